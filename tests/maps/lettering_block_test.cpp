#include "maps/lettering_block.h"

#include <catch2/catch_approx.hpp>

using namespace maps;
using Catch::Approx;

TEST_CASE("Lines stand below one another and the first begins at the top") {
    const Lettering lettering{.size = 2.0};

    const SceneMarks marks = setLines({"甲", "乙"}, 10.0, 20.0, TextAlignment::Right, lettering);

    REQUIRE(marks.size() == 2);
    const auto& first = std::get<TextMark>(marks[0]);
    const auto& second = std::get<TextMark>(marks[1]);
    CHECK(first.anchor.x == 10.0);
    CHECK(first.anchor.y == Approx(20.0 + 0.88 * 2.0));
    CHECK(second.anchor.y - first.anchor.y == Approx(1.15 * 2.0));
    CHECK(second.alignment == TextAlignment::Right);
    CHECK(second.anchor.y + 0.12 * 2.0 == Approx(20.0 + blockHeight(2, 2.0)));
}

TEST_CASE("A block without lines has no height") {
    CHECK(blockHeight(0, 2.0) == 0.0);
    CHECK(blockHeight(1, 2.0) == 2.0);
}

TEST_CASE("A line set at a height has its em box in the middle there") {
    const TextMark mark = lineAt("甲", 0.0, 10.0, TextAlignment::Left, {.size = 2.0});

    const double top = mark.anchor.y - 0.88 * 2.0;
    const double bottom = mark.anchor.y + 0.12 * 2.0;
    CHECK((top + bottom) / 2.0 == Approx(10.0));
}
