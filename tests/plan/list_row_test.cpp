#include "plan/list_row.h"

#include <catch2/catch_test_macros.hpp>

using plan::figureOf;

namespace {

const plan::DistrictCode yongchang{"620321"};
const std::vector<plan::District> districts{{yongchang, "永昌县", "永昌县城", {"永昌县"}}};

} // namespace

TEST_CASE("a number without its print has the decimals it needs") {
    CHECK(figureOf("floor_area", 2.377).decimals == 3);
    CHECK(figureOf("floor_area", gis::SquareMetres::ofWan(2.38).inWan()).decimals == 2);
    CHECK(figureOf("floor_area", 16.0).decimals == 0);
    CHECK(figureOf("floor_area", 1.0 / 3.0).decimals == 4);
    CHECK(toText(figureOf("floor_area", 0.065)) == "0.065");
}

TEST_CASE("an entry of the plan is a row of its numbers and its district's prefix") {
    plan::PlanEntry entry;
    entry.name = "永昌县金水家园";
    entry.buildings = 1;
    entry.households = 30;
    entry.floorArea = gis::SquareMetres::ofWan(0.34);

    const auto row = plan::rowOf(entry, districts);

    CHECK(row.bareName == "金水家园");
    CHECK(row.district == "620321");
    CHECK(row.figures == std::vector<plan::Figure>{
                             {"households", 30, 0}, {"buildings", 1, 0}, {"floor_area", 0.34, 2}});
}

TEST_CASE("a number of zero stands for a faulty cell and is no number") {
    plan::Estate estate;
    estate.name = "金水家园";
    estate.district = yongchang;

    CHECK(plan::rowOf(estate, districts).figures.empty());
}
