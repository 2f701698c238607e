#include "gis/frontage.h"

#include "gis/wkt.h"
#include "tests/gis/geos_judge.h"
#include "tests/gis/random_shapes.h"
#include "tests/gis/ray_twin.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <tbb/global_control.h>

#include <algorithm>
#include <cmath>
#include <numeric>

using Catch::Matchers::WithinAbs;
using gis::Frontage;
using gis::Metres;
using gis::MultiPolygon;
using gis::MultiPolyline;
using gis::NeighbourPair;
using gis::Point;

namespace {

using Shapes = std::vector<MultiPolygon>;
using Lines = std::vector<MultiPolyline>;

Shapes drawn(const std::vector<std::string>& wkts) {
    Shapes shapes;
    for (const std::string& wkt : wkts) {
        shapes.push_back(gis::polygonFromWkt(wkt));
    }
    return shapes;
}

Lines lines(const std::vector<std::string>& wkts) {
    Lines lines;
    for (const std::string& wkt : wkts) {
        lines.push_back(std::get<MultiPolyline>(gis::shapeFromWkt(wkt)));
    }
    return lines;
}

struct Town {
    std::vector<NeighbourPair> pairs;
    std::vector<Frontage> frontages;

    [[nodiscard]] const Frontage& of(std::size_t first, std::size_t second) const {
        const auto pair = std::ranges::find_if(
            pairs, [&](const NeighbourPair& p) { return p.first == first && p.second == second; });
        REQUIRE(pair != pairs.end());
        return frontages[static_cast<std::size_t>(pair - pairs.begin())];
    }
};

Town townOf(const Shapes& shapes, double gap, const Lines& barriers = {}) {
    auto pairs = gis::neighbours(shapes, Metres::of(gap));
    auto frontages = gis::frontages(shapes, pairs, Metres::of(gap), barriers);
    return {std::move(pairs), std::move(frontages)};
}

struct Expected {
    double ofFirst;
    double ofSecond;
};

void checkFacing(const Frontage& frontage, Expected expected) {
    CHECK_THAT(frontage.ofFirst.count(), WithinAbs(expected.ofFirst, 1e-5));
    CHECK_THAT(frontage.ofSecond.count(), WithinAbs(expected.ofSecond, 1e-5));
}

void checkOpen(const Frontage& frontage, Expected expected) {
    CHECK_THAT(frontage.openOfFirst.count(), WithinAbs(expected.ofFirst, 1e-5));
    CHECK_THAT(frontage.openOfSecond.count(), WithinAbs(expected.ofSecond, 1e-5));
}

// Both orders of the two, so that neither side is favoured.
void checkTwo(const std::string& a, const std::string& b, double gap, Expected expected) {
    INFO(a << "\n" << b);
    checkFacing(townOf(drawn({a, b}), gap).of(0, 1), expected);
    checkFacing(townOf(drawn({b, a}), gap).of(0, 1), {expected.ofSecond, expected.ofFirst});
}

// An estate of few corners that lie on whole metres, or the same moved off them.
Shapes coarseTown(test::Chance& chance, std::size_t count) {
    Shapes shapes;
    while (shapes.size() < count) {
        const Point centre{chance.between(0, 40), chance.between(0, 40)};
        MultiPolygon shape = test::estate(chance, centre, 6.0);
        for (Point& p : shape.parts[0].outer) {
            p = {std::round(p.x), std::round(p.y)};
        }
        shape.parts[0].holes.clear();
        if (judge::isValid(shape)) {
            shapes.push_back(shape);
        }
    }
    return shapes;
}

Shapes chanceTown(test::Chance& chance, std::size_t count, double extent) {
    Shapes shapes;
    for (std::size_t i = 0; i < count; ++i) {
        const Point centre{457'000.0 + chance.between(0, extent),
                           4'263'000.0 + chance.between(0, extent)};
        shapes.push_back(test::estate(chance, centre, chance.between(10.0, 60.0)));
    }
    return shapes;
}

// Streets across the town, bent once.
Lines chanceStreets(test::Chance& chance, Point corner, double extent) {
    Lines streets;
    for (int i = 0; i < 3; ++i) {
        const auto place = [&] {
            return Point{corner.x + chance.between(0, extent),
                         corner.y + chance.between(0, extent)};
        };
        streets.push_back({{{{place(), place(), place()}}}});
    }
    return streets;
}

void judgeByRays(const Shapes& shapes, double gap, double spacing, const Lines& barriers) {
    const Town town = townOf(shapes, gap, barriers);
    std::vector<std::vector<twin::SideCount>> views;
    for (std::size_t shape = 0; shape < shapes.size(); ++shape) {
        views.push_back(twin::look(shapes, shape, gap, spacing, barriers));
    }
    double facing = 0.0;
    double open = 0.0;
    twin::SideCount rays;
    for (std::size_t i = 0; i < town.pairs.size(); ++i) {
        const auto& [first, second, pairGap, isOverlapping] = town.pairs[i];
        const Frontage& frontage = town.frontages[i];
        const twin::SideCount& a = views[first][second];
        const twin::SideCount& b = views[second][first];
        INFO(gis::toWkt(shapes[first]) << "\n" << gis::toWkt(shapes[second]));
        CHECK_THAT(frontage.ofFirst.count(), WithinAbs(a.seen, a.doubt));
        CHECK_THAT(frontage.ofSecond.count(), WithinAbs(b.seen, b.doubt));
        CHECK_THAT(frontage.openOfFirst.count(), WithinAbs(a.open, a.doubt));
        CHECK_THAT(frontage.openOfSecond.count(), WithinAbs(b.open, b.doubt));
        facing += 2.0 * frontage.mean().count();
        open += 2.0 * frontage.openMean().count();
        rays.seen += a.seen + b.seen;
        rays.open += a.open + b.open;
    }
    // Errors of single rays cancel out; rays that all miss would judge nothing.
    CHECK(facing > 200.0);
    CHECK(open > 100.0);
    CHECK(open < facing - 5.0);
    CHECK_THAT(facing, WithinAbs(rays.seen, 0.002 * facing));
    CHECK_THAT(open, WithinAbs(rays.open, 0.002 * facing));
}

const std::string block = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
const std::string across = "POLYGON ((18 0, 28 0, 28 10, 18 10, 18 0))";
const std::string bracket = "POLYGON ((0 0, 20 0, 20 5, 5 5, 5 15, 20 15, 20 20, 0 20, 0 0))";
const std::string court = "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), "
                          "(20 20, 80 20, 80 80, 20 80, 20 20))";

} // namespace

TEST_CASE("across a lane in parallel both estates face one another with what overlaps") {
    checkTwo(block, across, 30.0, {10.0, 10.0});
    checkTwo(block, "POLYGON ((18 4, 28 4, 28 14, 18 14, 18 4))", 30.0, {6.0, 6.0});
    checkTwo(block, "POLYGON ((18 0, 28 0, 28 10, 18 10, 18 0))", 8.0, {10.0, 10.0});
}

TEST_CASE("an oblique wall is seen in full and sees only what stands straight before it") {
    // From (12, 10) + u (8, -10) one looks at the block's east wall up to u = 8.4 / 16.4.
    checkTwo(block, "POLYGON ((20 0, 30 0, 30 10, 12 10, 20 0))", 30.0,
             {10.0, 8.4 / 16.4 * std::sqrt(164.0)});
}

TEST_CASE("an oblique wall beyond the gap is seen as far as the gap") {
    // The wall runs from 2 m off (y = 10) to 10 m off (y = 0): within 6 m above y = 5. From the
    // wall itself the way is (2 + 8 u) sqrt(164) / 10 metres long.
    const double u = (60.0 / std::sqrt(164.0) - 2.0) / 8.0;
    checkTwo(block, "POLYGON ((20 0, 30 0, 30 10, 12 10, 20 0))", 6.0, {5.0, u * std::sqrt(164.0)});
}

TEST_CASE("a concave estate faces out of its bay and not into itself") {
    const std::string opposite = "POLYGON ((24 0, 30 0, 30 20, 24 20, 24 0))";

    checkTwo(bracket, opposite, 30.0, {20.0, 20.0});
    checkTwo(bracket, opposite, 10.0, {10.0, 10.0});
    checkTwo(bracket, "POLYGON ((10 8, 14 8, 14 12, 10 12, 10 8))", 30.0, {12.0, 12.0});
}

TEST_CASE("its own wing hides from an estate what stands behind it") {
    // An L whose long wing stands before the short one's east wall up to y = 15.
    const std::string ell = "POLYGON ((0 0, 20 0, 20 15, 15 15, 15 5, 5 5, 5 30, 0 30, 0 0))";

    checkTwo(ell, "POLYGON ((24 0, 30 0, 30 30, 24 30, 24 0))", 30.0, {15.0 + 15.0, 30.0});
}

TEST_CASE("a tower in a courtyard and the courtyard's walls face one another") {
    const std::string tower = "POLYGON ((25 30, 50 30, 50 50, 25 50, 25 30))";

    checkTwo(court, tower, 30.0, {90.0, 90.0});
    checkTwo(court, tower, 29.0, {45.0, 45.0});
}

TEST_CASE("an estate with a hole does not see through its own ground") {
    checkTwo(court, "POLYGON ((110 0, 120 0, 120 100, 110 100, 110 0))", 30.0, {100.0, 100.0});
}

TEST_CASE("a shared wall counts with its full length") {
    checkTwo(block, "POLYGON ((10 4, 20 4, 20 14, 10 14, 10 4))", 30.0, {6.0, 6.0});
    checkTwo(block, "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))", 0.0, {10.0, 10.0});
    checkTwo(court, "POLYGON ((20 20, 80 20, 80 80, 20 80, 20 20))", 0.0, {240.0, 240.0});
}

TEST_CASE("estates that overlap count as touching where one stands on the other") {
    checkTwo(block, "POLYGON ((5 5, 15 5, 15 15, 5 15, 5 5))", 30.0, {10.0, 10.0});
    checkTwo(block, "POLYGON ((4 4, 6 4, 6 6, 4 6, 4 4))", 30.0, {0.0, 8.0});
    checkTwo(block, "POLYGON ((4 -5, 6 -5, 6 15, 4 15, 4 -5))", 0.0, {4.0, 20.0});
    checkTwo(block, block, 30.0, {40.0, 40.0});
}

TEST_CASE("corner to corner no wall faces the other") {
    checkTwo(block, "POLYGON ((10 10, 20 10, 20 20, 10 20, 10 10))", 30.0, {0.0, 0.0});
    checkTwo(block, "POLYGON ((15 15, 25 15, 25 25, 15 25, 15 15))", 30.0, {0.0, 0.0});
    checkTwo(block, "POLYGON ((10 10, 20 5, 25 25, 10 10))", 0.0, {0.0, 0.0});
}

TEST_CASE("an estate between two hides them from one another") {
    const Town row = townOf(drawn({block, "POLYGON ((15 0, 25 0, 25 10, 15 10, 15 0))",
                                   "POLYGON ((30 0, 40 0, 40 10, 30 10, 30 0))"}),
                            30.0);

    CHECK(row.pairs.size() == 3);
    checkFacing(row.of(0, 1), {10.0, 10.0});
    checkFacing(row.of(1, 2), {10.0, 10.0});
    checkFacing(row.of(0, 2), {0.0, 0.0});
}

TEST_CASE("an estate between two that is shorter hides a part of them") {
    const Town row = townOf(drawn({"POLYGON ((0 0, 10 0, 10 20, 0 20, 0 0))",
                                   "POLYGON ((15 0, 25 0, 25 10, 15 10, 15 0))",
                                   "POLYGON ((30 0, 40 0, 40 20, 30 20, 30 0))"}),
                            30.0);

    checkFacing(row.of(0, 1), {10.0, 10.0});
    checkFacing(row.of(0, 2), {10.0, 10.0});
}

TEST_CASE("two estates on one place are both met there and see one another first") {
    const Town town = townOf(drawn({block, across, across}), 30.0);

    checkFacing(town.of(0, 1), {10.0, 0.0});
    checkFacing(town.of(0, 2), {10.0, 0.0});
    checkFacing(town.of(1, 2), {40.0, 40.0});
}

TEST_CASE("where footprints cross the nearer one is met") {
    // Seen from the block's east wall the two roofs cross at y = 5.
    const Town town = townOf(drawn({block, "POLYGON ((12 0, 40 0, 40 10, 22 10, 12 0))",
                                    "POLYGON ((22 0, 40 0, 40 10, 12 10, 22 0))"}),
                             30.0);

    CHECK_THAT(town.of(0, 1).ofFirst.count(), WithinAbs(5.0, 1e-5));
    CHECK_THAT(town.of(0, 2).ofFirst.count(), WithinAbs(5.0, 1e-5));
}

TEST_CASE("a road between two estates leaves no open frontage and is named") {
    const Town town = townOf(drawn({block, across}), 30.0,
                             lines({"LINESTRING (90 0, 90 10)", "LINESTRING (14 -5, 14 25)"}));

    const Frontage& frontage = town.of(0, 1);
    checkFacing(frontage, {10.0, 10.0});
    checkOpen(frontage, {0.0, 0.0});
    CHECK(frontage.severedBy == std::vector<std::size_t>{1});
    CHECK(frontage.isSevered);
}

TEST_CASE("a road that ends between two estates severs as far as it goes") {
    const Town town = townOf(drawn({block, across}), 30.0,
                             lines({"LINESTRING (13 9, 13 20)", "LINESTRING (14 4, 14 20)"}));

    const Frontage& frontage = town.of(0, 1);
    checkOpen(frontage, {4.0, 4.0});
    CHECK(frontage.severedBy == std::vector<std::size_t>{1, 0});
    CHECK_FALSE(frontage.isSevered);
}

TEST_CASE("two roads that sever the same stretch sever it once") {
    const Town town = townOf(drawn({block, across}), 30.0,
                             lines({"LINESTRING (13 0, 13 6)", "LINESTRING (14 4, 14 8)"}));

    checkOpen(town.of(0, 1), {2.0, 2.0});
}

TEST_CASE("a road severs on the neighbour's wall but not behind it") {
    const Shapes two = drawn({block, across});

    checkOpen(townOf(two, 30.0, lines({"LINESTRING (18 -5, 18 25)"})).of(0, 1), {0.0, 0.0});
    checkOpen(townOf(two, 30.0, lines({"LINESTRING (20 -5, 20 25)"})).of(0, 1), {10.0, 10.0});
    checkOpen(townOf(two, 30.0, lines({"LINESTRING (8 -5, 8 25)"})).of(0, 1), {10.0, 10.0});
    CHECK(townOf(two, 30.0, lines({"LINESTRING (20 -5, 20 25)"})).of(0, 1).severedBy.empty());
}

TEST_CASE("a road along a shared wall severs it") {
    const Town town = townOf(drawn({block, "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))"}), 30.0,
                             lines({"LINESTRING (10 -5, 10 25)"}));

    checkFacing(town.of(0, 1), {10.0, 10.0});
    checkOpen(town.of(0, 1), {0.0, 0.0});
}

TEST_CASE("two corners across a road are severed though neither faces the other") {
    const Shapes corners = drawn({block, "POLYGON ((15 15, 25 15, 25 25, 15 25, 15 15))"});
    const Frontage crossed = townOf(corners, 30.0, lines({"LINESTRING (0 25, 25 0)"})).of(0, 1);
    const Frontage passed = townOf(corners, 30.0, lines({"LINESTRING (0 35, 35 0)"})).of(0, 1);

    checkFacing(crossed, {0.0, 0.0});
    CHECK(crossed.isSevered);
    CHECK(crossed.severedBy == std::vector<std::size_t>{0});
    CHECK_FALSE(passed.isSevered);
    CHECK(passed.severedBy.empty());
}

TEST_CASE("no shapes and no pairs have no frontage") {
    CHECK(townOf({}, 30.0).frontages.empty());
    CHECK(townOf(drawn({block, "POLYGON EMPTY"}), 30.0, {MultiPolyline{}}).frontages.empty());
    CHECK(townOf(drawn({block, across}), 30.0, {MultiPolyline{}}).frontages.size() == 1);
}

TEST_CASE("frontage on a town made by chance is what close rays find") {
    test::Chance chance{GENERATE(1U, 2U, 3U, 4U)};
    const Shapes shapes = chanceTown(chance, 30, 400.0);

    judgeByRays(shapes, 30.0, 0.25, chanceStreets(chance, {457'000.0, 4'263'000.0}, 400.0));
}

TEST_CASE("frontage of estates that touch and overlap is what close rays find") {
    test::Chance chance{GENERATE(11U, 12U, 13U, 14U)};
    const Shapes shapes = coarseTown(chance, 25);

    judgeByRays(shapes, 8.0, 0.02, chanceStreets(chance, {0.3, 0.7}, 40.0));
}

TEST_CASE("frontage does not depend on the order of the shapes") {
    test::Chance chance{21};
    const Shapes shapes = chanceTown(chance, 60, 500.0);
    const Lines streets = chanceStreets(chance, {457'000.0, 4'263'000.0}, 500.0);
    std::vector<std::size_t> order(shapes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = order.size(); i > 1; --i) {
        std::swap(order[i - 1], order[chance.below(i)]);
    }
    Shapes shuffled;
    for (const std::size_t i : order) {
        shuffled.push_back(shapes[i]);
    }

    const Town as = townOf(shapes, 30.0, streets);
    const Town other = townOf(shuffled, 30.0, streets);

    REQUIRE(as.pairs.size() == other.pairs.size());
    for (std::size_t i = 0; i < other.pairs.size(); ++i) {
        const std::size_t a = order[other.pairs[i].first];
        const std::size_t b = order[other.pairs[i].second];
        Frontage found = other.frontages[i];
        if (a > b) {
            std::swap(found.ofFirst, found.ofSecond);
            std::swap(found.openOfFirst, found.openOfSecond);
        }
        const Frontage& expected = as.of(std::min(a, b), std::max(a, b));
        checkFacing(found, {expected.ofFirst.count(), expected.ofSecond.count()});
        checkOpen(found, {expected.openOfFirst.count(), expected.openOfSecond.count()});
        CHECK(found.severedBy == expected.severedBy);
        CHECK(found.isSevered == expected.isSevered);
    }
}

TEST_CASE("frontage does not change when the town is turned and moved") {
    const Shapes shapes = drawn({block, "POLYGON ((10 4, 20 4, 20 14, 10 14, 10 4))", bracket,
                                 "POLYGON ((10 10, 10 18, 4 18, 4 10, 10 10))",
                                 "POLYGON ((20 14, 30 14, 30 30, 20 30, 20 14))",
                                 "POLYGON ((30 14, 30 0, 45 0, 45 14, 30 14))"});
    const Lines streets = lines({"LINESTRING (-20 14, 60 14)"});
    const Town upright = townOf(shapes, 30.0, streets);
    for (const double turn : {0.1, 0.7, 1.5, 2.9, 4.4}) {
        const auto moved = [&](Point p) {
            return Point{457'123.4 + p.x * std::cos(turn) - p.y * std::sin(turn),
                         4'263'987.6 + p.x * std::sin(turn) + p.y * std::cos(turn)};
        };
        Shapes turned = shapes;
        for (MultiPolygon& shape : turned) {
            std::ranges::transform(shape.parts[0].outer, shape.parts[0].outer.begin(), moved);
        }
        Lines turnedStreets = streets;
        std::ranges::transform(streets[0].parts[0].points, turnedStreets[0].parts[0].points.begin(),
                               moved);

        // A hair more of gap: common walls are no longer exactly common.
        const Town town = townOf(turned, 30.0 + 1e-7, turnedStreets);

        for (std::size_t i = 0; i < upright.pairs.size(); ++i) {
            const Frontage& expected = upright.frontages[i];
            const Frontage& found = town.of(upright.pairs[i].first, upright.pairs[i].second);
            CAPTURE(turn, upright.pairs[i].first, upright.pairs[i].second);
            checkFacing(found, {expected.ofFirst.count(), expected.ofSecond.count()});
            checkOpen(found, {expected.openOfFirst.count(), expected.openOfSecond.count()});
            CHECK(found.severedBy == expected.severedBy);
            CHECK(found.isSevered == expected.isSevered);
        }
    }
}

TEST_CASE("frontage does not depend on the number of threads") {
    test::Chance chance{31};
    const Shapes shapes = chanceTown(chance, 3000, 4000.0);
    const Lines streets = chanceStreets(chance, {457'000.0, 4'263'000.0}, 4000.0);
    const auto pairs = gis::neighbours(shapes, Metres::of(30));
    const auto frontagesWith = [&](std::size_t threads) {
        const tbb::global_control control{tbb::global_control::max_allowed_parallelism, threads};
        return gis::frontages(shapes, pairs, Metres::of(30), streets);
    };

    const auto alone = frontagesWith(1);

    CHECK(std::ranges::count_if(alone, [](const Frontage& f) { return f.ofFirst > Metres{}; }) >
          1000);
    CHECK(frontagesWith(2) == alone);
    CHECK(frontagesWith(8) == alone);
}
