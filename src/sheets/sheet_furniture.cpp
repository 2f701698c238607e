#include "sheets/sheet_furniture.h"

#include "maps/compose.h"
#include "sheets/sheet_words.h"

#include <format>
#include <utility>

namespace sheets {

using plan::EstateRecord;
using plan::Portfolio;

namespace {

// "附图3　第3张／共15张": the number first, as the table of contents knows it.
std::string numberInSeries(const SheetWish& wish) {
    return wish.count > 1 ? std::format("{}　第{}张／共{}张", wish.number, wish.ordinal, wish.count)
                          : wish.number;
}

gis::Box extentOf(const Portfolio& portfolio, const plan::DistrictCode& district) {
    gis::Box extent;
    for (const EstateRecord& record : portfolio.estates) {
        if (record.ground && record.estate.district == district) {
            include(extent, boxOf(record.ground->footprint));
        }
    }
    return extent;
}

std::vector<maps::GridLine> gridOf(const SheetWish& wish, const Portfolio& portfolio,
                                   const maps::Frame& frame) {
    switch (wish.grid) {
    case MapGrid::Kilometres:
        return kilometreGrid(frame);
    case MapGrid::Graticule:
        return graticule(frame, portfolio.crs);
    case MapGrid::None:
        break;
    }
    return {};
}

} // namespace

bool isSchematic(const Portfolio& portfolio, const plan::DistrictCode& district) {
    return plan::worstQuality(portfolio, district) == plan::GroundQuality::Schematic;
}

maps::NotesPanel notesOf(const Portfolio& portfolio, const SheetWish& wish,
                         const std::vector<std::string>& own) {
    const plan::DistrictCode& district = wish.district;
    maps::NotesPanel notes{"说明", {}};
    notes.paragraphs.push_back({"坐标系：" + crsInWords(portfolio.crs) + "。", false});
    if (wish.grid == MapGrid::Kilometres) {
        notes.paragraphs.push_back({"图廓注记为公里网坐标，单位km。", false});
    }
    for (const std::string& paragraph : own) {
        notes.paragraphs.push_back({paragraph, false});
    }
    if (!portfolio.revision.empty()) {
        notes.paragraphs.push_back(
            {"改造年度按调整方案“" + portfolio.revision + "”，与原规划不同。", true});
    }
    if (isSchematic(portfolio, district)) {
        notes.paragraphs.push_back({std::string{schematicWarning} +
                                        "：小区范围、楼栋和道路按点位与规模示意布置，"
                                        "不作测绘、权属和审批依据。",
                                    true});
    } else if (plan::worstQuality(portfolio, district) == plan::GroundQuality::Unknown) {
        notes.paragraphs.push_back({"小区范围来源未注明，使用前请核实。", true});
    }
    return notes;
}

maps::TitleBlockPanel titleBlock(const Portfolio& portfolio, const SheetWish& wish) {
    maps::TitleBlockPanel block{{{"项目名称", portfolio.title},
                                 {"图名", wish.title},
                                 {"规划期限", toText(portfolio.period) + "年"},
                                 {"编制单位", portfolio.preparingBody},
                                 {"编制日期", portfolio.date},
                                 {"图号", numberInSeries(wish)}}};
    if (!portfolio.revision.empty()) {
        block.lines.insert(block.lines.begin() + 2, {"调整方案", portfolio.revision});
    }
    return block;
}

maps::LocatorPanel locatorOf(const Portfolio& portfolio, const maps::Frame& frame) {
    maps::LocatorPanel locator{"位置示意", {}, {}, {}, frame.visibleGround()};
    for (const plan::DistrictOutline& outline : portfolio.districtOutlines) {
        locator.outlines.push_back(outline.ground);
    }
    for (const EstateRecord& record : portfolio.estates) {
        if (record.ground) {
            locator.grounds.push_back(boxOf(record.ground->footprint));
        }
    }
    for (const plan::District& district : portfolio.districts) {
        const gis::Box extent = extentOf(portfolio, district.code);
        if (!extent.isEmpty()) {
            locator.names.push_back(
                {district.name,
                 {(extent.minX + extent.maxX) / 2.0, (extent.minY + extent.maxY) / 2.0}});
        }
    }
    return locator;
}

void furnish(maps::Sheet& sheet, const Portfolio& portfolio, const SheetWish& wish,
             const std::vector<std::string>& notes) {
    using enum maps::PanelRole;
    const maps::Frame frame = maps::frameFor(sheet.page, sheet.extent);
    sheet.panels.push_back({Scale, maps::ScalePanel{"比例尺"}});
    if (wish.hasLocator && maps::canBeShown(sheet.extent)) {
        sheet.panels.push_back({Locator, locatorOf(portfolio, frame)});
    }
    sheet.panels.push_back({Notes, notesOf(portfolio, wish, notes)});
    sheet.panels.push_back({TitleBlock, titleBlock(portfolio, wish)});
    if (maps::canBeShown(sheet.extent)) {
        sheet.grid = gridOf(wish, portfolio, frame);
    }
}

} // namespace sheets
