#include "audit/rules.h"

#include "audit/lists.h"
#include "audit/money.h"
#include "audit/policy.h"
#include "audit/rule_families.h"
#include "audit/spatial.h"

#include <array>
#include <string>

namespace audit {

namespace {

using gis::Severity;

constexpr Asks scope{"改造范围（金昌规划1.5.1）；国办发〔2020〕23号二（一）",
                     "scope of renovation (Jinchang's plan 1.5.1); 国办发〔2020〕23号 2(1)"};
constexpr Asks goals{"改造目标（金昌规划4.1）", "goals (Jinchang's plan 4.1)"};
constexpr Asks types{"改造内容类型（金昌规划4.3）", "types of renovation (Jinchang's plan 4.3)"};
constexpr Asks ground{"用地范围图层与调查表", "footprints and survey"};
constexpr Asks outliers{"中位数与绝对中位差（Iglewicz、Hoaglin 1993）",
                        "median and MAD (Iglewicz and Hoaglin 1993)"};

constexpr std::array lists{
    Rule{"lists.year-differs",
         Family::Lists,
         Severity::Error,
         clause::ownLists,
         {"同一小区的改造年份，年度计划与改造内容指导是否一致？",
          "Is an estate's plan year the same in annual plan and guidance?"},
         planYearsDiffer},
    Rule{"lists.built-differs",
         Family::Lists,
         Severity::Error,
         clause::ownLists,
         {"同一小区的建成年份是否互相矛盾（没有共同的年份）？",
          "Do lists contradict each other about the years built (no year in common)?"},
         builtDiffers},
    Rule{
        "lists.built-overlaps",
        Family::Lists,
        Severity::Info,
        clause::ownLists,
        {"同一小区的建成年份是否只有部分重合？", "Do lists agree on only some of the years built?"},
        builtOverlaps},
    Rule{"lists.households-differ",
         Family::Lists,
         Severity::Error,
         clause::ownLists,
         {"同一小区的户数各表是否一致？", "Are an estate's households the same in every list?"},
         householdsDiffer},
    Rule{"lists.area-differs",
         Family::Lists,
         Severity::Error,
         clause::rounding,
         {"同一小区的建筑面积各表是否一致？（四舍五入之差不计）",
          "Is an estate's floor area the same in every list, rounding apart?"},
         areasDiffer},
    Rule{"lists.buildings-differ",
         Family::Lists,
         Severity::Error,
         clause::ownLists,
         {"同一小区的楼栋数各表是否一致？", "Are an estate's buildings the same in every list?"},
         buildingsDiffer},
    Rule{"lists.works-differ",
         Family::Lists,
         Severity::Warning,
         clause::ownLists,
         {"同一小区已开展过的改造内容各表是否一致？",
          "Are an estate's earlier works the same in every list?"},
         worksDiffer}};

constexpr std::array policy{
    Rule{"policy.built-late",
         Family::Policy,
         Severity::Error,
         scope,
         {"是否有小区全部建成于改造范围的年限之后？",
          "Was an estate built wholly after the years that may be renovated?"},
         builtTooLate},
    Rule{"policy.built-partly",
         Family::Policy,
         Severity::Warning,
         scope,
         {"是否有小区部分建成于改造范围的年限之后？",
          "Was part of an estate built after the years that may be renovated?"},
         builtPartlyLate},
    Rule{"policy.priority",
         Family::Policy,
         Severity::Warning,
         scope,
         {"应优先改造的小区是否排在较新小区之后？",
          "Are estates that come first planned later than newer ones?"},
         priorityNotKept},
    Rule{"policy.not-planned",
         Family::Policy,
         Severity::Warning,
         goals,
         {"应优先改造的小区是否都列入年度计划（应改尽改）？",
          "Is every estate that comes first in the annual plan?"},
         firstNotPlanned},
    Rule{"policy.outside-period",
         Family::Policy,
         Severity::Error,
         clause::period,
         {"改造年份是否在规划期限内？", "Do plan years lie within the planning period?"},
         outsidePeriod},
    Rule{"policy.after-deadline",
         Family::Policy,
         Severity::Error,
         goals,
         {"改造年份是否晚于规划承诺的完成期限？",
          "Are plan years later than the deadline that the plan states?"},
         afterDeadline},
    Rule{"policy.subsidised-twice",
         Family::Policy,
         Severity::Warning,
         scope,
         {"拟改造内容是否包含已用其他补助资金做过的内容？",
          "Do planned types contain works that were subsidised before?"},
         subsidisedTwice},
    Rule{"policy.type-missing",
         Family::Policy,
         Severity::Warning,
         types,
         {"必须逐项达到的改造类型是否都列入？",
          "Is every type that is a must planned for every estate?"},
         typeMissing},
    Rule{"policy.demolition",
         Family::Policy,
         Severity::Error,
         scope,
         {"是否把计划征收拆迁、棚户区改造的小区纳入改造？",
          "Are estates planned that are to be pulled down?"},
         demolished}};

constexpr std::array spatial{
    Rule{"spatial.ground-missing",
         Family::Spatial,
         Severity::Warning,
         ground,
         {"每个小区是否都有用地范围？", "Has every estate a footprint?"},
         groundMissing},
    Rule{"spatial.ground-overlaps",
         Family::Spatial,
         Severity::Warning,
         ground,
         {"用地范围是否互相重叠？", "Do footprints overlap?"},
         groundOverlaps},
    Rule{"spatial.ground-tiny",
         Family::Spatial,
         Severity::Warning,
         ground,
         {"用地范围是否小得放不下调查的建筑面积？",
          "Is a footprint too small for the surveyed floor area?"},
         groundTiny},
    Rule{"spatial.outside-district",
         Family::Spatial,
         Severity::Warning,
         ground,
         {"用地范围是否超出所在区县界线？", "Does a footprint reach out of its district?"},
         outsideDistrict},
    Rule{"spatial.far-away",
         Family::Spatial,
         Severity::Warning,
         outliers,
         {"小区是否远离本区县的其他小区？",
          "Does an estate lie far from all others of its district?"},
         farFromDistrict},
    Rule{"spatial.buildings-differ",
         Family::Spatial,
         Severity::Warning,
         ground,
         {"图上楼栋数是否与调查表一致？", "Are as many buildings drawn as were surveyed?"},
         buildingCountDiffers},
    Rule{"spatial.area-differs",
         Family::Spatial,
         Severity::Warning,
         ground,
         {"楼栋轮廓乘层数是否与调查的建筑面积相近（20%以内）？",
          "Do footprints times storeys come near the surveyed floor area (20 %)?"},
         floorAreaDiffers},
    Rule{"spatial.schematic",
         Family::Spatial,
         Severity::Info,
         ground,
         {"用地范围是否为示意而非实测？", "Are footprints schematic, not surveyed?"},
         groundSchematic}};

constexpr std::array money{
    Rule{"money.model-differs",
         Family::Money,
         Severity::Warning,
         clause::ownClaims,
         {"投资额是否等于户数乘以每户投资（项目文件 costs）？",
          "Is investment what the project's cost model (costs) makes of the rows?"},
         investmentDiffers},
    Rule{"money.household-unlike",
         Family::Money,
         Severity::Warning,
         outliers,
         {"各年度每户投资是否相近？", "Do years cost alike per household?"},
         perHouseholdUnlike},
    Rule{"money.area-unlike",
         Family::Money,
         Severity::Warning,
         outliers,
         {"各年度每平方米投资是否相近？", "Do years cost alike per square metre?"},
         perAreaUnlike},
    Rule{"money.estate-unusual",
         Family::Money,
         Severity::Info,
         outliers,
         {"是否有小区的户均面积（决定每平方米投资）与众不同？",
          "Has an estate an unusual floor area per household, which makes its square metre dear "
          "or cheap?"},
         estateUnusual}};

std::vector<Rule> allRules() {
    std::vector<Rule> all;
    for (const auto family :
         {arithmeticRules(), std::span<const Rule>{lists}, std::span<const Rule>{policy},
          std::span<const Rule>{spatial}, std::span<const Rule>{money}}) {
        all.insert(all.end(), family.begin(), family.end());
    }
    return all;
}

} // namespace

std::string_view codeOf(Family family) {
    switch (family) {
    case Family::Arithmetic:
        return "arithmetic";
    case Family::Lists:
        return "lists";
    case Family::Policy:
        return "policy";
    case Family::Spatial:
        return "spatial";
    case Family::Money:
        return "money";
    }
    return "";
}

std::span<const Rule> rules() {
    static const std::vector<Rule> all = allRules();
    return all;
}

std::vector<Finding> audited(const Input& input) {
    std::vector<Finding> findings;
    for (const auto& rule : rules()) {
        for (auto& seen : rule.look(input)) {
            findings.push_back(
                {std::string{rule.code}, rule.family, rule.severity, std::move(seen)});
        }
    }
    return findings;
}

} // namespace audit
