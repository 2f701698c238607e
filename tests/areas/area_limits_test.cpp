#include "areas/area_limits.h"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("5,000 and 12,000 people are exact limits in households") {
    REQUIRE(areas::householdWindow({}) == areas::HouseholdWindow{1'924, 4'615});
}

TEST_CASE("a window whose ends are whole households has both of them") {
    areas::AreaLimits limits;
    limits.persons = areas::personsPerHousehold(2.5);

    REQUIRE(areas::householdWindow(limits) == areas::HouseholdWindow{2'000, 4'800});
}

TEST_CASE("people are households times persons per household") {
    REQUIRE(areas::peopleIn(47'570, {}) == 123'682.0);
}
