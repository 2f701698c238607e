#include "exchange/plan_forms.h"

#include "exchange/estate_list.h"
#include "exchange/form_parts.h"

#include <algorithm>
#include <map>

namespace exchange {

namespace {

using plan::EstateRecord;

std::string periodText(const plan::Portfolio& portfolio) {
    return toText(portfolio.period) + "年";
}

void writeEstate(BookSheet& sheet, std::size_t row, const plan::Estate& estate,
                 const plan::District& district, const std::string& city) {
    RowWriter{sheet, row}
        .number(estate.number, numberStyle(wholeFormat))
        .text(city, centredStyle())
        .text(district.name, centredStyle())
        .text(estate.name, textStyle())
        .text(estate.built.text, centredStyle())
        .number(estate.households, numberStyle(wholeFormat))
        .number(wan(estate.floorArea), numberStyle(areaFormat))
        .number(estate.buildings, numberStyle(wholeFormat))
        .text(estate.structure, centredStyle())
        .text(estate.earlierWorks, textStyle())
        .text(estate.condition, textStyle());
}

void writeSurveyTotal(BookSheet& sheet, std::size_t row, const plan::Totals& totals) {
    const auto total = CellRole::Total;
    RowWriter{sheet, row}
        .text("合计", centredStyle(total), 3)
        .text(std::to_string(totals.estates) + "个小区", centredStyle(total))
        .blank(textStyle(total))
        .number(totals.households, numberStyle(wholeFormat, total))
        .number(wan(totals.floorArea), numberStyle(areaFormat, total))
        .number(totals.buildings, numberStyle(wholeFormat, total))
        .blank(textStyle(total))
        .blank(textStyle(total))
        .blank(textStyle(total));
}

// As the list they come from orders them.
template <class Entry>
std::vector<const Entry*> inListedOrder(std::vector<const Entry*> entries) {
    std::ranges::stable_sort(entries, {}, [](const Entry* entry) { return entry->place; });
    return entries;
}

std::vector<const plan::PlanEntry*> entriesOf(const plan::Portfolio& portfolio,
                                              plan::PlanYear year) {
    std::vector<const plan::PlanEntry*> entries;
    for (const EstateRecord& record : portfolio.estates) {
        if (record.plan && record.plan->year == year) {
            entries.push_back(&*record.plan);
        }
    }
    return inListedOrder(std::move(entries));
}

std::string typesText(const plan::GuidanceEntry& entry) {
    std::string text;
    for (const plan::RenovationType type : entry.types) {
        text += (text.empty() ? "" : "+") + std::string{plan::nameOf(type)};
    }
    return text;
}

// The guidance's own year; where it gives none, that of the annual plan.
std::optional<plan::PlanYear> guidedYear(const EstateRecord& record) {
    if (record.guidance && record.guidance->year) {
        return record.guidance->year;
    }
    return record.plan ? std::optional{record.plan->year} : std::nullopt;
}

void writeGuidance(BookSheet& sheet, std::size_t row, const plan::GuidanceEntry& entry,
                   const std::optional<plan::PlanYear>& year) {
    RowWriter cells{sheet, row};
    cells.text(entry.name, textStyle()).text(entry.built.text, centredStyle());
    if (year) {
        cells.number(year->value, yearStyle());
    } else {
        cells.blank();
    }
    cells.number(wan(entry.floorArea), numberStyle(areaFormat))
        .number(entry.households, numberStyle(wholeFormat))
        .text(entry.earlierWorks, textStyle())
        .text(typesText(entry), textStyle());
}

} // namespace

BookSheet surveyForm(const plan::Portfolio& portfolio, const plan::District& district, int number,
                     const FormHeading& heading) {
    BookSheet sheet{"附表" + std::to_string(number) + " " + district.name, {}};
    const std::vector<FormColumn> columns{{"序号", ""},
                                          {"市州", ""},
                                          {"县区市", ""},
                                          {"小区（独栋楼）名称", ""},
                                          {"建成年份", ""},
                                          {"居民户数\n（户）", "规模"},
                                          {"住宅建筑面积\n（万平方米）", "规模"},
                                          {"楼栋数\n（栋）", "规模"},
                                          {"建筑结构形式", ""},
                                          {"已开展过改造内容", "改造情况"},
                                          {"配套设施现状", "改造情况"}};
    std::size_t row = writeTitle(
        sheet, heading.city + district.name + "城镇老旧小区基本情况调查摸底表", "", columns.size());
    row = writeHeader(sheet, columns, row);
    sheet.frozenRows = row;
    plan::Totals totals;
    for (const EstateRecord& record : portfolio.estates) {
        if (record.estate.district == district.code) {
            writeEstate(sheet, row++, record.estate, district, heading.city);
            totals = totals + totalsOf(record.estate);
        }
    }
    writeSurveyTotal(sheet, row++, totals);
    writeNotes(sheet,
               {"填表说明：",
                "1. 摸底统计包括国有企事业单位、军队、院校所属和省管公房的老旧小区（独栋住宅楼）。",
                "2. 已纳入以前年度改造计划的小区不再统计。",
                "3. 五年内拟征收、拆除新建或已实施棚户区改造的小区不纳入。"},
               row, columns.size());
    return sheet;
}

BookSheet annualPlanForm(const plan::Portfolio& portfolio, const FormHeading& heading) {
    BookSheet sheet{"年度改造计划", {}};
    const std::string scale{"改造规模"};
    const std::vector<FormColumn> columns{{"改造年度", ""},
                                          {"小区数\n（个）", scale},
                                          {"楼栋数\n（栋）", scale},
                                          {"住宅建筑面积\n（万平方米）", scale},
                                          {"居民户数\n（户）", scale},
                                          {"预计投资额\n（万元）", ""},
                                          {"老旧小区（片区）改造清单", ""}};
    std::size_t row = writeTitle(sheet, heading.city + periodText(portfolio) + "老旧小区改造计划表",
                                 portfolio.revision, columns.size());
    row = writeHeader(sheet, columns, row);
    sheet.frozenRows = row;
    constexpr double listWidth = 90.0; // digits: what is left of a landscape page
    sheet.columnWidths.assign(columns.size(), 0.0);
    sheet.columnWidths.back() = listWidth;
    const auto years = yearTotals(portfolio, std::nullopt);
    for (const plan::YearTotals& year : years) {
        const auto entries = entriesOf(portfolio, year.year);
        if (!entries.empty()) {
            RowWriter cells{sheet, row++};
            cells.number(year.year.value, yearStyle());
            writeFigures(cells, year, CellRole::Body);
            cells.text(estateListText(entries), textStyle());
        }
    }
    RowWriter total{sheet, row++};
    total.text("合计", centredStyle(CellRole::Total));
    writeFigures(total, sumOf(years), CellRole::Total);
    total.blank(textStyle(CellRole::Total));
    writeNotes(sheet, {"注：各年度改造计划可依据当年实际情况适当调整。"}, row, columns.size());
    return sheet;
}

BookSheet guidanceForm(const plan::Portfolio& portfolio, const FormHeading& heading) {
    BookSheet sheet{"改造内容指导", {}};
    const std::vector<std::string> headers{
        "拟改造小区名称", "建成年代",         "改造年份", "建筑面积\n（万平方米）",
        "户数\n（户）",   "已开展过改造内容", "改造类型"};
    std::size_t row =
        writeTitle(sheet, heading.city + periodText(portfolio) + "城镇老旧小区改造内容指导",
                   portfolio.revision, headers.size());
    RowWriter header{sheet, row};
    for (const std::string& text : headers) {
        header.text(text, headerStyle());
    }
    sheet.frozenRows = row + 1;
    const std::size_t headerRow = row++;
    std::map<const plan::GuidanceEntry*, std::optional<plan::PlanYear>> years;
    std::vector<const plan::GuidanceEntry*> entries;
    for (const EstateRecord& record : portfolio.estates) {
        if (record.guidance) {
            entries.push_back(&*record.guidance);
            years[entries.back()] = guidedYear(record);
        }
    }
    for (const plan::GuidanceEntry* entry : inListedOrder(std::move(entries))) {
        writeGuidance(sheet, row++, *entry, years[entry]);
    }
    sheet.filter = CellRange{headerRow, 0, row - 1, headers.size() - 1};
    return sheet;
}

} // namespace exchange
