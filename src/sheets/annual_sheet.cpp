#include "sheets/annual_sheet.h"

#include "gis/measure.h"
#include "maps/compose.h"
#include "sheets/annual_tables.h"
#include "sheets/sheet_words.h"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

namespace sheets {

namespace {

using plan::EstateRecord;
using plan::Portfolio;
using EstateList = std::vector<const EstateRecord*>;

// How much names avoid what is drawn: buildings, and roads half as much.
constexpr double careForBuildings = 1.0;
constexpr double careForRoads = 0.5;

maps::Attributes attributesOf(const EstateRecord& record) {
    maps::Attributes attributes{{"name", record.estate.name},
                                {"district", record.estate.district.text()},
                                {"households", std::int64_t{record.estate.households}}};
    if (record.plan) {
        attributes["plan_year"] = std::int64_t{record.plan->year.value};
    }
    if (record.ground) {
        attributes["quality"] = std::string{plan::codeOf(record.ground->quality)};
    }
    return attributes;
}

maps::DrawnLayer estateLayer(const EstateList& estates, const maps::Style& style) {
    maps::DrawnLayer layer{estateLayerId, style, {}};
    for (const EstateRecord* record : estates) {
        if (record->ground) {
            layer.features.push_back({record->ground->footprint, attributesOf(*record)});
        }
    }
    return layer;
}

maps::DrawnLayer buildingLayer(const EstateList& estates, const maps::Style& style) {
    maps::DrawnLayer layer{"buildings", style, {}, careForBuildings};
    for (const EstateRecord* record : estates) {
        if (!record->ground) {
            continue;
        }
        for (const plan::Building& building : record->ground->buildings) {
            maps::Attributes attributes;
            if (building.storeys) {
                attributes["storeys"] = std::int64_t{*building.storeys};
            }
            layer.features.push_back({building.footprint, std::move(attributes)});
        }
    }
    return layer;
}

gis::MultiPolygon groundOf(const gis::Box& box) {
    const gis::Ring corners{
        {box.minX, box.minY}, {box.maxX, box.minY}, {box.maxX, box.maxY}, {box.minX, box.maxY}};
    return {{{corners, {}}}};
}

// The roads that the map window shows: those of another town are on another sheet.
maps::DrawnLayer roadLayer(const Portfolio& portfolio, const maps::Frame& frame,
                           const maps::Style& style) {
    const gis::MultiPolygon visible = groundOf(frame.visibleGround());
    maps::DrawnLayer layer{"roads", style, {}, careForRoads};
    for (const plan::Road& road : portfolio.roads) {
        if (gis::distance(visible, road.line) == gis::Metres{}) {
            layer.features.push_back({road.line,
                                      {{"class", std::string{plan::codeOf(road.roadClass)}},
                                       {"name", road.name},
                                       {"width_m", road.width.count()}}});
        }
    }
    return layer;
}

std::vector<maps::LabelWish> labelsOf(const EstateList& estates) {
    std::vector<maps::LabelWish> wishes;
    for (std::size_t index = 0; index < estates.size(); ++index) {
        const plan::EstateRecord& record = *estates[index];
        if (record.ground) {
            wishes.push_back({.number = std::to_string(index + 1),
                              .name = record.estate.name,
                              .ground = record.ground->footprint,
                              .key = record.estate.id.text()});
        }
    }
    return wishes;
}

gis::Findings pin(std::vector<maps::LabelWish>& labels, const AnnualSheetWish& wish) {
    gis::Findings findings;
    for (const PinnedEstate& pinned : wish.pins) {
        const auto label = std::ranges::find_if(labels, [&](const maps::LabelWish& candidate) {
            return candidate.key == pinned.estate || candidate.name == pinned.estate;
        });
        if (label == labels.end()) {
            findings.push_back({"sheet.pin-unknown",
                                gis::Severity::Warning,
                                {},
                                {{"sheet", wish.title}, {"estate", pinned.estate}}});
        } else {
            label->pin = pinned.pin;
        }
    }
    return findings;
}

// Only what the sheet shows gets an entry: a rule that no feature of the layer meets has none.
void addLegend(maps::LegendPanel& legend, const maps::DrawnLayer& layer, maps::LegendSwatch swatch,
               maps::Scale scale) {
    std::vector<bool> isUsed(layer.style.rules.size(), false);
    for (const maps::DrawnFeature& feature : layer.features) {
        for (const std::size_t rule :
             applicableRules(layer.style, feature.attributes, scale.denominator)) {
            isUsed[rule] = true;
        }
    }
    maps::Style used{layer.style.name, layer.style.title, {}};
    for (std::size_t rule = 0; rule < isUsed.size(); ++rule) {
        if (isUsed[rule]) {
            used.rules.push_back(layer.style.rules[rule]);
        }
    }
    std::vector<maps::LegendEntry> entries = legendOf(used, scale.denominator);
    if (swatch == maps::LegendSwatch::Line) {
        // As roads lie on one another: the uppermost, drawn last, stands first.
        std::ranges::reverse(entries);
    }
    for (maps::LegendEntry& entry : entries) {
        legend.items.push_back({std::move(entry.title), swatch, std::move(entry.symbols)});
    }
}

maps::LegendPanel legendFor(const maps::DrawnLayer& estates, const maps::DrawnLayer& buildings,
                            const maps::DrawnLayer& roads, maps::Scale scale) {
    maps::LegendPanel legend{"图例", {}};
    addLegend(legend, estates, maps::LegendSwatch::Area, scale);
    addLegend(legend, buildings, maps::LegendSwatch::Area, scale);
    addLegend(legend, roads, maps::LegendSwatch::Line, scale);
    return legend;
}

bool isSchematic(const Portfolio& portfolio, const plan::DistrictCode& district) {
    return plan::worstQuality(portfolio, district) == plan::GroundQuality::Schematic;
}

maps::NotesPanel notesOf(const Portfolio& portfolio, const plan::DistrictCode& district) {
    maps::NotesPanel notes{"说明", {}};
    notes.paragraphs.push_back({"坐标系：" + crsInWords(portfolio.crs) + "。", false});
    notes.paragraphs.push_back({"各年度数据按本图所列小区汇总。", false});
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

maps::TitleBlockPanel titleBlock(const Portfolio& portfolio, const AnnualSheetWish& wish) {
    return {{{"项目名称", portfolio.title},
             {"图名", wish.title},
             {"规划期限", toText(portfolio.period) + "年"},
             {"编制单位", portfolio.preparingBody},
             {"编制日期", portfolio.date},
             {"图号", wish.number}}};
}

gis::Box extentOf(const EstateList& estates) {
    gis::Box extent;
    for (const EstateRecord* record : estates) {
        if (record->ground) {
            include(extent, boxOf(record->ground->footprint));
        }
    }
    return extent;
}

gis::Findings estatesWithoutGround(const EstateList& estates, const std::string& title) {
    gis::Findings findings;
    for (const EstateRecord* record : estates) {
        if (!record->ground) {
            findings.push_back({"sheet.estate-without-ground",
                                gis::Severity::Warning,
                                record->estate.place,
                                {{"sheet", title}, {"estate", record->estate.name}}});
        }
    }
    return findings;
}

} // namespace

gis::Checked<maps::Sheet> annualSheet(const Portfolio& portfolio, const AnnualSheetWish& wish,
                                      const AnnualSheetStyles& styles) {
    const EstateList estates = estatesInSheetOrder(portfolio, wish.district);
    const gis::Box extent = extentOf(estates);
    const maps::Frame frame = maps::frameFor(wish.page, extent);
    maps::DrawnLayer roads = roadLayer(portfolio, frame, styles.roads);
    maps::DrawnLayer grounds = estateLayer(estates, styles.estates);
    maps::DrawnLayer buildings = buildingLayer(estates, styles.buildings);

    maps::Sheet sheet;
    sheet.id = wish.id;
    sheet.number = wish.number;
    sheet.title = wish.title;
    sheet.subtitle = "规划期限：" + toText(portfolio.period) + "年";
    sheet.page = wish.page;
    sheet.extent = extent;
    sheet.labels = labelsOf(estates);
    sheet.side = {maps::ScalePanel{"比例尺"}, legendFor(grounds, buildings, roads, frame.scale()),
                  estateIndex(estates, styles.estates, frame.scale())};
    sheet.bottom = {yearTable(portfolio, wish.district, styles.estates, frame.scale()),
                    notesOf(portfolio, wish.district), titleBlock(portfolio, wish)};
    sheet.layers = {std::move(roads), std::move(grounds), std::move(buildings)};
    if (isSchematic(portfolio, wish.district)) {
        sheet.watermark = schematicWarning;
    }
    sheet.info = {wish.number + " " + wish.title, portfolio.preparingBody, portfolio.title,
                  "老旧小区, 年度改造计划", isoDay(portfolio.date)};
    gis::Findings findings = estatesWithoutGround(estates, wish.title);
    append(findings, pin(sheet.labels, wish));
    return {std::move(sheet), std::move(findings)};
}

} // namespace sheets
