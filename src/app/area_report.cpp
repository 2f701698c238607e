#include "app/area_report.h"

#include "app/area_words.h"
#include "app/sentence.h"

#include <format>
#include <string_view>

namespace app {

namespace {

using areas::Area;
using areas::AreaFacts;
using areas::SharedItem;

void append(std::string& list, std::string_view separator, std::string_view text) {
    list += list.empty() ? "" : separator;
    list += text;
}

class Report {
public:
    Report(const JointAreas& joint, Language language) : joint_{joint}, say_{language} {}

    [[nodiscard]] std::string parameters() const {
        return say_("参数：", "Parameters: ") + limitsInWords(joint_, say_.language()) + "\n";
    }

    [[nodiscard]] std::string proof() const {
        std::string text = say_("目标（依次优先）\n", "Goals, the first comes first\n");
        for (const areas::StageResult& stage : joint_.answer.stages) {
            text += "  " + inWords(stage.stage, say_.language()) + say_("：", ": ") +
                    figure(stage.value, stage.stage) + say_("，", "; ");
            if (stage.status != areas::StageStatus::Optimal) {
                text += say_("界 {}，差距 {:.2f}%，", "bound {}, gap {:.2f} %, ",
                             figure(stage.bound, stage.stage), 100.0 * areas::gapOf(stage));
            }
            text += inWords(stage.status, say_.language()) + "\n";
        }
        return text;
    }

    [[nodiscard]] std::string yearCosts() const {
        if (joint_.yearCosts.empty()) {
            return "";
        }
        std::string text = say_("年度限制的代价（标准规模片区内人口）\n",
                                "What the year limits cost (people in areas of standard size)\n");
        for (const areas::YearCost& cost : joint_.yearCosts) {
            text += "  " +
                    (cost.tolerancePerMille
                         ? say_("偏差 {:g}%", "tolerance {:g} %", percent(*cost.tolerancePerMille))
                         : say_("不考虑年度", "years ignored")) +
                    say_("：", ": ") + figure(cost.standardSize.value, cost.standardSize.stage) +
                    say_("（{}）\n", " ({})\n", inWords(cost.standardSize.status, say_.language()));
        }
        return text;
    }

    [[nodiscard]] std::string heading(std::size_t index) const {
        const Area& area = joint_.answer.areas[index];
        std::string text =
            say_("\n片区 {}：{} 个小区，{} 户，{:.0f} 人（{}）",
                 "\nArea {}: {} estates, {} households, {:.0f} people ({})", joint_.ids[index],
                 area.members.size(), area.households, area.people, sizeInWords(area));
        if (area.year) {
            text += say_("，建议 {} 年改造", ", proposed for {}", area.year->value);
        }
        return text + "\n";
    }

    [[nodiscard]] std::string membersAndPairs(const Area& area) const {
        std::string members;
        for (const std::size_t member : area.members) {
            const areas::AreaEstate& estate = joint_.problem.estates[member];
            append(members, say_("、", ", "), joint_.names[member]);
            members += estate.year ? say_("（{} 户，{} 年）", " ({} households, {})",
                                          estate.households, estate.year->value)
                                   : say_("（{} 户）", " ({} households)", estate.households);
        }
        std::string text = say_("  小区：", "  Estates: ") + members + "\n";
        text += say_("  相邻依据：\n", "  Held together by:\n");
        for (const std::size_t pair : area.pairs) {
            text += "    " + pairInWords(joint_.problem.pairs[pair]) + "\n";
        }
        return text + say_("  跨度 {:.0f} 米，片区内无隔断相对面合计 {:.1f} 米\n",
                           "  Span {:.0f} m, open frontage inside {:.1f} m\n", area.span.count(),
                           area.openFrontage.count());
    }

    [[nodiscard]] std::string alone() const {
        if (joint_.answer.alone.empty()) {
            return "";
        }
        std::string text = say_("\n未纳入片区的小区\n", "\nEstates in no area\n");
        for (const areas::Alone& each : joint_.answer.alone) {
            text += "  " + joint_.names[each.estate] + say_("：", ": ") +
                    reasonInWords(each, joint_, say_.language());
            const std::string miss = missInWords(each, joint_, say_.language());
            text += (miss.empty() ? "" : say_("；最接近：", "; nearest: ") + miss) + "\n";
        }
        return text;
    }

    [[nodiscard]] std::string figures(const AreaFacts& facts, const Area& area) const {
        constexpr double squareMetresPerHectare = 10'000.0;
        std::string text =
            say_("  规模：{} 栋，建筑面积 {:.2f} 万平方米，用地 {:.2f} 公顷\n",
                 "  Size: {} buildings, floor area {:.2f} x 10^4 m2, land {:.2f} ha\n",
                 facts.totals.buildings, facts.totals.floorArea.inWan(),
                 facts.landArea.count() / squareMetresPerHectare);
        std::string now;
        for (const areas::YearShare& share : facts.now) {
            append(now, say_("、", ", "),
                   say_("{} 年 {} 个（{} 户）", "{}: {} estates ({} households)", share.year.value,
                        share.estates, share.households));
        }
        text += say_("  现计划年度：", "  Years of the plan: ") + now;
        if (area.year) {
            text += say_("；统一为 {} 年，调整 {} 户·年", "; all in {}, {} household-years moved",
                         area.year->value, facts.movedYears);
        }
        text += say_("\n  投资：{} 万元（现计划 {} 万元）\n",
                     "\n  Investment: {} x 10^4 yuan (plan: {})\n", wanText(facts.investment),
                     wanText(facts.investmentNow));
        return text + types(facts);
    }

    [[nodiscard]] std::string sharing(const std::vector<SharedItem>& items,
                                      std::size_t members) const {
        std::string once;
        for (const SharedItem& item : items) {
            append(once, say_("、", ", "),
                   item.existing > 0
                       ? say_("{}（现有 {}）", "{} (existing: {})", item.label, item.existing)
                       : item.label);
        }
        return say_("  共建共享：{}，联建各 1 处即可；{} 个小区分别改造则各需 {} 处，否则缺项\n",
                    "  To share: {}: one of each together; one by one {} estates need {} of each, "
                    "or go without\n",
                    once, members, members);
    }

    // Once for all areas.
    [[nodiscard]] std::string standard(const std::vector<SharedItem>& items) const {
        std::string text =
            say_("\n共建共享设施的规模（《完整居住社区建设标准（试行）》，以 5000—12000 人为"
                 "单元）\n",
                 "\nSizes of what is shared (standard of the complete residential "
                 "community, for 5,000 to 12,000 people)\n");
        for (const SharedItem& item : items) {
            text += "  " + itemInWords(item) + "\n";
        }
        return text;
    }

    [[nodiscard]] std::string existing(const std::vector<SharedItem>& items) const {
        std::string missing;
        for (const SharedItem& item : items) {
            if (item.existing < item.together) {
                append(missing, say_("、", ", "), item.label);
            }
        }
        return missing.empty() ? say_("  现状设施：以上齐全\n", "  Existing: all of these\n")
                               : say_("  现状缺少：{}\n", "  Lacking now: {}\n", missing);
    }

private:
    static double percent(std::int64_t perMille) { return static_cast<double>(perMille) / 10.0; }

    [[nodiscard]] std::string figure(std::int64_t value, areas::Stage stage) const {
        return std::format("{:.{}f} {}", displayed(value, stage, joint_.problem.limits),
                           stage == areas::Stage::Frontage ? 1 : 0, unitOf(stage, say_.language()));
    }

    [[nodiscard]] std::string sizeInWords(const Area& area) const {
        return area.isStandardSize ? say_("标准规模", "standard size")
                                   : say_("小于标准规模", "below standard size");
    }

    [[nodiscard]] std::string pairInWords(const areas::EstatePair& pair) const {
        std::string text = say_("{} — {}：相距 {:.1f} 米，相对面 {:.1f} 米，无隔断 {:.1f} 米",
                                "{} - {}: {:.1f} m apart, frontage {:.1f} m, open {:.1f} m",
                                joint_.names[pair.first], joint_.names[pair.second],
                                pair.gap.count(), pair.frontage.count(), pair.openFrontage.count());
        if (!pair.severedBy.empty()) {
            text += pair.isSevered
                        ? say_("（被 {} 隔断）", " (severed by {})", pair.severedBy)
                        : say_("（部分被 {} 隔断）", " (partly severed by {})", pair.severedBy);
        }
        return text;
    }

    [[nodiscard]] std::string types(const AreaFacts& facts) const {
        std::string text;
        for (const areas::TypeShare& share : facts.types) {
            append(text, say_("、", ", "),
                   say_("{} {} 个", "{}: {}", plan::nameOf(share.type), share.estates));
        }
        return text.empty() ? "" : say_("  改造类型：", "  Types of renovation: ") + text + "\n";
    }

    [[nodiscard]] std::string itemInWords(const SharedItem& item) const {
        std::string sizes;
        for (const std::string& size : item.sizes) {
            append(sizes, say_("，", ", "), size);
        }
        std::string text = say_("第 {} 项 {}", "Item {} {}", item.item, item.label);
        text += sizes.empty() ? "" : say_("（{}）", " ({})", sizes);
        return text;
    }

    const JointAreas& joint_;
    Sentence say_;
};

std::string beginning(const Report& report, const Sentence& say) {
    return say("联动改造片区方案\n", "Joint renovation areas\n") + report.parameters() +
           report.proof() + report.yearCosts();
}

} // namespace

std::string toText(const PlannedAreas& planned, Language language) {
    const JointAreas& joint = planned.joint;
    const Report report{joint, language};
    std::string text = beginning(report, Sentence{language});
    for (std::size_t i = 0; i < joint.answer.areas.size(); ++i) {
        const Area& area = joint.answer.areas[i];
        text += report.heading(i) + report.membersAndPairs(area) +
                report.figures(planned.facts[i], area) +
                report.sharing(planned.shared[i], area.members.size());
        text += planned.hasFacilities ? report.existing(planned.shared[i]) : "";
    }
    if (!planned.shared.empty()) {
        text += report.standard(planned.shared.front());
    }
    return text + report.alone();
}

std::string toText(const JointAreas& joint, Language language) {
    const Report report{joint, language};
    std::string text = beginning(report, Sentence{language});
    for (std::size_t i = 0; i < joint.answer.areas.size(); ++i) {
        text += report.heading(i) + report.membersAndPairs(joint.answer.areas[i]);
    }
    return text + report.alone();
}

} // namespace app
