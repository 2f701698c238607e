#include "maps/scene_text.h"

using namespace maps;

namespace {

std::string textOf(SceneMark mark) {
    const Scene scene{
        .width = 10.0, .height = 5.0, .info = {}, .groups = {{"marks", {}, {std::move(mark)}}}};
    const std::string text = toText(scene);
    const std::string head = "page 10.00 x 5.00 \"\"\ngroup marks\n  ";
    REQUIRE(text.starts_with(head));
    return text.substr(head.size());
}

} // namespace

TEST_CASE("A scene is told group by group and mark by mark") {
    const Scene scene{
        .width = 420.0,
        .height = 297.0,
        .info = {.title = "附图1", .author = {}, .subject = {}, .keywords = {}, .date = {}},
        .groups = {{"estates", PaperBox{1.0, 2.0, 3.0, 4.0}, {}},
                   {"labels", {}, {TextMark{{1.0, 2.0}, {}, "新华", {}}}}}};

    CHECK(toText(scene) == "page 420.00 x 297.00 \"附图1\"\n"
                           "group estates clip 1.00,2.00 4.00,6.00\n"
                           "group labels\n"
                           "  text 1.00,2.00 left 2.50 #000000 \"新华\"\n");
}

TEST_CASE("Everything that an area shows is told") {
    const Pattern pattern{MarkShape::Slash, 2.0, 15.0, {.colour = {1, 2, 3}, .width = 0.2}};
    const AreaMark mark{
        {{{0.0, 0.0}, {1.0, 0.0}, {0.0, 1.0}}},
        Colour{255, 0, 0, 128},
        pattern,
        Pen{.width = 0.3, .dashes = {2.0, 1.0}, .cap = LineCap::Round, .join = LineJoin::Bevel}};

    CHECK(textOf(mark) == "area fill #ff000080 pattern slash 2.00 turned 15.00 #010203/0.20 pen "
                          "#000000/0.30:2.00:1.00 round-cap bevel-join "
                          "(0.00,0.00 1.00,0.00 0.00,1.00)\n");
}

TEST_CASE("Everything that a line shows is told") {
    const LineMark mark{{{0.0, 0.0}, {1.0, 2.0}},
                        {.colour = {9, 9, 9}, .width = 0.5, .cap = LineCap::Square}};

    CHECK(textOf(mark) == "line pen #090909/0.50 square-cap 0.00,0.00 1.00,2.00\n");
}

TEST_CASE("Everything that a point shows is told") {
    const PointMark mark{{3.0, 4.0}, MarkShape::Star, 2.0, 45.0, Colour{1, 1, 1}, Pen{}};

    CHECK(textOf(mark) == "star 2.00 at 3.00,4.00 turned 45.00 fill #010101 pen #000000/0.25\n");
}

TEST_CASE("Everything that lettering shows is told") {
    const TextMark mark{
        {3.0, 4.0},
        TextAlignment::Right,
        "11区",
        {.size = 2.7, .isBold = true, .isItalic = true, .colour = {150, 20, 20}, .halo = Halo{}}};

    CHECK(textOf(mark) ==
          "text 3.00,4.00 right 2.70 #961414 bold italic halo #ffffff/0.40 \"11区\"\n");
}

TEST_CASE("A place a hair left of nought is told as nought") {
    CHECK(textOf(LineMark{{{-0.001, 0.004}, {-1.0, 0.006}}, {}}) ==
          "line pen #000000/0.25 0.00,0.00 -1.00,0.01\n");
}
