#include "maps/paper.h"

#include <catch2/catch_approx.hpp>

using namespace maps;

TEST_CASE("Boxes that share only an edge do not overlap") {
    const PaperBox box{10.0, 10.0, 20.0, 10.0};

    CHECK_FALSE(overlap(box, {30.0, 10.0, 5.0, 5.0}));
    CHECK_FALSE(overlap(box, {10.0, 20.0, 5.0, 5.0}));
    CHECK(overlap(box, {29.9, 19.9, 5.0, 5.0}));
}

TEST_CASE("A box contains itself and what lies within and on its edge") {
    const PaperBox box{10.0, 10.0, 20.0, 10.0};

    CHECK(contains(box, box));
    CHECK(contains(box, PaperPoint{30.0, 20.0}));
    CHECK_FALSE(contains(box, PaperPoint{30.1, 20.0}));
    CHECK_FALSE(contains(box, PaperBox{15.0, 15.0, 20.0, 1.0}));
}

TEST_CASE("A grown box keeps its centre") {
    const PaperBox box{10.0, 10.0, 20.0, 10.0};

    const PaperBox larger = grown(box, 2.0);

    CHECK(larger == PaperBox{8.0, 8.0, 24.0, 14.0});
    CHECK(larger.centre() == box.centre());
}

TEST_CASE("Seventy-two points are one inch") {
    CHECK(Millimetres::ofPoints(72.0).count() == Catch::Approx(25.4));
}
