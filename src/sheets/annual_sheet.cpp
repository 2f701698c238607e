#include "sheets/annual_sheet.h"

#include "maps/compose.h"
#include "sheets/annual_tables.h"
#include "sheets/sheet_furniture.h"
#include "sheets/sheet_parts.h"

#include <utility>

namespace sheets {

gis::Checked<maps::Sheet> annualSheet(const plan::Portfolio& portfolio, const SheetWish& wish,
                                      const SheetStyles& styles) {
    using enum maps::PanelRole;
    const EstateList estates = estatesInSheetOrder(portfolio, wish.district);
    const maps::Frame frame = maps::frameFor(wish.page, extentOf(estates));

    maps::Sheet sheet = emptySheet(portfolio, wish, estates, "年度改造计划");
    sheet.labels = labelsOf(estates);
    sheet.layers = {roadLayer(portfolio, frame, styles.roads), estateLayer(estates, styles.estates),
                    buildingLayer(estates, styles.buildings)};
    sheet.panels = {{Legend, legendOf(sheet.layers, frame.scale())},
                    {Index, estateIndex(estates, styles.estates, frame.scale())},
                    {Totals, yearTable(portfolio, wish.district, styles.estates, frame.scale())}};
    furnish(sheet, portfolio, wish, {"各年度数据按本图所列小区汇总。"});
    gis::Findings findings = estatesWithoutGround(estates, wish.title);
    append(findings, pin(sheet.labels, wish));
    return {std::move(sheet), std::move(findings)};
}

} // namespace sheets
