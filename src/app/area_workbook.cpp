#include "app/area_workbook.h"

#include "app/area_words.h"
#include "exchange/workbook.h"

#include <optional>
#include <utility>
#include <vector>

namespace app {

namespace {

using areas::Area;
using areas::AreaEstate;
using exchange::BookSheet;
using exchange::CellAlignment;
using exchange::CellRole;
using exchange::CellStyle;
using exchange::RowWriter;

constexpr Language language = Language::Chinese;

CellStyle whole() {
    return {CellRole::Body, CellAlignment::Right, std::string{exchange::wholeFormat}};
}

CellStyle hundredths() {
    return {CellRole::Body, CellAlignment::Right, std::string{exchange::hundredthsFormat}};
}

CellStyle centred() {
    return {CellRole::Body, CellAlignment::Centre};
}

// A sheet with a title, a header and rows, which can be filtered.
class TableSheet {
public:
    TableSheet(std::string name, const std::string& title, const std::vector<std::string>& headers)
        : columns_{headers.size()} {
        sheet_.name = std::move(name);
        RowWriter{sheet_, 0}.text(title, {CellRole::Title}, headers.size());
        RowWriter header{sheet_, 1};
        for (const std::string& text : headers) {
            header.text(text, {CellRole::Header});
        }
        sheet_.frozenRows = rows_;
    }

    RowWriter row() { return {sheet_, rows_++}; }

    BookSheet taken() {
        sheet_.filter = exchange::CellRange{1, 0, rows_ - 1, columns_ - 1};
        return std::move(sheet_);
    }

private:
    BookSheet sheet_;
    std::size_t columns_;
    std::size_t rows_{2};
};

void addYear(RowWriter& row, const std::optional<plan::PlanYear>& year) {
    if (year) {
        row.number(year->value, centred());
    } else {
        row.text("—", centred());
    }
}

std::string sizeWord(const Area& area) {
    return area.isStandardSize ? "标准规模" : "小于标准规模";
}

std::string districtOf(const AreaEstate& estate, const JointAreas& joint) {
    return estate.district ? joint.districts[*estate.district] : "";
}

void addBasics(RowWriter& row, const JointAreas& joint, std::size_t index) {
    const Area& area = joint.answer.areas[index];
    row.text(joint.ids[index])
        .text(districtOf(joint.problem.estates[area.members.front()], joint))
        .number(static_cast<double>(area.members.size()), whole())
        .number(static_cast<double>(area.households), whole())
        .number(area.people, whole())
        .text(sizeWord(area), centred());
    addYear(row, area.year);
    row.number(area.span.count(), whole()).number(area.openFrontage.count(), hundredths());
}

const std::vector<std::string> basicHeaders{"片区编号",   "区县",       "小区（个）",
                                            "户数（户）", "人口（人）", "规模",
                                            "建议年度",   "跨度（米）", "无隔断相对面（米）"};

BookSheet areaSheet(const JointAreas& joint) {
    TableSheet sheet{"片区", "联动改造片区", basicHeaders};
    for (std::size_t i = 0; i < joint.answer.areas.size(); ++i) {
        RowWriter row = sheet.row();
        addBasics(row, joint, i);
    }
    return sheet.taken();
}

std::string typesOf(const areas::AreaFacts& facts) {
    std::string text;
    for (const areas::TypeShare& share : facts.types) {
        text += (text.empty() ? "" : "、") + std::string{plan::nameOf(share.type)} +
                std::to_string(share.estates) + "个";
    }
    return text;
}

BookSheet areaSheet(const PlannedAreas& planned) {
    std::vector<std::string> headers = basicHeaders;
    for (const char* header :
         {"楼栋（栋）", "建筑面积（万m²）", "用地面积（公顷）", "年度调整（户·年）",
          "现计划投资（万元）", "建议投资（万元）", "改造类型"}) {
        headers.emplace_back(header);
    }
    constexpr double squareMetresPerHectare = 10'000.0;
    TableSheet sheet{"片区", "联动改造片区", headers};
    for (std::size_t i = 0; i < planned.facts.size(); ++i) {
        const areas::AreaFacts& facts = planned.facts[i];
        RowWriter row = sheet.row();
        addBasics(row, planned.joint, i);
        row.number(facts.totals.buildings, whole())
            .number(facts.totals.floorArea.inWan(), hundredths())
            .number(facts.landArea.count() / squareMetresPerHectare, hundredths())
            .number(static_cast<double>(facts.movedYears), whole())
            .number(facts.investmentNow.inWan(), hundredths())
            .number(facts.investment.inWan(), hundredths())
            .text(typesOf(facts));
    }
    return sheet.taken();
}

BookSheet memberSheet(const JointAreas& joint) {
    TableSheet sheet{
        "小区",
        "片区内小区",
        {"片区编号", "小区编号", "小区名称", "区县", "户数（户）", "现计划年度", "建议年度"}};
    for (std::size_t i = 0; i < joint.answer.areas.size(); ++i) {
        for (const std::size_t member : joint.answer.areas[i].members) {
            const AreaEstate& estate = joint.problem.estates[member];
            RowWriter row = sheet.row();
            row.text(joint.ids[i])
                .text(estate.id)
                .text(joint.names[member])
                .text(districtOf(estate, joint))
                .number(static_cast<double>(estate.households), whole());
            addYear(row, estate.year);
            addYear(row, joint.answer.areas[i].year);
        }
    }
    return sheet.taken();
}

BookSheet pairSheet(const JointAreas& joint) {
    TableSheet sheet{"相邻依据",
                     "片区内小区的相邻依据",
                     {"片区编号", "小区甲", "小区乙", "间距（米）", "相对面（米）",
                      "无隔断相对面（米）", "隔断"}};
    for (std::size_t i = 0; i < joint.answer.areas.size(); ++i) {
        for (const std::size_t index : joint.answer.areas[i].pairs) {
            const areas::EstatePair& pair = joint.problem.pairs[index];
            sheet.row()
                .text(joint.ids[i])
                .text(joint.names[pair.first])
                .text(joint.names[pair.second])
                .number(pair.gap.count(), hundredths())
                .number(pair.frontage.count(), hundredths())
                .number(pair.openFrontage.count(), hundredths())
                .text(pair.severedBy);
        }
    }
    return sheet.taken();
}

BookSheet sharedSheet(const PlannedAreas& planned) {
    TableSheet sheet{
        "共建共享",
        "完整居住社区设施：联建与分别改造",
        {"片区编号", "标准项次", "设施", "标准规模", "联建（处）", "分别改造（处）", "现有（处）"}};
    for (std::size_t i = 0; i < planned.shared.size(); ++i) {
        for (const areas::SharedItem& item : planned.shared[i]) {
            std::string sizes;
            for (const std::string& size : item.sizes) {
                sizes += (sizes.empty() ? "" : "，") + size;
            }
            RowWriter row = sheet.row();
            row.text(planned.joint.ids[i])
                .number(item.item, whole())
                .text(item.label)
                .text(sizes)
                .number(item.together, whole())
                .number(item.separately, whole());
            if (planned.hasFacilities) {
                row.number(item.existing, whole());
            } else {
                row.text("未提供现状设施", centred());
            }
        }
    }
    return sheet.taken();
}

BookSheet aloneSheet(const JointAreas& joint) {
    TableSheet sheet{"未纳入片区",
                     "未纳入片区的小区及原因",
                     {"小区编号", "小区名称", "区县", "户数（户）", "原因", "最接近的情形"}};
    for (const areas::Alone& alone : joint.answer.alone) {
        const AreaEstate& estate = joint.problem.estates[alone.estate];
        sheet.row()
            .text(estate.id)
            .text(joint.names[alone.estate])
            .text(districtOf(estate, joint))
            .number(static_cast<double>(estate.households), whole())
            .text(reasonInWords(alone, joint, language))
            .text(missInWords(alone, joint, language));
    }
    return sheet.taken();
}

void addStage(RowWriter row, const std::string& condition, const areas::StageResult& stage,
              const areas::AreaLimits& limits) {
    row.text(condition)
        .text(inWords(stage.stage, language))
        .number(displayed(stage.value, stage.stage, limits), hundredths())
        .number(displayed(stage.bound, stage.stage, limits), hundredths())
        .text(unitOf(stage.stage, language), centred())
        .text(inWords(stage.status, language));
}

BookSheet proofSheet(const JointAreas& joint) {
    TableSheet sheet{"目标与证明",
                     "各级目标、界与年度限制的代价",
                     {"条件", "目标", "取值", "已证明的界", "单位", "结论"}};
    const areas::AreaLimits& limits = joint.problem.limits;
    for (const areas::StageResult& stage : joint.answer.stages) {
        addStage(sheet.row(), "本方案", stage, limits);
    }
    for (const areas::YearCost& cost : joint.yearCosts) {
        addStage(sheet.row(),
                 cost.tolerancePerMille
                     ? "年度偏差" + std::to_string(*cost.tolerancePerMille / 10) + "%"
                     : "不考虑年度",
                 cost.standardSize, limits);
    }
    return sheet.taken();
}

} // namespace

std::string areaWorkbook(const PlannedAreas& planned, const std::string& author,
                         std::chrono::sys_days date) {
    const JointAreas& joint = planned.joint;
    return exchange::xlsxBytes({"联动改造片区方案",
                                author,
                                date,
                                {areaSheet(planned), memberSheet(joint), pairSheet(joint),
                                 sharedSheet(planned), aloneSheet(joint), proofSheet(joint)}});
}

std::string areaWorkbook(const JointAreas& joint) {
    constexpr std::chrono::year_month_day undated{std::chrono::year{2000}, std::chrono::January,
                                                  std::chrono::day{1}};
    return exchange::xlsxBytes({"联动改造片区方案",
                                "",
                                std::chrono::sys_days{undated},
                                {areaSheet(joint), memberSheet(joint), pairSheet(joint),
                                 aloneSheet(joint), proofSheet(joint)}});
}

} // namespace app
