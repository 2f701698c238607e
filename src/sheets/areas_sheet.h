#pragma once

// The map of joint renovation areas of one district (联动改造片区图): estates filled by the year in
// which the areas have them, the areas' outlines and numbers over them, a table of the areas and an
// index of the estates with their year now and proposed.

#include "gis/finding.h"
#include "maps/sheet.h"
#include "maps/style.h"
#include "plan/portfolio.h"
#include "sheets/sheet_parts.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace sheets {

struct AreasSheetStyles {
    maps::Style estates; // by attribute plan_year: the proposed one
    maps::Style buildings; // by attribute storeys (may be absent)
    maps::Style roads; // by attribute class
    maps::Style areas; // by attribute standard: 1 of standard size, 0 below it
};

struct DrawnArea {
    std::string number; // P1
    gis::MultiPolygon outline; // ground metres
    std::vector<const plan::EstateRecord*> members;
    std::optional<plan::PlanYear> year; // none: grouping alone
    int households{0};
    double people{0.0};
    bool isStandardSize{false};
};

// Areas of the district; `notes` are paragraphs of their own: parameters and proof.
// Findings: "sheet.estate-without-ground" (Warning; facts sheet, estate).
[[nodiscard]] gis::Checked<maps::Sheet> areasSheet(const plan::Portfolio& portfolio,
                                                   const SheetWish& wish,
                                                   const AreasSheetStyles& styles,
                                                   std::span<const DrawnArea> areas,
                                                   const std::vector<std::string>& notes);

} // namespace sheets
