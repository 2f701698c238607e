#include "sheets/year_sheet.h"

#include "maps/compose.h"
#include "sheets/annual_tables.h"
#include "sheets/sheet_furniture.h"
#include "sheets/sheet_words.h"

#include <algorithm>
#include <utility>

namespace sheets {

namespace {

using plan::EstateRecord;

bool isOf(const EstateRecord& record, plan::PlanYear year) {
    return record.plan && record.plan->year == year;
}

// The rows of the year as the plan has them; numbered as on the overview.
maps::TablePanel yearIndex(const EstateList& all, plan::PlanYear year) {
    using enum maps::TextAlignment;
    maps::TablePanel table{toText(year) + "年改造小区一览表",
                           {{"编号", Left},
                            {"小区（独栋楼）名称", Left},
                            {"改造类型", Left},
                            {"楼栋", Right},
                            {"户数", Right},
                            {"万m²", Right}},
                           {}};
    for (std::size_t index = 0; index < all.size(); ++index) {
        const EstateRecord& record = *all[index];
        const auto& entry = record.plan;
        if (!entry || !isOf(record, year)) {
            continue;
        }
        const std::string types = typesOf(record);
        table.rows.push_back(
            {.cells = {std::to_string(index + 1), record.estate.name, types.empty() ? "—" : types,
                       std::to_string(entry->buildings), std::to_string(entry->households),
                       twoDecimals(entry->floorArea.inWan())},
             .swatch = {},
             .isTotal = false});
    }
    return table;
}

// The others by number alone: their names are in the overview's index. Those that the map's edge
// cuts stay without.
std::vector<maps::LabelWish> labelsAmong(const EstateList& all, plan::PlanYear year,
                                         const gis::Box& visible) {
    std::vector<maps::LabelWish> labels = labelsOf(all);
    std::erase_if(labels, [&](maps::LabelWish& label) {
        const EstateRecord& record = *all[std::stoul(label.number) - 1];
        if (isOf(record, year)) {
            return false;
        }
        label.name.clear();
        label.key.clear();
        const gis::Box box = boxOf(label.ground);
        return box.minX < visible.minX || box.maxX > visible.maxX || box.minY < visible.minY ||
               box.maxY > visible.maxY;
    });
    return labels;
}

} // namespace

gis::Checked<maps::Sheet> yearSheet(const plan::Portfolio& portfolio, const SheetWish& wish,
                                    plan::PlanYear year, const SheetStyles& styles,
                                    const maps::Style& otherEstates) {
    using enum maps::PanelRole;
    const EstateList all = estatesInSheetOrder(portfolio, wish.district);
    EstateList ofYear;
    EstateList others;
    for (const EstateRecord* record : all) {
        (isOf(*record, year) ? ofYear : others).push_back(record);
    }
    const maps::Frame frame = maps::frameFor(wish.page, extentOf(ofYear));

    maps::Sheet sheet = emptySheet(portfolio, wish, ofYear, toText(year) + "年度改造计划");
    maps::DrawnLayer context = estateLayer(others, otherEstates);
    context.id = otherEstatesLayerId;
    sheet.labels = labelsAmong(all, year, frame.visibleGround());
    sheet.layers = {roadLayer(portfolio, frame, styles.roads), std::move(context),
                    estateLayer(ofYear, styles.estates), buildingLayer(ofYear, styles.buildings)};
    maps::TablePanel totals = yearTable(portfolio, wish.district, styles.estates, frame.scale());
    std::erase_if(totals.rows, [&](const maps::TableRow& row) {
        return row.cells.front() != toText(year) + "年";
    });
    sheet.panels = {{Legend, legendOf(sheet.layers, frame.scale())},
                    {Index, yearIndex(all, year)},
                    {Totals, std::move(totals)}};
    furnish(sheet, portfolio, wish, {"编号与本区县年度改造计划图一致；灰色为其他小区，只注编号。"});
    gis::Findings findings = estatesWithoutGround(ofYear, wish.title);
    append(findings, pin(sheet.labels, wish));
    return {std::move(sheet), std::move(findings)};
}

} // namespace sheets
