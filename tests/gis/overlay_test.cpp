#include "gis/overlay.h"

#include "gis/failure.h"
#include "gis/measure.h"
#include "gis/wkt.h"

#include <catch2/catch_test_macros.hpp>

#include <vector>

using gis::Metres;
using gis::MultiPolygon;
using gis::MultiPolyline;
using gis::polygonFromWkt;
using gis::toWkt;

namespace {

MultiPolyline lineFromWkt(const std::string& wkt) {
    return std::get<MultiPolyline>(gis::shapeFromWkt(wkt));
}

const MultiPolygon west = polygonFromWkt("POLYGON ((0 0, 6 0, 6 6, 0 6, 0 0))");
const MultiPolygon east = polygonFromWkt("POLYGON ((4 0, 9 0, 9 6, 4 6, 4 0))");
const MultiPolygon beside = polygonFromWkt("POLYGON ((6 0, 9 0, 9 6, 6 6, 6 0))");

} // namespace

TEST_CASE("ground shared by two shapes is their intersection") {
    CHECK(toWkt(intersection(west, east)) == "POLYGON ((4 0, 6 0, 6 6, 4 6, 4 0))");
}

TEST_CASE("shapes that only touch share no ground") {
    CHECK(intersection(west, beside) == MultiPolygon{});
    CHECK(intersection(west, MultiPolygon{}) == MultiPolygon{});
}

TEST_CASE("the difference is what the other leaves over") {
    CHECK(toWkt(difference(west, east)) == "POLYGON ((0 0, 4 0, 4 6, 0 6, 0 0))");
    CHECK(difference(west, west) == MultiPolygon{});
    CHECK(difference(west, MultiPolygon{}) == west);
}

TEST_CASE("shapes with a common wall are joined into one") {
    const std::vector<MultiPolygon> shapes{west, beside, {}};

    CHECK(gis::area(unite(shapes)).count() == 54.0);
    CHECK(unite(shapes).parts.size() == 1);
    CHECK(gis::unite({}) == MultiPolygon{});
}

TEST_CASE("a street has its half-width on both sides and ends flat") {
    const MultiPolygon street = corridor(lineFromWkt("LINESTRING (0 0, 10 0)"), Metres::of(2));

    CHECK(toWkt(street) == "POLYGON ((0 -2, 10 -2, 10 2, 0 2, 0 -2))");
}

TEST_CASE("a street keeps its corner where it bends") {
    const MultiPolygon street =
        corridor(lineFromWkt("LINESTRING (0 0, 10 0, 10 10)"), Metres::of(1));

    CHECK(toWkt(street) == "POLYGON ((0 -1, 11 -1, 11 10, 9 10, 9 1, 0 1, 0 -1))");
}

TEST_CASE("a street without length or width is no ground") {
    CHECK(corridor(MultiPolyline{}, Metres::of(2)) == MultiPolygon{});
    CHECK(corridor({{{{{1, 1}}}, {{{2, 2}, {2, 2}}}}}, Metres::of(2)) == MultiPolygon{});
    CHECK(corridor(lineFromWkt("LINESTRING (0 0, 10 0)"), Metres::of(0)) == MultiPolygon{});
}

TEST_CASE("a shape grows and shrinks with sharp corners") {
    CHECK(toWkt(buffered(west, Metres::of(1))) == "POLYGON ((-1 -1, 7 -1, 7 7, -1 7, -1 -1))");
    CHECK(toWkt(buffered(west, Metres::of(-1))) == "POLYGON ((1 1, 5 1, 5 5, 1 5, 1 1))");
    CHECK(buffered(west, Metres::of(-3)) == MultiPolygon{});
    CHECK(buffered(west, Metres::of(0)) == west);
    CHECK(buffered(MultiPolygon{}, Metres::of(5)) == MultiPolygon{});
}

TEST_CASE("a very sharp corner is cut off rather than drawn out") {
    const MultiPolygon wedge = polygonFromWkt("POLYGON ((0 0, 100 -1, 100 1, 0 0))");

    CHECK(gis::boxOf(buffered(wedge, Metres::of(1))).minX >= -2.0);
}

TEST_CASE("a shape that GEOS refuses is a failure with the reason") {
    const MultiPolygon stub{{{{{0, 0}}, {}}}};

    CHECK_THROWS_AS(intersection(stub, west), gis::Failure);
}
