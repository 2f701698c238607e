#include "plan/ids.h"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("an estate is known by its district and its number in the survey") {
    const plan::DistrictCode jinchuan{"620302"};

    CHECK(plan::estateIdOf(jinchuan, 1).text() == "620302-001");
    CHECK(plan::estateIdOf(jinchuan, 1234).text() == "620302-1234");
    CHECK(plan::estateIdOf(jinchuan, 9) < plan::estateIdOf(jinchuan, 10));
}

TEST_CASE("a district code has six digits") {
    CHECK(plan::isDistrictCode("620321"));
    CHECK_FALSE(plan::isDistrictCode("62032"));
    CHECK_FALSE(plan::isDistrictCode("6203211"));
    CHECK_FALSE(plan::isDistrictCode("62032x"));
    CHECK_FALSE(plan::isDistrictCode("金川"));
}
