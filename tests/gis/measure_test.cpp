#include "gis/measure.h"

#include "gis/wkt.h"
#include "tests/gis/geos_judge.h"
#include "tests/gis/random_shapes.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <geodesic.h>
#include <proj.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
using gis::Metres;
using gis::MultiPolygon;
using gis::MultiPolyline;
using gis::Point;
using gis::polygonFromWkt;

namespace {

MultiPolyline lineFromWkt(const std::string& wkt) {
    return std::get<MultiPolyline>(gis::shapeFromWkt(wkt));
}

double gap(const std::string& a, const std::string& b) {
    const MultiPolygon first = polygonFromWkt(a);
    const MultiPolygon second = polygonFromWkt(b);
    CHECK(gis::distance(first, second) == gis::distance(second, first));
    return gis::distance(first, second).count();
}

const std::string block = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
const std::string court = "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), "
                          "(20 20, 80 20, 80 80, 20 80, 20 20))";

} // namespace

TEST_CASE("an area is that of the ground with courtyards taken off") {
    CHECK(gis::area(polygonFromWkt(block)).count() == 100.0);
    CHECK(gis::area(polygonFromWkt(court)).count() == 6400.0);
    CHECK(gis::area(polygonFromWkt("POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0))")).count() == 100.0);
    CHECK(gis::area(MultiPolygon{}).count() == 0.0);
}

TEST_CASE("a ring that runs counter-clockwise has a positive signed area") {
    CHECK(gis::signedArea({{0, 0}, {10, 0}, {10, 10}, {0, 10}}) == 100.0);
    CHECK(gis::signedArea({{0, 0}, {0, 10}, {10, 10}, {10, 0}}) == -100.0);
    CHECK(gis::signedArea({}) == 0.0);
}

TEST_CASE("eight-digit eastings cost no accuracy of an area") {
    gis::Ring ring;
    for (const Point p : {Point{0, 0}, {0.125, 0}, {0.125, 0.125}, {0, 0.125}}) {
        ring.push_back({34'500'000.0 + p.x, 4'263'000.0 + p.y});
    }

    CHECK(gis::signedArea(ring) == 0.015625);
}

TEST_CASE("areas agree with GEOS on shapes made by chance") {
    test::Chance chance{20210};
    for (int i = 0; i < 300; ++i) {
        const Point centre{chance.between(4e5, 6e5), chance.between(4.1e6, 4.4e6)};
        const MultiPolygon shape = test::estate(chance, centre, chance.between(1.0, 500.0));

        CHECK_THAT(gis::area(shape).count(), WithinRel(judge::area(shape), 1e-12));
    }
}

TEST_CASE("plane areas exceed geodesic areas by what the projection distorts and no more") {
    using Projection = std::unique_ptr<PJ, decltype(&proj_destroy)>;
    const Projection pj{
        proj_create(PJ_DEFAULT_CTX, "+proj=tmerc +lon_0=102 +x_0=500000 +ellps=GRS80"),
        proj_destroy};
    geod_geodesic ellipsoid{};
    geod_init(&ellipsoid, 6378137.0, 1.0 / 298.257222101);
    // Metres from the central meridian; at 1.5 degrees of longitude and 38.5 N about 131 km.
    const double offset = GENERATE(0.0, 40'000.0, 131'000.0);
    test::Chance chance{7};
    const Point centre{500'000.0 + offset, 4'263'000.0};
    const gis::Ring ring = test::star(chance, centre, 100.0, 300.0, 40);

    geod_polygon polygon{};
    geod_polygon_init(&polygon, 0);
    for (const Point p : ring) {
        const PJ_COORD at = proj_trans(pj.get(), PJ_INV, proj_coord(p.x, p.y, 0, 0));
        geod_polygon_addpoint(&ellipsoid, &polygon, proj_todeg(at.lp.phi), proj_todeg(at.lp.lam));
    }
    double geodesic = 0.0;
    geod_polygon_compute(&ellipsoid, &polygon, 0, 1, &geodesic, nullptr);

    const double earthRadius = 6'378'000.0; // of curvature at that latitude, within 0.2 %
    const double scale = 1.0 + offset * offset / (2.0 * earthRadius * earthRadius);
    CHECK_THAT(gis::signedArea(ring) / geodesic, WithinAbs(scale * scale, 6e-6));
    CHECK(gis::signedArea(ring) / geodesic < 1.00075);
}

TEST_CASE("lengths add up along lines and around all rings") {
    CHECK(gis::length(lineFromWkt("LINESTRING (0 0, 3 4, 3 5)")).count() == 6.0);
    CHECK(gis::length(lineFromWkt("MULTILINESTRING ((0 0, 3 4), (0 0, 0 1))")).count() == 6.0);
    CHECK(gis::length(MultiPolyline{}).count() == 0.0);
    CHECK(gis::perimeter(polygonFromWkt(court)).count() == 640.0);
    CHECK(gis::perimeter(MultiPolygon{}).count() == 0.0);
}

TEST_CASE("the distance of a place to a road is that to its nearest stretch") {
    const MultiPolyline road = lineFromWkt("MULTILINESTRING ((0 0, 10 0), (50 50, 60 50))");

    CHECK(gis::distance({5, 3}, road).count() == 3.0);
    CHECK(gis::distance({-3, 4}, road).count() == 5.0);
    CHECK(gis::distance({55, 50}, road).count() == 0.0);
    CHECK(std::isinf(gis::distance({0, 0}, MultiPolyline{}).count()));
}

TEST_CASE("the distance of a place to an estate is that to its wall, and nothing inside it") {
    const MultiPolygon estate = polygonFromWkt("POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), "
                                               "(40 40, 60 40, 60 60, 40 60, 40 40))");

    CHECK(gis::distance(Point{130, 140}, estate).count() == 50.0);
    CHECK(gis::distance(Point{20, 20}, estate).count() == 0.0);
    CHECK(gis::distance(Point{100, 50}, estate).count() == 0.0);
    CHECK(gis::distance(Point{50, 45}, estate).count() == 5.0);
    CHECK(std::isinf(gis::distance(Point{0, 0}, MultiPolygon{}).count()));
}

TEST_CASE("shapes that touch or overlap or lie inside one another have no distance") {
    CHECK(gap(block, "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))") == 0.0);   // a shared wall
    CHECK(gap(block, "POLYGON ((10 5, 20 2, 20 8, 10 5))") == 0.0); // a corner at a wall
    CHECK(gap(block, "POLYGON ((10 10, 20 10, 20 20, 10 10))") == 0.0); // corner to corner
    CHECK(gap(block, "POLYGON ((5 5, 15 5, 15 15, 5 15, 5 5))") == 0.0); // overlapping
    CHECK(gap(block, "POLYGON ((4 -5, 6 -5, 6 15, 4 15, 4 -5))") == 0.0); // crossing
    CHECK(gap(block, "POLYGON ((4 4, 6 4, 6 6, 4 6, 4 4))") == 0.0); // inside
    CHECK(gap(block, block) == 0.0);
}

TEST_CASE("a shape in a courtyard keeps its distance to the walls") {
    CHECK(gap(court, "POLYGON ((25 30, 50 30, 50 50, 25 50, 25 30))") == 5.0);
    CHECK(gap(court, "POLYGON ((20 30, 50 30, 50 50, 20 50, 20 30))") == 0.0);
}

TEST_CASE("one part inside the other shape is enough for no distance") {
    CHECK(gap(block, "MULTIPOLYGON (((50 50, 60 50, 60 60, 50 50)), ((4 4, 6 4, 6 6, 4 4)))") ==
          0.0);
}

TEST_CASE("the distance of two shapes is the least one anywhere along them") {
    CHECK(gap(block, "POLYGON ((13 14, 20 14, 20 20, 13 14))") == 5.0); // corner to corner
    CHECK(gap(block, "POLYGON ((12.5 5, 20 2, 20 8, 12.5 5))") == 2.5); // corner to wall
    CHECK(gap(block, "POLYGON ((40 -90, 50 -90, 50 90, 40 90, 40 -90))") == 30.0);
    CHECK(std::isinf(gap(block, "POLYGON EMPTY")));
}

TEST_CASE("distances agree with GEOS on shapes made by chance") {
    test::Chance chance{4711};
    for (int i = 0; i < 500; ++i) {
        const auto centre = [&] {
            return Point{457'000.0 + chance.between(0, 600), 4'263'000.0 + chance.between(0, 600)};
        };
        const MultiPolygon a = test::estate(chance, centre(), chance.between(20.0, 200.0));
        const MultiPolygon b = test::estate(chance, centre(), chance.between(20.0, 200.0));

        CHECK_THAT(gis::distance(a, b).count(), WithinAbs(judge::distance(a, b), 1e-9));
        CHECK(gis::distance(a, b) == gis::distance(b, a));
    }
}

TEST_CASE("distances agree with GEOS on coastlines of thousands of corners") {
    test::Chance chance{99};
    for (int i = 0; i < 20; ++i) {
        const MultiPolygon a{{{test::star(chance, {0, 0}, 900.0, 1000.0, 3000), {}}}};
        const Point other{chance.between(1500, 2500), chance.between(-900, 900)};
        const MultiPolygon b{{{test::star(chance, other, 700.0, 800.0, 2000), {}}}};

        CHECK_THAT(gis::distance(a, b).count(), WithinAbs(judge::distance(a, b), 1e-9));
    }
}

TEST_CASE("a distance does not change with the corner a ring begins at nor with its direction") {
    test::Chance chance{5};
    for (int i = 0; i < 100; ++i) {
        const gis::Ring ring = test::star(chance, {0, 0}, 50, 100, 20);
        gis::Ring turned = ring;
        std::ranges::rotate(turned, turned.begin() + 7);
        std::ranges::reverse(turned);
        const MultiPolygon other = test::estate(chance, {250, chance.between(-200, 200)}, 90);

        CHECK(gis::distance(MultiPolygon{{{ring, {}}}}, other) ==
              gis::distance(MultiPolygon{{{turned, {}}}}, other));
    }
}

TEST_CASE("a road that crosses or touches an estate or lies inside it has no distance") {
    const MultiPolygon estate = polygonFromWkt(court);

    CHECK(gis::distance(estate, lineFromWkt("LINESTRING (-5 10, 105 10)")).count() == 0.0);
    CHECK(gis::distance(estate, lineFromWkt("LINESTRING (100 -9, 100 0)")).count() == 0.0);
    CHECK(gis::distance(estate, lineFromWkt("LINESTRING (5 5, 6 6)")).count() == 0.0);
    CHECK(gis::distance(estate, lineFromWkt("LINESTRING (40 40, 60 40)")).count() == 20.0);
    CHECK(gis::distance(estate, lineFromWkt("LINESTRING (112 0, 112 50)")).count() == 12.0);
    CHECK(std::isinf(gis::distance(estate, MultiPolyline{}).count()));
}

TEST_CASE("a shape covers its inside and its boundary but not its courtyard") {
    const MultiPolygon shape = polygonFromWkt(court);

    CHECK(gis::covers(shape, {10, 50}));
    CHECK(gis::covers(shape, {0, 0}));
    CHECK(gis::covers(shape, {100, 50}));
    CHECK(gis::covers(shape, {20, 50}));
    CHECK_FALSE(gis::covers(shape, {50, 50}));
    CHECK_FALSE(gis::covers(shape, {101, 50}));
    CHECK_FALSE(gis::covers(shape, {-1, 0}));
    CHECK_FALSE(gis::covers(shape, {std::nextafter(100.0, 101.0), 50}));
    CHECK_FALSE(gis::covers(MultiPolygon{}, {0, 0}));
}

TEST_CASE("a corner at the height of the place is counted once") {
    const MultiPolygon diamond = polygonFromWkt("POLYGON ((0 -5, 5 0, 0 5, -5 0, 0 -5))");
    const MultiPolygon teeth =
        polygonFromWkt("POLYGON ((0 0, 2 5, 4 0, 6 5, 8 0, 8 -5, 0 -5, 0 0))");

    CHECK(gis::covers(diamond, {0, 0}));
    CHECK_FALSE(gis::covers(diamond, {-6, 0}));
    CHECK_FALSE(gis::covers(diamond, {-6, 5}));
    CHECK_FALSE(gis::covers(teeth, {-1, 0}));
    CHECK_FALSE(gis::covers(teeth, {4, 5}));
    CHECK(gis::covers(teeth, {5, 0}));
}

TEST_CASE("the centroid is the centre of gravity of the ground") {
    CHECK(gis::centroid(polygonFromWkt(block)) == Point{5, 5});
    CHECK(gis::centroid(polygonFromWkt(court)) == Point{50, 50});
    const Point third = gis::centroid(polygonFromWkt("POLYGON ((0 0, 0 9, 9 0, 0 0))"));
    CHECK_THAT(third.x, WithinAbs(3.0, 1e-12));
    CHECK_THAT(third.y, WithinAbs(3.0, 1e-12));
    CHECK(gis::centroid(polygonFromWkt("POLYGON ((0 0, 4 0, 2 0, 0 0))")) == Point{2, 0});
}

TEST_CASE("the roomiest place of an L-shaped estate is in its wide arm") {
    const MultiPolygon shape =
        polygonFromWkt("POLYGON ((0 0, 100 0, 100 20, 60 20, 60 100, 0 100, 0 0))");

    const gis::RoomiestPlace place = gis::roomiestPlace(shape, Metres::of(0.01));

    CHECK_THAT(place.radius.count(), WithinAbs(30.0, 0.01));
    CHECK_THAT(place.centre.x, WithinAbs(30.0, 0.01));
    CHECK(gis::covers(shape, place.centre));
}

TEST_CASE("the roomiest place keeps away from a courtyard") {
    const gis::RoomiestPlace place = gis::roomiestPlace(polygonFromWkt(court), Metres::of(0.01));

    // In a corner of the ring: r from two walls and r from the courtyard's corner.
    CHECK_THAT(place.radius.count(), WithinAbs(20.0 * (2.0 - std::sqrt(2.0)), 0.01));
}

TEST_CASE("the roomiest place lies in the estate however coarse the precision") {
    const MultiPolygon horseshoe =
        polygonFromWkt("POLYGON ((0 0, 100 0, 100 100, 95 100, 95 5, 5 5, 5 100, 0 100, 0 0))");

    const gis::RoomiestPlace place = gis::roomiestPlace(horseshoe, Metres::of(1000));

    CHECK(gis::covers(horseshoe, place.centre));
    CHECK(place.radius > Metres::of(0));
}

TEST_CASE("the roomiest place of a sliver is found at once") {
    const MultiPolygon sliver =
        polygonFromWkt("POLYGON ((0 0, 100 0, 100 0.000001, 0 0.000001, 0 0))");

    const gis::RoomiestPlace place = gis::roomiestPlace(sliver, Metres::of(0.1));

    CHECK(gis::covers(sliver, place.centre));
    CHECK_THAT(place.radius.count(), WithinAbs(0.0000005, 1e-12));
}

TEST_CASE("the roomiest place of a shape without ground is found and has no room") {
    const gis::RoomiestPlace place =
        gis::roomiestPlace(polygonFromWkt("POLYGON ((0 0, 4 0, 2 0, 0 0))"), Metres::of(1));

    CHECK(place.centre == Point{2, 0});
    CHECK(place.radius == Metres::of(0));
}

TEST_CASE("no circle around a chance place is larger than the roomiest one") {
    test::Chance chance{31};
    for (int i = 0; i < 50; ++i) {
        const MultiPolygon shape = test::estate(chance, {457'000, 4'263'000}, 150);
        const gis::RoomiestPlace place = gis::roomiestPlace(shape, Metres::of(0.5));
        const gis::Box box = gis::boxOf(shape);
        CHECK(gis::covers(shape, place.centre));

        for (int tries = 0; tries < 100; ++tries) {
            const Point p{chance.between(box.minX, box.maxX), chance.between(box.minY, box.maxY)};
            MultiPolyline boundary{{{shape.parts[0].outer}}};
            boundary.parts[0].points.push_back(shape.parts[0].outer.front());
            for (gis::Ring hole : shape.parts[0].holes) {
                hole.push_back(hole.front());
                boundary.parts.push_back({hole});
            }
            const double room = gis::covers(shape, p) ? gis::distance(p, boundary).count() : 0.0;
            REQUIRE(room <= place.radius.count() + 0.5);
        }
    }
}

TEST_CASE("equal grounds written differently become equal values") {
    const MultiPolygon one =
        polygonFromWkt("MULTIPOLYGON (((50 50, 60 50, 60 60, 50 50)), "
                       "((0 0, 9 0, 9 9, 0 9, 0 0), (6 6, 6 7, 7 6, 6 6), (2 2, 2 3, 3 2, 2 2)))");
    const MultiPolygon other =
        polygonFromWkt("MULTIPOLYGON (((9 9, 9 0, 0 0, 0 0, 0 9, 9 9), (3 2, 2 3, 2 2, 3 2), "
                       "(7 6, 6 7, 6 6, 7 6)), ((60 60, 50 50, 60 50, 60 60, 60 60)))");

    CHECK(gis::normalized(one) == gis::normalized(other));
    CHECK(gis::toWkt(gis::normalized(other)) ==
          "MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0), (2 2, 2 3, 3 2, 2 2), (6 6, 6 7, 7 6, 6 6)), "
          "((50 50, 60 50, 60 60, 50 50)))");
}

TEST_CASE("rings that enclose nothing are left out when normalized") {
    const MultiPolygon shape{
        {{{{0, 0}, {9, 0}, {9, 9}}, {{{5, 2}, {5, 2}}, {}}}, {{{1, 1}, {2, 2}, {1, 1}}, {}}}};

    CHECK(gis::normalized(shape) == MultiPolygon{{{{{0, 0}, {9, 0}, {9, 9}}, {}}}});
}
