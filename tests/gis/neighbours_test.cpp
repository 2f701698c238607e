#include "gis/neighbours.h"

#include "gis/wkt.h"
#include "tests/gis/geos_judge.h"
#include "tests/gis/random_shapes.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <tbb/global_control.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using Catch::Matchers::WithinAbs;
using gis::Metres;
using gis::MultiPolygon;
using gis::NeighbourPair;
using gis::Point;
using gis::polygonFromWkt;

namespace {

std::vector<MultiPolygon> layout(const std::vector<std::string>& wkts) {
    std::vector<MultiPolygon> shapes;
    shapes.reserve(wkts.size());
    for (const std::string& wkt : wkts) {
        shapes.push_back(polygonFromWkt(wkt));
    }
    return shapes;
}

std::vector<NeighbourPair> pairsOf(const std::vector<std::string>& wkts, double maxGap) {
    return gis::neighbours(layout(wkts), Metres::of(maxGap));
}

bool isOverlapping(const std::string& a, const std::string& b) {
    const auto pairs = pairsOf({a, b}, 0.0);
    const auto reversed = pairsOf({b, a}, 0.0);
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0].gap == Metres::of(0.0));
    CHECK(pairs == reversed);
    return pairs[0].isOverlapping;
}

std::vector<MultiPolygon> town(test::Chance& chance, std::size_t count, double extent) {
    std::vector<MultiPolygon> shapes;
    for (std::size_t i = 0; i < count; ++i) {
        const Point centre{457'000.0 + chance.between(0, extent),
                           4'263'000.0 + chance.between(0, extent)};
        shapes.push_back(test::estate(chance, centre, chance.between(10.0, 120.0)));
    }
    return shapes;
}

// Every pair asked of GEOS.
void judgePairs(const std::vector<MultiPolygon>& shapes, double maxGap) {
    const auto pairs = gis::neighbours(shapes, Metres::of(maxGap));
    auto found = pairs.begin();
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        for (std::size_t j = i + 1; j < shapes.size(); ++j) {
            const double gap = judge::distance(shapes[i], shapes[j]);
            if (gap > maxGap) {
                continue;
            }
            REQUIRE(found != pairs.end());
            REQUIRE(found->first == i);
            REQUIRE(found->second == j);
            CHECK_THAT(found->gap.count(), WithinAbs(gap, 1e-9));
            INFO(gis::toWkt(shapes[i]) << "\n" << gis::toWkt(shapes[j]));
            CHECK(found->isOverlapping == judge::isRelated(shapes[i], shapes[j], "T********"));
            ++found;
        }
    }
    CHECK(found == pairs.end());
}

const std::string block = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))";
const std::string court = "POLYGON ((0 0, 100 0, 100 100, 0 100, 0 0), "
                          "(20 20, 80 20, 80 80, 20 80, 20 20))";

} // namespace

TEST_CASE("estates across a lane are neighbours and those across a boulevard are not") {
    const auto pairs = pairsOf({block, "POLYGON ((18 0, 28 0, 28 10, 18 10, 18 0))",
                                "POLYGON ((70 0, 80 0, 80 10, 70 10, 70 0))"},
                               30.0);

    CHECK(pairs == std::vector<NeighbourPair>{{0, 1, Metres::of(8), false}});
}

TEST_CASE("a gap of exactly the limit counts and a hair more does not") {
    const std::string across = "POLYGON ((40 0, 50 0, 50 10, 40 10, 40 0))";

    CHECK(pairsOf({block, across}, 30.0).size() == 1);
    CHECK(pairsOf({block, across}, std::nextafter(30.0, 0.0)).empty());
    CHECK(pairsOf({block, across}, std::numeric_limits<double>::infinity()).size() == 1);
}

TEST_CASE("with no gap allowed only shapes that touch are neighbours") {
    const auto pairs = pairsOf({block, "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))",
                                "POLYGON ((20.001 0, 30 0, 30 10, 20.001 10, 20.001 0))"},
                               0.0);

    CHECK(pairs == std::vector<NeighbourPair>{{0, 1, Metres::of(0), false}});
}

TEST_CASE("an empty shape has no neighbours and keeps its index") {
    const auto pairs = pairsOf({block, "POLYGON EMPTY", block}, 30.0);

    CHECK(pairs == std::vector<NeighbourPair>{{0, 2, Metres::of(0), true}});
    CHECK(pairsOf({block, "POLYGON EMPTY"}, std::numeric_limits<double>::infinity()).empty());
    CHECK(pairsOf({}, 30.0).empty());
    CHECK(pairsOf({"POLYGON EMPTY", "POLYGON EMPTY"}, 30.0).empty());
}

TEST_CASE("estates that touch along a wall or at a corner share no ground") {
    CHECK_FALSE(isOverlapping(block, "POLYGON ((10 0, 20 0, 20 10, 10 10, 10 0))"));
    CHECK_FALSE(isOverlapping(block, "POLYGON ((10 -5, 20 0, 20 10, 10 5, 10 -5))"));
    CHECK_FALSE(isOverlapping(block, "POLYGON ((10 2, 20 0, 20 10, 10 5, 10 2))"));
    CHECK_FALSE(isOverlapping(block, "POLYGON ((10 5, 20 0, 20 10, 10 5))"));
    CHECK_FALSE(isOverlapping(block, "POLYGON ((10 10, 20 10, 20 20, 10 10))"));
    CHECK_FALSE(isOverlapping(block, "POLYGON ((10 10, 20 0, 20 20, 10 10))"));
    CHECK_FALSE(isOverlapping(block, "POLYGON ((-5 10, 15 10, 5 20, -5 10))"));
}

TEST_CASE("estates that overlap share ground however they lie") {
    CHECK(isOverlapping(block, "POLYGON ((5 5, 15 5, 15 15, 5 15, 5 5))"));  // over a corner
    CHECK(isOverlapping(block, "POLYGON ((4 -5, 6 -5, 6 15, 4 15, 4 -5))")); // across
    CHECK(isOverlapping(block, "POLYGON ((4 4, 6 4, 6 6, 4 6, 4 4))"));      // inside
    CHECK(isOverlapping(block, "POLYGON ((0 0, 6 4, 4 6, 0 0))"));           // from a corner in
    CHECK(isOverlapping(block, "POLYGON ((0 0, 10 0, 10 5, 0 5, 0 0))"));    // a half of it
    CHECK(isOverlapping(block, "POLYGON ((10 0, 10 10, 0 5, 10 0))"));       // wall to wall
    CHECK(isOverlapping(block, "POLYGON ((0 0, 0 10, 10 10, 10 0, 0 0))"));  // the same, reversed
    CHECK(isOverlapping(block, "POLYGON ((0 0, 20 0, 20 20, 0 0))"));        // along one wall
}

TEST_CASE("the thinnest overlap is told from a common wall") {
    const std::string inside =
        gis::toWkt(MultiPolygon{{{{{std::nextafter(10.0, 0.0), 2}, {20, 0}, {20, 10}}, {}}}});
    const std::string outside =
        gis::toWkt(MultiPolygon{{{{{std::nextafter(10.0, 20.0), 2}, {20, 0}, {20, 10}}, {}}}});

    CHECK(isOverlapping(block, inside));
    CHECK(pairsOf({block, outside}, 0.0).empty());
}

TEST_CASE("an estate in a courtyard touches it or not but shares no ground") {
    const std::string tower = "POLYGON ((25 30, 50 30, 50 50, 25 50, 25 30))";

    CHECK(pairsOf({court, tower}, 30.0) ==
          std::vector<NeighbourPair>{{0, 1, Metres::of(5), false}});
    CHECK_FALSE(isOverlapping(court, "POLYGON ((20 30, 50 30, 50 50, 20 50, 20 30))"));
    CHECK_FALSE(isOverlapping(court, "POLYGON ((20 20, 80 20, 80 80, 20 80, 20 20))"));
    CHECK(isOverlapping(court, "POLYGON ((20 20, 80 20, 80 81, 20 80, 20 20))"));
    CHECK(isOverlapping(court, "POLYGON ((-5 -5, 105 -5, 105 105, -5 105, -5 -5))"));
}

TEST_CASE("where a courtyard touches the outer wall its corner belongs to neither side") {
    const std::string pinched =
        "POLYGON ((0 0, 20 0, 20 20, 0 20, 0 0), (0 10, 10 5, 10 15, 0 10))";

    CHECK_FALSE(isOverlapping(pinched, "POLYGON ((0 10, 8 8, 8 12, 0 10))"));
    CHECK_FALSE(isOverlapping(pinched, "POLYGON ((0 10, -8 8, -8 12, 0 10))"));
    CHECK(isOverlapping(pinched, "POLYGON ((0 10, 5 0, 8 0, 0 10))"));
}

TEST_CASE("one part of a feature is enough to share ground") {
    const std::string parts = "MULTIPOLYGON (((10 0, 20 0, 20 10, 10 10, 10 0)), "
                              "((2 2, 3 2, 3 3, 2 3, 2 2)))";

    CHECK(isOverlapping(block, parts));
}

TEST_CASE("pairs on a layout made by chance are those GEOS finds one by one") {
    test::Chance chance{GENERATE(1U, 2U, 3U)};
    const auto shapes = town(chance, 120, 1500.0);

    judgePairs(shapes, 30.0);
}

TEST_CASE("pairs of shapes on a coarse grid are those GEOS finds one by one") {
    // Few different coordinates: corners on walls and walls on walls everywhere.
    test::Chance chance{GENERATE(11U, 12U, 13U)};
    std::vector<MultiPolygon> shapes;
    while (shapes.size() < 100) {
        const Point centre{chance.between(0, 16), chance.between(0, 16)};
        MultiPolygon shape = test::estate(chance, centre, 5.0);
        for (Point& p : shape.parts[0].outer) {
            p = {std::round(p.x), std::round(p.y)};
        }
        shape.parts[0].holes.clear();
        if (judge::isValid(shape)) {
            shapes.push_back(shape);
        }
    }

    judgePairs(shapes, 1.0);
}

TEST_CASE("pairs do not depend on the order of the shapes") {
    test::Chance chance{77};
    const auto shapes = town(chance, 200, 2000.0);
    std::vector<std::size_t> order(shapes.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    for (std::size_t i = order.size(); i > 1; --i) {
        std::swap(order[i - 1], order[chance.below(i)]);
    }
    std::vector<MultiPolygon> shuffled;
    shuffled.reserve(order.size());
    for (const std::size_t i : order) {
        shuffled.push_back(shapes[i]);
    }

    auto pairs = gis::neighbours(shuffled, Metres::of(30));
    for (NeighbourPair& pair : pairs) {
        const auto [first, second] = std::minmax(order[pair.first], order[pair.second]);
        pair.first = first;
        pair.second = second;
    }
    std::ranges::sort(pairs, {},
                      [](const NeighbourPair& p) { return std::pair{p.first, p.second}; });

    CHECK(pairs == gis::neighbours(shapes, Metres::of(30)));
}

TEST_CASE("pairs do not depend on the number of threads") {
    test::Chance chance{78};
    const auto shapes = town(chance, 3000, 9000.0);
    const auto pairsWith = [&](std::size_t threads) {
        const tbb::global_control control{tbb::global_control::max_allowed_parallelism, threads};
        return gis::neighbours(shapes, Metres::of(30));
    };

    const auto alone = pairsWith(1);

    CHECK(alone.size() > 1000);
    CHECK(pairsWith(2) == alone);
    CHECK(pairsWith(8) == alone);
}
