#include "sheets/sheet_parts.h"

#include "gis/measure.h"
#include "sheets/sheet_furniture.h"
#include "sheets/sheet_words.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace sheets {

using plan::EstateRecord;
using plan::Portfolio;

namespace {

// How much names avoid what is drawn: buildings, and roads half as much.
constexpr double careForBuildings = 1.0;
constexpr double careForRoads = 0.5;

gis::MultiPolygon groundOf(const gis::Box& box) {
    const gis::Ring corners{
        {box.minX, box.minY}, {box.maxX, box.minY}, {box.maxX, box.maxY}, {box.minX, box.maxY}};
    return {{{corners, {}}}};
}

} // namespace

gis::Box extentOf(const EstateList& estates) {
    gis::Box extent;
    for (const EstateRecord* record : estates) {
        if (record->ground) {
            include(extent, boxOf(record->ground->footprint));
        }
    }
    return extent;
}

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

std::string typesOf(const EstateRecord& record) {
    std::string text;
    if (record.guidance) {
        for (const plan::RenovationType type : record.guidance->types) {
            text += (text.empty() ? "" : "+") + std::string{plan::nameOf(type)};
        }
    }
    return text;
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

maps::DrawnLayer roadLayer(const Portfolio& portfolio, const maps::Frame& frame,
                           const maps::Style& style) {
    const gis::MultiPolygon visible = groundOf(frame.visibleGround());
    maps::DrawnLayer layer{roadLayerId, style, {}, careForRoads};
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

std::optional<maps::Colour> fillOf(const maps::Style& style, const maps::Attributes& attributes,
                                   maps::Scale scale) {
    for (const std::size_t rule : applicableRules(style, attributes, scale.denominator)) {
        for (const maps::Symbol& symbol : style.rules[rule].symbols) {
            const auto* polygon = std::get_if<maps::PolygonSymbol>(&symbol);
            if (polygon != nullptr && polygon->fill && polygon->fill->colour) {
                return polygon->fill->colour;
            }
        }
    }
    return std::nullopt;
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

maps::LegendPanel legendOf(const std::vector<maps::DrawnLayer>& layers, maps::Scale scale) {
    maps::LegendPanel legend{"图例", {}};
    for (const maps::DrawnLayer& layer : layers) {
        if (layer.id != roadLayerId) {
            addLegend(legend, layer, maps::LegendSwatch::Area, scale);
        }
    }
    for (const maps::DrawnLayer& layer : layers) {
        if (layer.id == roadLayerId) {
            addLegend(legend, layer, maps::LegendSwatch::Line, scale);
        }
    }
    return legend;
}

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

maps::Sheet emptySheet(const Portfolio& portfolio, const SheetWish& wish, const EstateList& estates,
                       const std::string& keywords) {
    maps::Sheet sheet;
    sheet.crs = portfolio.crs;
    sheet.id = wish.id;
    sheet.number = wish.number;
    sheet.title = wish.title;
    sheet.subtitle = "规划期限：" + toText(portfolio.period) + "年";
    sheet.page = wish.page;
    sheet.extent = extentOf(estates);
    if (isSchematic(portfolio, wish.district)) {
        sheet.watermark = schematicWarning;
    }
    sheet.info = {wish.number + " " + wish.title, portfolio.preparingBody, portfolio.title,
                  "老旧小区, " + keywords, isoDay(portfolio.date)};
    return sheet;
}

std::vector<maps::LabelWish> labelsOf(const EstateList& estates) {
    std::vector<maps::LabelWish> wishes;
    for (std::size_t index = 0; index < estates.size(); ++index) {
        const EstateRecord& record = *estates[index];
        if (record.ground) {
            wishes.push_back({.number = std::to_string(index + 1),
                              .name = record.estate.name,
                              .ground = record.ground->footprint,
                              .key = record.estate.id.text()});
        }
    }
    return wishes;
}

gis::Findings pin(std::vector<maps::LabelWish>& labels, const SheetWish& wish) {
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

} // namespace sheets
