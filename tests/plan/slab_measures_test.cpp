#include "plan/slab_measures.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <limits>

using Catch::Approx;
using plan::Site;
using plan::slabMeasuresOf;

namespace {

// 6 houses of 6 storeys, 60 m long: 6 * 6 * 60 * 12 = 25,920 square metres.
Site sixHouses() {
    Site site;
    site.id = plan::EstateId{"620302-001"};
    site.name = "六栋小区";
    site.point = {500'000.0, 4'265'000.0};
    site.latitudeDegrees = 38.5;
    site.buildings = 6;
    site.floorArea = gis::SquareMetres::of(25'920.0);
    site.storeys = 6;
    site.place = {.file = "sites.csv", .part = {}, .row = 7, .column = {}};
    return site;
}

gis::Finding onlyFinding(const Site& site) {
    const auto checked = slabMeasuresOf(site);
    REQUIRE_FALSE(checked.value.has_value());
    REQUIRE(checked.findings.size() == 1);
    return checked.findings.front();
}

} // namespace

TEST_CASE("a slab is twelve metres deep and as long as its floor area asks") {
    const auto measures = slabMeasuresOf(sixHouses()).value;

    REQUIRE(measures);
    CHECK(measures->depth.count() == 12.0);
    CHECK(measures->length.count() == Approx(60.0));
}

TEST_CASE("rows of six storeys at 38.5 degrees stand 29 metres apart") {
    const auto measures = slabMeasuresOf(sixHouses()).value;

    REQUIRE(measures);
    CHECK(measures->rowGap.count() == Approx(6 * 2.8 * 1.73));
}

TEST_CASE("gables keep eight metres and those of high-rise houses thirteen") {
    auto high = sixHouses();
    high.storeys = 10;

    const auto low = slabMeasuresOf(sixHouses()).value;
    const auto tall = slabMeasuresOf(high).value;

    REQUIRE(low);
    REQUIRE(tall);
    CHECK(low->endGap.count() == 8.0);
    CHECK(tall->endGap.count() == 13.0);
}

TEST_CASE("a house too small for a slab is square") {
    auto site = sixHouses();
    site.floorArea = gis::SquareMetres::of(6 * 6 * 100.0);

    const auto measures = slabMeasuresOf(site).value;

    REQUIRE(measures);
    CHECK(measures->length.count() == Approx(10.0));
    CHECK(measures->depth.count() == Approx(10.0));
}

TEST_CASE("in the tropics rows still keep the distance of gables") {
    auto site = sixHouses();
    site.latitudeDegrees = 0.0;
    site.storeys = 1;
    site.floorArea = gis::SquareMetres::of(6 * 600.0);

    const auto measures = slabMeasuresOf(site).value;

    REQUIRE(measures);
    CHECK(measures->rowGap == measures->endGap);
}

TEST_CASE("an estate without buildings is an error at its row") {
    auto site = sixHouses();
    site.buildings = 0;

    const auto finding = onlyFinding(site);

    CHECK(finding == gis::Finding{"schematic.no-buildings",
                                  gis::Severity::Error,
                                  site.place,
                                  {{"estate", "六栋小区"}, {"buildings", "0"}}});
}

TEST_CASE("an estate of impossibly many buildings is an error") {
    auto site = sixHouses();
    site.buildings = 1001;

    CHECK(onlyFinding(site).code == "schematic.too-many-buildings");
}

TEST_CASE("no storeys and more than dwellings have are errors") {
    auto none = sixHouses();
    none.storeys = 0;
    auto tower = sixHouses();
    tower.storeys = 34;

    CHECK(onlyFinding(none).code == "schematic.no-storeys");
    CHECK(onlyFinding(tower).code == "schematic.no-storeys");
}

TEST_CASE("no floor area, negative or unknown, is an error") {
    for (const double area : {0.0, -5.0, std::numeric_limits<double>::quiet_NaN()}) {
        auto site = sixHouses();
        site.floorArea = gis::SquareMetres::of(area);

        CHECK(onlyFinding(site).code == "schematic.no-floor-area");
    }
}

TEST_CASE("many buildings in a tiny area are an error that says how small they would be") {
    auto site = sixHouses();
    site.buildings = 100;
    site.floorArea = gis::SquareMetres::of(100 * 6 * 24.0);

    CHECK(onlyFinding(site) ==
          gis::Finding{"schematic.building-too-small",
                       gis::Severity::Error,
                       site.place,
                       {{"estate", "六栋小区"}, {"area_m2", "24.0"}, {"least_m2", "25.0"}}});
}

TEST_CASE("a huge area in few buildings is an error that says how long they would be") {
    auto site = sixHouses();
    site.buildings = 1;

    CHECK(onlyFinding(site) ==
          gis::Finding{"schematic.building-too-long",
                       gis::Severity::Error,
                       site.place,
                       {{"estate", "六栋小区"}, {"length_m", "360.0"}, {"most_m", "150.0"}}});
}

TEST_CASE("a site that is nowhere is an error") {
    const double nowhere = std::numeric_limits<double>::quiet_NaN();
    auto unplaced = sixHouses();
    unplaced.point.x = nowhere;
    auto unturned = sixHouses();
    unturned.bearingDegrees = nowhere;
    auto polar = sixHouses();
    polar.latitudeDegrees = 61.0;

    CHECK(onlyFinding(unplaced).code == "schematic.bad-position");
    CHECK(onlyFinding(unturned).code == "schematic.bad-position");
    CHECK(onlyFinding(polar).code == "schematic.bad-position");
}
