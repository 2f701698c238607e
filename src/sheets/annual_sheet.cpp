#include "sheets/annual_sheet.h"

#include "maps/compose.h"
#include "sheets/annual_tables.h"
#include "sheets/sheet_parts.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace sheets {

namespace {

using plan::EstateRecord;
using plan::Portfolio;

maps::DrawnLayer estateLayer(const EstateList& estates, const maps::Style& style) {
    maps::DrawnLayer layer{estateLayerId, style, {}};
    for (const EstateRecord* record : estates) {
        if (record->ground) {
            layer.features.push_back({record->ground->footprint, attributesOf(*record)});
        }
    }
    return layer;
}

maps::LegendPanel legendFor(const maps::DrawnLayer& estates, const maps::DrawnLayer& buildings,
                            const maps::DrawnLayer& roads, maps::Scale scale) {
    maps::LegendPanel legend{"图例", {}};
    addLegend(legend, estates, maps::LegendSwatch::Area, scale);
    addLegend(legend, buildings, maps::LegendSwatch::Area, scale);
    addLegend(legend, roads, maps::LegendSwatch::Line, scale);
    return legend;
}

} // namespace

gis::Checked<maps::Sheet> annualSheet(const Portfolio& portfolio, const SheetWish& wish,
                                      const AnnualSheetStyles& styles) {
    const EstateList estates = estatesInSheetOrder(portfolio, wish.district);
    const maps::Frame frame = maps::frameFor(wish.page, extentOf(estates));
    maps::DrawnLayer roads = roadLayer(portfolio, frame, styles.roads);
    maps::DrawnLayer grounds = estateLayer(estates, styles.estates);
    maps::DrawnLayer buildings = buildingLayer(estates, styles.buildings);

    maps::Sheet sheet = emptySheet(portfolio, wish, estates, "年度改造计划");
    sheet.labels = labelsOf(estates);
    sheet.side = {maps::ScalePanel{"比例尺"}, legendFor(grounds, buildings, roads, frame.scale()),
                  estateIndex(estates, styles.estates, frame.scale())};
    sheet.bottom = {yearTable(portfolio, wish.district, styles.estates, frame.scale()),
                    notesOf(portfolio, wish.district, {"各年度数据按本图所列小区汇总。"}),
                    titleBlock(portfolio, wish)};
    sheet.layers = {std::move(roads), std::move(grounds), std::move(buildings)};
    gis::Findings findings = estatesWithoutGround(estates, wish.title);
    append(findings, pin(sheet.labels, wish));
    return {std::move(sheet), std::move(findings)};
}

} // namespace sheets
