#include "gis/validity.h"

#include "gis/measure.h"
#include "gis/wkt.h"
#include "tests/gis/geos_judge.h"
#include "tests/gis/random_shapes.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <cmath>
#include <limits>

using gis::MultiPolygon;
using gis::polygonFromWkt;

namespace {

const gis::SourcePlace place{"estates.gpkg", "estates", 7, ""};

std::string fact(const gis::Finding& finding, const std::string& name) {
    for (const gis::Fact& fact : finding.facts) {
        if (fact.name == name) {
            return fact.text;
        }
    }
    return "missing";
}

} // namespace

TEST_CASE("a valid estate is valid and mending leaves it as it is") {
    const MultiPolygon shape = polygonFromWkt("POLYGON ((0 0, 9 0, 9 9, 0 0))");

    CHECK_FALSE(gis::invalidity(shape));
    CHECK(gis::mend(shape, place).value == shape);
    CHECK(gis::mend(shape, place).findings.empty());
}

TEST_CASE("rings on a coarse grid are valid exactly when GEOS says so") {
    // Few different coordinates: walls that cross, touch, fold back and repeat corners.
    test::Chance chance{8};
    int valid = 0;
    for (int i = 0; i < 2000; ++i) {
        gis::Ring ring;
        const std::size_t corners = 3 + chance.below(5);
        while (ring.size() < corners) {
            ring.push_back({std::floor(chance.between(0, 5)), std::floor(chance.between(0, 5))});
        }
        const MultiPolygon shape{{{ring, {}}}};
        const bool isValid = judge::isValid(shape);
        INFO(gis::toWkt(shape));

        REQUIRE(!gis::invalidity(shape) == isValid);
        valid += isValid ? 1 : 0;
    }
    CHECK(valid > 200);
}

TEST_CASE("an empty shape is valid") {
    CHECK_FALSE(gis::invalidity({}));
    CHECK(gis::mend({}, place).value == MultiPolygon{});
    CHECK(gis::mend({}, place).findings.empty());
}

TEST_CASE("a figure of eight is found where it crosses itself and keeps both lobes") {
    const MultiPolygon eight = polygonFromWkt("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))");

    const auto why = gis::invalidity(eight);
    const auto mended = gis::mend(eight, place);

    REQUIRE(why);
    CHECK(why->reason == "Self-intersection");
    CHECK(why->place == gis::Point{5, 5});
    CHECK(gis::toWkt(mended.value) ==
          "MULTIPOLYGON (((0 0, 5 5, 0 10, 0 0)), ((5 5, 10 0, 10 10, 5 5)))");
    CHECK(judge::isValid(mended.value));
    REQUIRE(mended.findings.size() == 1);
    CHECK(mended.findings[0].code == "geometry.mended");
    CHECK(mended.findings[0].severity == gis::Severity::Warning);
    CHECK(mended.findings[0].place == place);
    CHECK(fact(mended.findings[0], "reason") == "Self-intersection");
    CHECK(fact(mended.findings[0], "x") == "5.000");
    CHECK(fact(mended.findings[0], "y") == "5.000");
    CHECK(fact(mended.findings[0], "area_before") == "0.00");
    CHECK(fact(mended.findings[0], "area_after") == "50.00");
}

TEST_CASE("mending makes every common fault valid") {
    struct Case {
        std::string wkt;
        double area;
    };
    const auto [wkt, area] = GENERATE(
        Case{"POLYGON ((0 0, 10 0, 10 10, 5 10, 5 15, 5 10, 0 10, 0 0))", 100.0}, // a spike
        Case{"POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (20 20, 22 20, 22 22, 20 20))", 102.0},
        Case{"POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (5 5, 15 5, 15 6, 5 6, 5 5))", 95.0},
        Case{"MULTIPOLYGON (((0 0, 10 0, 10 10, 0 10, 0 0)), ((5 0, 15 0, 15 10, 5 10, 5 0)))",
             150.0},
        Case{"POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (0 0, 5 0, 5 5, 0 5, 0 0))", 75.0});
    const MultiPolygon broken = polygonFromWkt(wkt);

    const auto mended = gis::mend(broken, place);

    CHECK(gis::invalidity(broken));
    CHECK(judge::isValid(mended.value));
    CHECK(gis::area(mended.value).count() == area);
    CHECK(mended.value == gis::normalized(mended.value));
    CHECK(mended.findings.size() == 1);
}

TEST_CASE("a shape without ground is lost and said to be lost") {
    const auto mended = gis::mend(polygonFromWkt("POLYGON ((0 0, 9 9, 4 4, 0 0))"), place);

    CHECK(mended.value == MultiPolygon{});
    REQUIRE(mended.findings.size() == 1);
    CHECK(mended.findings[0].code == "geometry.lost");
    CHECK(mended.findings[0].severity == gis::Severity::Error);
}

TEST_CASE("a coordinate that is no number is never guessed") {
    const double bad =
        GENERATE(std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity());
    const MultiPolygon shape{{{{{0, 0}, {9, 0}, {9, bad}, {0, 9}}, {}}}};

    const auto why = gis::invalidity(shape);
    const auto mended = gis::mend(shape, place);

    REQUIRE(why);
    CHECK(why->reason == "Invalid Coordinate");
    CHECK(why->place.x == 9.0);
    CHECK(mended.value == MultiPolygon{});
    CHECK(mended.findings.front().code == "geometry.lost");
}

TEST_CASE("a courtyard of two corners is dropped and an estate of two corners is lost") {
    const MultiPolygon court{{{{{0, 0}, {9, 0}, {9, 9}}, {{{6, 2}, {7, 2}}}}}};
    const MultiPolygon stub{{{{{0, 0}, {9, 0}}, {}}}};

    CHECK(gis::invalidity(court)->reason == "Too few points in geometry component");
    CHECK(gis::toWkt(gis::mend(court, place).value) == "POLYGON ((0 0, 9 0, 9 9, 0 0))");
    CHECK(gis::mend(court, place).findings.front().code == "geometry.mended");
    CHECK(gis::mend(stub, place).findings.front().code == "geometry.lost");
    CHECK(gis::invalidity(MultiPolygon{{{}}}));
}
