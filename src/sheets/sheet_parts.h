#pragma once

// What the sheets of one district have in common.

#include "gis/finding.h"
#include "maps/frame.h"
#include "maps/sheet.h"
#include "maps/style.h"
#include "plan/portfolio.h"
#include "sheets/map_grid.h"

#include <optional>
#include <string>
#include <vector>

namespace sheets {

// The layer and group of the scene that holds the estates' grounds.
inline constexpr const char* estateLayerId = "estates";
// Those that are not the sheet's subject, where it has one.
inline constexpr const char* otherEstatesLayerId = "other_estates";
inline constexpr const char* roadLayerId = "roads";

using EstateList = std::vector<const plan::EstateRecord*>;

// Where a planner wants an estate's label.
struct PinnedEstate {
    std::string estate; // its id or its name
    maps::LabelPin pin;
};

// What every sheet says about itself.
struct SheetWish {
    std::string id;     // names the file
    std::string number; // 附图1
    std::string title;
    plan::DistrictCode district;
    maps::PageTemplate page;
    std::vector<PinnedEstate> pins{};
    int ordinal{1}; // of `count` sheets that the plan has
    int count{1};
    MapGrid grid{MapGrid::None};
    bool hasLocator{false};
};

// What most sheets are inked with.
struct SheetStyles {
    maps::Style estates;   // by the attributes of attributesOf
    maps::Style buildings; // by attribute storeys (may be absent)
    maps::Style roads;     // by attribute class: arterial, collector, local, rail, river
};

// The grounds of all that have one.
[[nodiscard]] gis::Box extentOf(const EstateList& estates);

// By attributes name, district, households, plan_year (absent: not in the plan), quality.
[[nodiscard]] maps::Attributes attributesOf(const plan::EstateRecord& record);
// "基础类+完善类", as the guidance has it; empty when it does not have the estate.
[[nodiscard]] std::string typesOf(const plan::EstateRecord& record);
// Estates without ground are left out of all layers.
[[nodiscard]] maps::DrawnLayer estateLayer(const EstateList& estates, const maps::Style& style);
[[nodiscard]] maps::DrawnLayer buildingLayer(const EstateList& estates, const maps::Style& style);
// The roads that the map window shows: those of another town are on another sheet.
[[nodiscard]] maps::DrawnLayer roadLayer(const plan::Portfolio& portfolio, const maps::Frame& frame,
                                         const maps::Style& style);

// The plain fill that the style gives to such a feature; none: it has no plain colour.
[[nodiscard]] std::optional<maps::Colour> fillOf(const maps::Style& style,
                                                 const maps::Attributes& attributes,
                                                 maps::Scale scale);

// Areas in the order of their layers, then roads.
[[nodiscard]] maps::LegendPanel legendOf(const std::vector<maps::DrawnLayer>& layers,
                                         maps::Scale scale);
// Only what the sheet shows gets an entry: a rule that no feature of the layer meets has none.
void addLegend(maps::LegendPanel& legend, const maps::DrawnLayer& layer, maps::LegendSwatch swatch,
               maps::Scale scale);

// Page, title, extent, watermark and the file's properties; layers, labels and panels are to come.
[[nodiscard]] maps::Sheet emptySheet(const plan::Portfolio& portfolio, const SheetWish& wish,
                                     const EstateList& estates, const std::string& keywords);

// One wish for each estate with ground, numbered by its place in the list.
[[nodiscard]] std::vector<maps::LabelWish> labelsOf(const EstateList& estates);
// Puts labels where the wish pins them. "sheet.pin-unknown" Warning (sheet, estate).
[[nodiscard]] gis::Findings pin(std::vector<maps::LabelWish>& labels, const SheetWish& wish);

// "sheet.estate-without-ground" Warning (sheet, estate).
[[nodiscard]] gis::Findings estatesWithoutGround(const EstateList& estates,
                                                 const std::string& title);

} // namespace sheets
