#include "sheets/annual_tables.h"

#include "sheets/sheet_parts.h"
#include "sheets/sheet_words.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace sheets {

namespace {

using plan::EstateRecord;

maps::TableRow yearRow(std::string name, const plan::Totals& totals, plan::Money investment) {
    return {.cells = {std::move(name), std::to_string(totals.estates),
                      std::to_string(totals.buildings), twoDecimals(totals.floorArea.inWan()),
                      std::to_string(totals.households), plan::wanText(investment)},
            .swatch = {},
            .isTotal = false};
}

gis::SquareMetres asPrinted(gis::SquareMetres area) {
    return gis::SquareMetres::ofWan(toHundredths(area.inWan()));
}

maps::TableRow indexRow(std::size_t number, const EstateRecord& record) {
    // The plan's own row where there is one, so that the index adds up to the year table.
    const int buildings = record.plan ? record.plan->buildings : record.estate.buildings;
    const int households = record.plan ? record.plan->households : record.estate.households;
    const gis::SquareMetres area = record.plan ? record.plan->floorArea : record.estate.floorArea;
    return {.cells = {std::to_string(number), record.estate.name,
                      record.plan ? toText(record.plan->year) : "—", std::to_string(buildings),
                      std::to_string(households), twoDecimals(area.inWan())},
            .swatch = {},
            .isTotal = false};
}

} // namespace

std::vector<const EstateRecord*> estatesInSheetOrder(const plan::Portfolio& portfolio,
                                                     const plan::DistrictCode& district) {
    std::vector<const EstateRecord*> estates;
    for (const EstateRecord& record : portfolio.estates) {
        if (record.estate.district == district) {
            estates.push_back(&record);
        }
    }
    std::ranges::stable_sort(estates, {}, [](const EstateRecord* record) {
        return std::pair{!record->plan, record->plan ? record->plan->year.value : 0};
    });
    return estates;
}

std::optional<maps::Colour> colourOfYear(const maps::Style& style, plan::PlanYear year,
                                         maps::Scale scale) {
    return fillOf(style, {{"plan_year", std::int64_t{year.value}}}, scale);
}

maps::TablePanel yearTable(const plan::Portfolio& portfolio, const plan::DistrictCode& district,
                           const maps::Style& estateStyle, maps::Scale scale) {
    using enum maps::TextAlignment;
    maps::TablePanel table{"年度改造计划",
                           {{"改造年度", Left},
                            {"小区（个）", Right},
                            {"楼栋（栋）", Right},
                            {"建筑面积（万m²）", Right},
                            {"户数（户）", Right},
                            {"预计投资（万元）", Right}},
                           {}};
    plan::Totals all; // of the printed figures, so that a reader who adds them up gets the same
    plan::Money money;
    for (const plan::YearTotals& year : yearTotals(portfolio, district)) {
        if (year.totals.estates == 0) {
            continue;
        }
        maps::TableRow row = yearRow(toText(year.year) + "年", year.totals, year.investment);
        row.swatch = colourOfYear(estateStyle, year.year, scale);
        table.rows.push_back(std::move(row));
        plan::Totals printed = year.totals;
        printed.floorArea = asPrinted(printed.floorArea);
        all = all + printed;
        money = money + year.investment;
    }
    maps::TableRow total = yearRow("合计", all, money);
    total.isTotal = true;
    table.rows.push_back(std::move(total));
    return table;
}

maps::TablePanel estateIndex(const std::vector<const EstateRecord*>& estates,
                             const maps::Style& estateStyle, maps::Scale scale) {
    using enum maps::TextAlignment;
    maps::TablePanel table{"改造小区一览表",
                           {{"编号", Left},
                            {"小区（独栋楼）名称", Left},
                            {"年度", Centre},
                            {"楼栋", Right},
                            {"户数", Right},
                            {"万m²", Right}},
                           {}};
    for (std::size_t index = 0; index < estates.size(); ++index) {
        const EstateRecord& record = *estates[index];
        maps::TableRow row = indexRow(index + 1, record);
        if (record.plan) {
            row.swatch = colourOfYear(estateStyle, record.plan->year, scale);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace sheets
