#include "tests/support/palette.h"

namespace support {

namespace {

using namespace maps;

constexpr Colour red{214, 69, 65};
constexpr Colour green{72, 145, 92};
constexpr Colour blue{40, 90, 180};
constexpr Pen thin{.colour = {60, 60, 60}, .width = 0.25};

// Twelve fields, four in a row.
PaperBox field(int number) {
    return {4.0 + number % 4 * 24.0, 4.0 + number / 4 * 18.0, 21.0, 14.0};
}

AreaMark hatched(int number, MarkShape shape, Colour colour) {
    return {{cornersOf(field(number))},
            Colour{255, 255, 255},
            Pattern{shape, 2.0, 0.0, {.colour = colour, .width = 0.4}},
            thin};
}

AreaMark ringed(int number) {
    const PaperBox box = field(number);
    return {{cornersOf(box), cornersOf(grown(box, -4.0))}, blue, {}, thin};
}

SceneMarks areas() {
    Colour faint = red;
    faint.alpha = 110;
    return {AreaMark{{cornersOf(field(0))}, red, {}, thin},
            hatched(1, MarkShape::Slash, green),
            hatched(2, MarkShape::Dots, blue),
            hatched(3, MarkShape::DiagonalGrid, red),
            ringed(4),
            AreaMark{{cornersOf(field(5))}, faint, {}, {}}};
}

SceneMarks lines() {
    const PaperBox box = field(6);
    const double middle = box.centre().y;
    return {LineMark{{{box.left, box.top}, {box.right(), box.bottom()}},
                     {.colour = blue, .width = 2.0, .cap = LineCap::Round}},
            LineMark{{{box.left, middle}, {box.right(), middle}},
                     {.colour = red, .width = 1.0, .dashes = {3.0, 1.5}}},
            LineMark{{{box.left, box.bottom()},
                      {box.centre().x, box.top + 3.0},
                      {box.right(), box.bottom()}},
                     {.colour = green, .width = 1.0, .join = LineJoin::Bevel}},
            LineMark{{{box.left, box.top}, {box.right(), box.top}},
                     {.colour = {0, 0, 0}, .width = 0.0}}};
}

SceneMarks points() {
    const PaperBox box = field(7);
    const double middle = box.centre().y;
    return {PointMark{{box.left + 3.0, middle}, MarkShape::Star, 5.0, 0.0, red, thin},
            PointMark{{box.left + 9.0, middle}, MarkShape::Triangle, 4.0, 180.0, green, {}},
            PointMark{{box.left + 14.0, middle},
                      MarkShape::Cross,
                      4.0,
                      0.0,
                      {},
                      Pen{.colour = blue, .width = 0.8}},
            PointMark{{box.left + 19.0, middle}, MarkShape::Circle, 3.0, 0.0, blue, {}}};
}

SceneMarks lettering() {
    const PaperBox box = field(8);
    const PaperBox dark = field(9);
    return {TextMark{{box.left, box.top + 5.0}, TextAlignment::Left, "老旧小区", {.size = 5.0}},
            TextMark{{box.right(), box.bottom()},
                     TextAlignment::Right,
                     "EPSG:4543",
                     {.size = 4.0, .isBold = true, .colour = red}},
            AreaMark{{cornersOf(dark)}, Colour{40, 40, 40}, {}, {}},
            TextMark{{dark.centre().x, dark.centre().y + 1.5},
                     TextAlignment::Centre,
                     "11区",
                     {.size = 5.0, .halo = Halo{.radius = 0.8}}}};
}

// A disc of which only the part within the clip shows.
SceneGroup clipped() {
    const PaperBox box = field(10);
    const PointMark disc{box.centre(), MarkShape::Circle, 30.0, 0.0, green, {}};
    return {"clipped", box, {disc}};
}

} // namespace

Scene palette() {
    return {.width = 101.6,
            .height = 76.2,
            .info = {"样张", "某单位", "图示", "小区, 民", "2020-10-01"},
            .groups = {{"areas", {}, areas()},
                       {"lines", {}, lines()},
                       {"points", {}, points()},
                       {"lettering", {}, lettering()},
                       clipped()}};
}

} // namespace support
