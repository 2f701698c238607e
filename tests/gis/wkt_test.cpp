#include "gis/wkt.h"

#include "gis/failure.h"
#include "gis/geometry.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>

using gis::MultiPolygon;
using gis::MultiPolyline;
using gis::Point;
using gis::Shape;

namespace {

std::string position(const std::string& wkt) {
    try {
        static_cast<void>(gis::shapeFromWkt(wkt));
    } catch (const gis::Failure& failure) {
        return failure.code() + " " + failure.facts().front().text;
    }
    return "read";
}

} // namespace

TEST_CASE("a polygon with a courtyard is written and read back the same") {
    const MultiPolygon shape{{{{{0, 0}, {9, 0}, {9, 9}}, {{{6, 2}, {8, 4}, {8, 2}}}}}};

    const std::string wkt = gis::toWkt(shape);

    CHECK(wkt == "POLYGON ((0 0, 9 0, 9 9, 0 0), (6 2, 8 4, 8 2, 6 2))");
    CHECK(gis::polygonFromWkt(wkt) == shape);
}

TEST_CASE("several parts are written as a multipolygon and read back the same") {
    const MultiPolygon shape{{{{{0, 0}, {1, 0}, {1, 1}}, {}}, {{{5, 5}, {6, 5}, {6, 6}}, {}}}};

    const std::string wkt = gis::toWkt(shape);

    CHECK(wkt == "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))");
    CHECK(gis::polygonFromWkt(wkt) == shape);
}

TEST_CASE("a road is written and read back the same") {
    const MultiPolyline road{{{{{0, 0}, {1.5, -2}}}}};
    const MultiPolyline roads{{{{{0, 0}, {1, 1}}}, {{{2, 2}, {3, 3}, {4, 4}}}}};

    CHECK(gis::toWkt(road) == "LINESTRING (0 0, 1.5 -2)");
    CHECK(gis::shapeFromWkt(gis::toWkt(road)) == Shape{road});
    CHECK(gis::toWkt(roads) == "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3, 4 4))");
    CHECK(gis::shapeFromWkt(gis::toWkt(roads)) == Shape{roads});
}

TEST_CASE("eastings are written in plain digits and lose nothing") {
    const MultiPolygon shape{{{{{500000, 4263000}, {34500000.125, 1e-7}, {0.1 + 0.2, 1e22}}, {}}}};

    const std::string wkt = gis::toWkt(shape);

    CHECK(wkt == "POLYGON ((500000 4263000, 34500000.125 1e-07, "
                 "0.30000000000000004 1e+22, 500000 4263000))");
    CHECK(gis::polygonFromWkt(wkt) == shape);
}

TEST_CASE("an empty shape is written as empty and read as nothing") {
    const std::string wkt = GENERATE("POLYGON EMPTY", "multipolygon empty", "POINT EMPTY");

    CHECK(gis::shapeFromWkt(wkt) == Shape{});
    CHECK(gis::polygonFromWkt(wkt) == MultiPolygon{});
    CHECK(gis::toWkt(MultiPolygon{}) == "POLYGON EMPTY");
    CHECK(gis::toWkt(MultiPolyline{}) == "LINESTRING EMPTY");
}

TEST_CASE("a point is read in every way people write it") {
    const std::string wkt = GENERATE("POINT (1 2)", "point(1 2)", " Point\n( +1.0\t2e0 ) ",
                                     "MULTIPOINT (1 2)", "MULTIPOINT ((1 2))");

    CHECK(gis::shapeFromWkt(wkt) == Shape{Point{1, 2}});
}

TEST_CASE("malformed text is refused with the position where reading stopped") {
    CHECK(position("") == "wkt.malformed 1");
    CHECK(position("CIRCLE (0 0, 1)") == "wkt.malformed 1");
    CHECK(position("POINT") == "wkt.malformed 6");
    CHECK(position("POINT (1 x)") == "wkt.malformed 10");
    CHECK(position("POINT (1 nan)") == "wkt.malformed 10");
    CHECK(position("POINT (1 2") == "wkt.malformed 11");
    CHECK(position("POINT (1 2) 3") == "wkt.malformed 13");
    CHECK(position("POINT Z (1 2 3)") == "wkt.malformed 7");
    CHECK(position("POINT (1 2 3)") == "wkt.malformed 12");
    CHECK(position("MULTIPOINT (1 2, 3 4)") == "wkt.malformed 16");
    CHECK(position("LINESTRING (1 2)") == "wkt.malformed 17");
    CHECK(position("POLYGON ((0 0, 1 0, 1 1))") == "wkt.malformed 25");
    CHECK(position("POLYGON ((0 0, 1 0, 0 0))") == "wkt.malformed 25");
}

TEST_CASE("a road is no polygon") {
    CHECK_THROWS_AS(gis::polygonFromWkt("LINESTRING (0 0, 1 1)"), gis::Failure);
}
