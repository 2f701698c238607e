#include "plan/claim.h"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("a stated total is one claim for each figure it has") {
    plan::StatedTotal total;
    total.year = plan::PlanYear{2022};
    total.scope = "中心城区";
    total.district = plan::DistrictCode{"620302"};
    total.estates = plan::StatedFigure{16, 0};
    total.floorArea = plan::StatedFigure{87.05, 2};
    total.where = "4.2 text";
    total.place = {"totals.csv", "", 4, ""};

    const auto claims = plan::claimsOf(total);

    REQUIRE(claims.size() == 2);
    CHECK(claims[0].section == "4.2");
    CHECK(claims[0].where == "text");
    CHECK(claims[0].what == "estates");
    CHECK(claims[0].unit == "个");
    CHECK(claims[1].what == "floor_area");
    CHECK(claims[1].figure == plan::StatedFigure{87.05, 2});
    CHECK(claims[1].district == plan::DistrictCode{"620302"});
    CHECK(claims[1].place.row == 4);
}

TEST_CASE("a sum row has a section of its own name") {
    plan::StatedTotal total;
    total.households = plan::StatedFigure{5, 0};
    total.where = "合计";

    const auto claims = plan::claimsOf(total);

    REQUIRE(claims.size() == 1);
    CHECK(claims[0].section == "合计");
    CHECK(claims[0].where.empty());
}
