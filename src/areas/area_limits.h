#pragma once

// What makes a joint renovation area (联动改造片区). The defaults are those of the plan's annexes
// and of the complete residential community (完整居住社区): 5,000 to 12,000 people within a
// ten-minute circle.
//
// Sizes are decided in whole households and whole thousandths of a person, so that 5,000 and 12,000
// people are exact limits: with 2.6 persons per household they are 1,924 and 4,615 households.

#include "gis/units.h"
#include "plan/plan_year.h"

#include <cstdint>
#include <vector>

namespace areas {

// Persons per household (户均人口) to three decimals.
struct PersonsPerHousehold {
    std::int64_t thousandths{2'600};

    friend bool operator==(const PersonsPerHousehold&, const PersonsPerHousehold&) = default;
};

// The nearest number of three decimals. The argument is above 0.0005 and below 1,000.
[[nodiscard]] PersonsPerHousehold personsPerHousehold(double persons);

struct AreaLimits {
    gis::Metres minFrontage{gis::Metres::of(20.0)}; // open frontage that joins two estates
    PersonsPerHousehold persons;
    std::int64_t minPeople{5'000}; // an area of standard size has at least so many
    std::int64_t maxPeople{12'000}; // no area has more
    gis::Metres maxSpan{gis::Metres::of(1'000.0)}; // largest distance of two points of an area

    friend bool operator==(const AreaLimits&, const AreaLimits&) = default;
};

// The population window in households: both ends belong to it. Empty (least > most) when no whole
// number of households fits.
struct HouseholdWindow {
    std::int64_t least{0};
    std::int64_t most{0};

    [[nodiscard]] bool contains(std::int64_t households) const {
        return least <= households && households <= most;
    }
    friend bool operator==(const HouseholdWindow&, const HouseholdWindow&) = default;
};
[[nodiscard]] HouseholdWindow householdWindow(const AreaLimits& limits);

// For display; limits are never decided by it.
[[nodiscard]] double peopleIn(std::int64_t households, PersonsPerHousehold persons);

// One renovation year per area, and how far the annual plan may shift: in every district and year
// the households, and the investment where given, stay within the tolerance of what the plan has.
struct YearLimits {
    std::vector<plan::PlanYear> openYears; // years in which areas may be renovated, in order
    std::int64_t tolerancePerMille{150};

    friend bool operator==(const YearLimits&, const YearLimits&) = default;
};

} // namespace areas
