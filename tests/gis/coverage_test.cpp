#include "gis/coverage.h"

#include "gis/wkt.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using Catch::Approx;
using gis::Metres;
using gis::MultiPolygon;

namespace {

constexpr gis::CoverageLimits limits{Metres::of(0.001), Metres::of(0.2)};

gis::CoverageFaults faultsOf(const std::vector<std::string>& wkts) {
    std::vector<MultiPolygon> shapes;
    for (const auto& wkt : wkts) {
        shapes.push_back(gis::polygonFromWkt(wkt));
    }
    return gis::coverageFaults(shapes, limits);
}

bool areFaultless(const std::vector<std::string>& wkts) {
    const auto faults = faultsOf(wkts);
    return faults.overlaps.empty() && faults.gaps.empty();
}

const std::string a{"POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0))"};

} // namespace

TEST_CASE("grounds that share a wall, stand apart or touch at a corner are without fault") {
    CHECK(areFaultless({a, "POLYGON ((100 0, 200 0, 200 100, 100 100, 100 0))"}));
    CHECK(areFaultless({a, "POLYGON ((100.3 0, 200 0, 200 100, 100.3 100, 100.3 0))"}));
    CHECK(areFaultless({a, "POLYGON ((100 100, 200 100, 200 200, 100 200, 100 100))"}));
    CHECK(areFaultless({}));
}

TEST_CASE("a corner that stands in the middle of its neighbour's wall is without fault") {
    CHECK(areFaultless({a, "POLYGON ((100 30, 200 30, 200 60, 100 60, 100 30))"}));
}

TEST_CASE("an overlap is told with its area, its widest place and nothing else") {
    const auto faults = faultsOf({"POLYGON ((500 500, 510 500, 510 510, 500 500))", a,
                                  "POLYGON ((99.6 20, 200 20, 200 70, 99.6 70, 99.6 20))"});

    REQUIRE(faults.overlaps.size() == 1);
    CHECK(faults.overlaps[0].first == 1);
    CHECK(faults.overlaps[0].second == 2);
    CHECK(faults.overlaps[0].area.count() == Approx(20.0));
    CHECK(faults.overlaps[0].width.count() == Approx(0.4).margin(0.001));
    CHECK(faults.overlaps[0].place.x == Approx(99.8).margin(0.001));
    CHECK(faults.gaps.empty());
}

TEST_CASE("a wedge between two walls is a gap where it is narrow and long") {
    const auto faults = faultsOf({a, "POLYGON ((100 0, 200 0, 200 100, 100.1 100, 100 0))"});

    REQUIRE(faults.gaps.size() == 1);
    CHECK(faults.gaps[0].area.count() == Approx(5.0).epsilon(0.01));
    CHECK(faults.gaps[0].width.count() < 0.1);
    CHECK(faults.overlaps.empty());
}

TEST_CASE("walls that part at an angle leave no gap to close") {
    CHECK(areFaultless({a, "POLYGON ((100 0, 200 0, 200 100, 150 100, 100 0))"}));
}

TEST_CASE("what lies outside a ground is told with its area") {
    const std::vector<MultiPolygon> shapes{
        gis::polygonFromWkt("POLYGON ((10 10, 20 10, 20 20, 10 20, 10 10))"),
        gis::polygonFromWkt("POLYGON ((90 10, 104 10, 104 20, 90 20, 90 10))"),
        gis::polygonFromWkt("POLYGON ((90 30, 100.0005 30, 100.0005 40, 90 40, 90 30))"),
        gis::polygonFromWkt("POLYGON ((300 30, 310 30, 310 40, 300 40, 300 30))")};

    const auto outside = gis::protrusions(shapes, gis::polygonFromWkt(a), limits.precision);

    REQUIRE(outside.size() == 4);
    CHECK_FALSE(outside[0]);
    REQUIRE(outside[1]);
    CHECK(outside[1]->area.count() == Approx(40.0));
    CHECK_FALSE(outside[2]);
    REQUIRE(outside[3]);
    CHECK(outside[3]->area.count() == Approx(100.0));
}
