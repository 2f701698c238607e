#include "plan/slab_block.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstdint>
#include <set>

using Catch::Approx;
using plan::EmptyCorner;
using plan::SlabArrangement;
using plan::slabArrangements;
using plan::SlabMeasures;
using plan::slabOutline;
using plan::slabs;

namespace {

SlabMeasures houses(int count, double length = 50.0) {
    return {.buildings = count,
            .length = gis::Metres::of(length),
            .depth = gis::Metres::of(12.0),
            .rowGap = gis::Metres::of(28.0),
            .endGap = gis::Metres::of(8.0)};
}

// The block seen from above, north up: one sign for each place, # a house and . none.
std::string drawn(const SlabMeasures& measures, const SlabArrangement& arrangement) {
    std::set<double> rows;
    std::set<double> columns;
    const auto boxes = slabs(measures, arrangement);
    for (const auto& box : boxes) {
        rows.insert(-box.minY);
        columns.insert(box.minX);
    }
    std::string drawing;
    for (const double row : rows) {
        for (const double column : columns) {
            const bool isTaken = std::ranges::any_of(
                boxes, [&](const gis::Box& box) { return box.minY == -row && box.minX == column; });
            drawing += isTaken ? '#' : '.';
        }
        drawing += '\n';
    }
    return drawing;
}

} // namespace

TEST_CASE("the best block is near-square and has few empty places") {
    // Six slabs of 50 m: three rows of two are 116 m wide and 120 m high.
    CHECK(slabArrangements(houses(6)).front() == SlabArrangement{2, 3, EmptyCorner::None});
}

TEST_CASE("houses that do not fill the rows leave a corner empty and any corner will do") {
    const auto arrangements = slabArrangements(houses(5));

    REQUIRE(arrangements.size() >= 4);
    CHECK(arrangements[0] == SlabArrangement{2, 3, EmptyCorner::SouthWest});
    CHECK(arrangements[1] == SlabArrangement{2, 3, EmptyCorner::NorthEast});
    CHECK(arrangements[2] == SlabArrangement{2, 3, EmptyCorner::NorthWest});
    CHECK(arrangements[3] == SlabArrangement{2, 3, EmptyCorner::SouthEast});
}

TEST_CASE("estates of different size lack different corners") {
    CHECK(slabArrangements(houses(5)).front().emptyCorner !=
          slabArrangements(houses(7)).front().emptyCorner);
}

TEST_CASE("houses stand in rows and the short row at the empty corner") {
    const auto five = houses(5, 20.0);

    CHECK(drawn(five, {2, 3, EmptyCorner::SouthEast}) == "##\n"
                                                         "##\n"
                                                         "#.\n");
    CHECK(drawn(five, {2, 3, EmptyCorner::SouthWest}) == "##\n"
                                                         "##\n"
                                                         ".#\n");
    CHECK(drawn(five, {2, 3, EmptyCorner::NorthEast}) == "#.\n"
                                                         "##\n"
                                                         "##\n");
    CHECK(drawn(five, {2, 3, EmptyCorner::NorthWest}) == ".#\n"
                                                         "##\n"
                                                         "##\n");
}

TEST_CASE("left-over places of a large block become a garden in its middle") {
    CHECK(drawn(houses(38), {5, 8, EmptyCorner::None}) == "#####\n"
                                                          "#####\n"
                                                          "#####\n"
                                                          "#..##\n"
                                                          "#####\n"
                                                          "#####\n"
                                                          "#####\n"
                                                          "#####\n");
}

TEST_CASE("the outline of a full block is a rectangle around the origin") {
    const auto outline = slabOutline(houses(1), {1, 1, EmptyCorner::None});

    // 50 m and 4 m at each gable; 12 m and 14 m before and behind.
    CHECK(outline == gis::Ring{{-29.0, -20.0}, {29.0, -20.0}, {29.0, 20.0}, {-29.0, 20.0}});
}

TEST_CASE("the outline of a block with an empty corner is an L") {
    const auto three = houses(3, 20.0);

    CHECK(slabOutline(three, {2, 2, EmptyCorner::SouthEast}) ==
          gis::Ring{{-28, -40}, {0, -40}, {0, 0}, {28, 0}, {28, 40}, {-28, 40}});
    CHECK(slabOutline(three, {2, 2, EmptyCorner::SouthWest}) ==
          gis::Ring{{0, -40}, {28, -40}, {28, 40}, {-28, 40}, {-28, 0}, {0, 0}});
    CHECK(slabOutline(three, {2, 2, EmptyCorner::NorthEast}) ==
          gis::Ring{{-28, -40}, {28, -40}, {28, 0}, {0, 0}, {0, 40}, {-28, 40}});
    CHECK(slabOutline(three, {2, 2, EmptyCorner::NorthWest}) ==
          gis::Ring{{-28, -40}, {28, -40}, {28, 40}, {0, 40}, {0, 0}, {-28, 0}});
}

TEST_CASE("long and short houses alternate and their ground is what was asked for") {
    const auto measures = houses(7);

    const auto boxes = slabs(measures, {4, 2, EmptyCorner::SouthEast});

    REQUIRE(boxes.size() == 7);
    CHECK(boxes[0].width() > 1.2 * boxes[1].width());
    CHECK(boxes[0].width() == Approx(boxes[2].width()));
    double ground = 0.0;
    for (const auto& box : boxes) {
        ground += box.width() * box.height();
    }
    CHECK(ground == Approx(7 * 50.0 * 12.0));
}

TEST_CASE("rows keep the distance that the sun asks for") {
    const auto boxes = slabs(houses(3), {1, 3, EmptyCorner::None});

    REQUIRE(boxes.size() == 3);
    CHECK(boxes[0].minY - boxes[1].maxY == Approx(28.0));
    CHECK(boxes[1].minY - boxes[2].maxY == Approx(28.0));
}

TEST_CASE("from five columns on a lane divides the block") {
    const auto four = slabs(houses(4), {4, 1, EmptyCorner::None});
    const auto five = slabs(houses(5), {5, 1, EmptyCorner::None});

    CHECK(four[2].minX - four[1].maxX == Approx(8.0));
    CHECK(five[2].minX - five[1].maxX == Approx(12.0));
}

TEST_CASE("every sensible block of one to sixty houses holds all of them") {
    for (int count = 1; count <= 60; ++count) {
        for (const auto& arrangement : slabArrangements(houses(count))) {
            INFO(count << " houses in " << arrangement.columns << " columns");
            CHECK(slabs(houses(count), arrangement).size() == static_cast<std::size_t>(count));
        }
    }
}
