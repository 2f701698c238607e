#pragma once

// What an area is in the planner's figures, and what its estates would share: for the explanation
// of a proposal. Nothing here chooses.

#include "areas/area_answer.h"
#include "gis/geometry.h"
#include "gis/units.h"
#include "plan/community_standard.h"
#include "plan/inventory.h"
#include "plan/money.h"
#include "plan/portfolio.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace areas {

// Those members that the plan has in one year.
struct YearShare {
    plan::PlanYear year;
    int estates{0};
    int households{0};

    friend bool operator==(const YearShare&, const YearShare&) = default;
};

// How many members need a type of renovation.
struct TypeShare {
    plan::RenovationType type{plan::RenovationType::Basic};
    int estates{0};

    friend bool operator==(const TypeShare&, const TypeShare&) = default;
};

struct AreaFacts {
    plan::Totals totals;         // of the members, as surveyed
    gis::SquareMetres landArea;  // of their footprints; overlapping ground counts twice
    std::vector<YearShare> now;  // by year
    int unplanned{0};            // members without a plan year
    std::int64_t movedYears{0};  // household-years, if the area's year is taken over
    plan::Money investmentNow;   // in the years of the plan
    plan::Money investment;      // in the area's year; the same as now without one
    std::vector<TypeShare> types; // in the order of the enum
};

// Members are records of the portfolio. A moved household costs what the cost model says of a
// household in a year without lump sum.
[[nodiscard]] AreaFacts factsOf(std::span<const plan::EstateRecord* const> members,
                                const std::optional<plan::PlanYear>& year,
                                const plan::Portfolio& portfolio);

// An item of the complete community that a community of 5,000 to 12,000 people must have once:
// renovated one by one, every estate would need its own or go without.
struct SharedItem {
    int item{0};       // of the standard
    std::string label; // 幼儿园
    std::vector<std::string> sizes; // "建筑面积≥2200平方米", as the standard states them
    int together{1};   // needed by the area
    int separately{0}; // needed by its members one by one
    int existing{0};   // of the facilities given
    gis::SquareMetres existingFloorArea; // of those that state one

    friend bool operator==(const SharedItem&, const SharedItem&) = default;
};

// The items that the standard counts (一个, 一片) and requires of existing communities, in its
// order. Facilities count when they stand within `reach` of the outline.
[[nodiscard]] std::vector<SharedItem> sharedItems(const plan::CommunityStandard& standard,
                                                  std::size_t members,
                                                  const gis::MultiPolygon& outline,
                                                  std::span<const plan::Facility> facilities,
                                                  gis::Metres reach);

} // namespace areas
