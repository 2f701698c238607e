#include "sheets/types_sheet.h"

#include "maps/compose.h"
#include "sheets/annual_tables.h"
#include "sheets/sheet_furniture.h"
#include "sheets/sheet_words.h"

#include <algorithm>
#include <map>
#include <utility>

namespace sheets {

namespace {

using plan::EstateRecord;

constexpr const char* attribute = "types";
constexpr const char* none = "未列入改造内容指导";

maps::Attributes typeAttributes(const std::string& types) {
    return types.empty() ? maps::Attributes{} : maps::Attributes{{attribute, types}};
}

maps::DrawnLayer typeLayer(const EstateList& estates, const maps::Style& style) {
    maps::DrawnLayer layer = estateLayer(estates, style);
    std::size_t feature = 0;
    for (const EstateRecord* record : estates) {
        if (record->ground) {
            layer.features[feature++].attributes.merge(typeAttributes(typesOf(*record)));
        }
    }
    return layer;
}

maps::TableRow rowOf(std::string name, const plan::Totals& totals) {
    return {.cells = {std::move(name), std::to_string(totals.estates),
                      std::to_string(totals.buildings), twoDecimals(totals.floorArea.inWan()),
                      std::to_string(totals.households)},
            .swatch = {},
            .isTotal = false};
}

// As surveyed: the guidance lists estates of every year.
plan::Totals totalsOf(const EstateRecord& record) {
    return {1, record.estate.buildings,
            gis::SquareMetres::ofWan(toHundredths(record.estate.floorArea.inWan())),
            record.estate.households};
}

maps::TablePanel typeTable(const EstateList& estates, const maps::Style& style, maps::Scale scale) {
    using enum maps::TextAlignment;
    maps::TablePanel table{"改造类型汇总",
                           {{"改造类型", Left},
                            {"小区（个）", Right},
                            {"楼栋（栋）", Right},
                            {"建筑面积（万m²）", Right},
                            {"户数（户）", Right}},
                           {}};
    std::map<std::string, plan::Totals> byTypes; // the fewest types first, none last
    plan::Totals all;
    for (const EstateRecord* record : estates) {
        plan::Totals& totals = byTypes[typesOf(*record)];
        totals = totals + totalsOf(*record);
        all = all + totalsOf(*record);
    }
    for (const auto& [types, totals] : byTypes) {
        maps::TableRow row = rowOf(types.empty() ? none : types, totals);
        row.swatch = fillOf(style, typeAttributes(types), scale);
        table.rows.push_back(std::move(row));
    }
    if (byTypes.contains("")) {
        std::ranges::rotate(table.rows, table.rows.begin() + 1);
    }
    maps::TableRow total = rowOf("合计", all);
    total.isTotal = true;
    table.rows.push_back(std::move(total));
    return table;
}

maps::TablePanel typeIndex(const EstateList& estates, const maps::Style& style, maps::Scale scale) {
    using enum maps::TextAlignment;
    maps::TablePanel table{"小区一览表",
                           {{"编号", Left},
                            {"小区（独栋楼）名称", Left},
                            {"改造类型", Left},
                            {"年度", Centre},
                            {"户数", Right}},
                           {}};
    for (std::size_t index = 0; index < estates.size(); ++index) {
        const EstateRecord& record = *estates[index];
        const std::string types = typesOf(record);
        table.rows.push_back(
            {.cells = {std::to_string(index + 1), record.estate.name, types.empty() ? "—" : types,
                       record.plan ? toText(record.plan->year) : "—",
                       std::to_string(record.estate.households)},
             .swatch = fillOf(style, typeAttributes(types), scale),
             .isTotal = false});
    }
    return table;
}

} // namespace

gis::Checked<maps::Sheet> typesSheet(const plan::Portfolio& portfolio, const SheetWish& wish,
                                     const SheetStyles& styles) {
    using enum maps::PanelRole;
    const EstateList estates = estatesInSheetOrder(portfolio, wish.district);
    const maps::Frame frame = maps::frameFor(wish.page, extentOf(estates));

    maps::Sheet sheet = emptySheet(portfolio, wish, estates, "改造类型");
    sheet.labels = labelsOf(estates);
    sheet.layers = {roadLayer(portfolio, frame, styles.roads), typeLayer(estates, styles.estates),
                    buildingLayer(estates, styles.buildings)};
    sheet.panels = {{Legend, legendOf(sheet.layers, frame.scale())},
                    {Index, typeIndex(estates, styles.estates, frame.scale())},
                    {Totals, typeTable(estates, styles.estates, frame.scale())}};
    furnish(sheet, portfolio, wish, {"改造类型依改造内容指导表；楼栋、面积、户数依摸底调查表。"});
    gis::Findings findings = estatesWithoutGround(estates, wish.title);
    append(findings, pin(sheet.labels, wish));
    return {std::move(sheet), std::move(findings)};
}

} // namespace sheets
