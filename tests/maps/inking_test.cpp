#include "maps/inking.h"

#include <catch2/catch_approx.hpp>

using namespace maps;
using Catch::Approx;
using Unit = InkLength::Unit;

namespace {

constexpr double at1To10000 = 10'000.0;
const PaperPath square{{0.0, 0.0}, {10.0, 0.0}, {10.0, 10.0}, {0.0, 10.0}};
const PaperShape area{{square}, {}, {}};
const PaperShape line{{}, {{{0.0, 0.0}, {5.0, 5.0}}, {{6.0, 6.0}, {9.0, 6.0}}}, {}};
const PaperShape point{{}, {}, {{3.0, 4.0}}};

template <class Mark>
Mark only(const SceneMarks& marks) {
    REQUIRE(marks.size() == 1);
    return std::get<Mark>(marks.front());
}

} // namespace

TEST_CASE("A pen in millimetres is the same at every scale") {
    const Stroke stroke{.width = {0.3}, .dashes = {2.0, 1.0}};

    CHECK(penOf(stroke, 500.0) == penOf(stroke, 100'000.0));
    CHECK(penOf(stroke, 500.0).width == 0.3);
    CHECK(penOf(stroke, 500.0).dashes == std::vector{2.0, 1.0});
}

TEST_CASE("A road forty metres wide is drawn four millimetres wide at 1 : 10000") {
    const Stroke stroke{.width = {40.0, Unit::GroundMetres}, .dashes = {30.0, 10.0}};

    const Pen pen = penOf(stroke, at1To10000);

    CHECK(pen.width == Approx(4.0));
    CHECK(pen.dashes == std::vector{3.0, 1.0});
}

TEST_CASE("Caps and joins and colours of a stroke are the pen's") {
    const Pen pen =
        penOf({.colour = {1, 2, 3}, .cap = LineCap::Round, .join = LineJoin::Bevel}, at1To10000);

    CHECK(pen.colour == Colour{1, 2, 3});
    CHECK(pen.cap == LineCap::Round);
    CHECK(pen.join == LineJoin::Bevel);
}

TEST_CASE("An area is filled and outlined in one mark with its holes") {
    const PaperShape withHole{{square, {{2.0, 2.0}, {4.0, 2.0}, {4.0, 4.0}}}, {}, {}};
    const PolygonSymbol symbol{Fill{Colour{9, 9, 9}, {}}, Stroke{.width = {0.5}}};

    const auto mark = only<AreaMark>(inked(symbol, withHole, at1To10000));

    CHECK(mark.rings.size() == 2);
    CHECK(mark.fill == Colour{9, 9, 9});
    CHECK(mark.pen->width == 0.5);
    CHECK_FALSE(mark.pattern.has_value());
}

TEST_CASE("The lines of a hatch are as far apart as its mark is large") {
    const Mark hatch{.shape = MarkShape::Slash,
                     .stroke = Stroke{.colour = {200, 0, 0}, .width = {0.2}},
                     .size = {20.0, Unit::GroundMetres},
                     .rotation = 15.0};

    const auto mark = only<AreaMark>(inked(PolygonSymbol{Fill{{}, hatch}, {}}, area, at1To10000));

    REQUIRE(mark.pattern.has_value());
    CHECK(mark.pattern->spacing == Approx(2.0));
    CHECK(mark.pattern->shape == MarkShape::Slash);
    CHECK(mark.pattern->rotation == 15.0);
    CHECK(mark.pattern->pen.colour == Colour{200, 0, 0});
    CHECK(mark.pattern->pen.width == 0.2);
}

TEST_CASE("A hatch without a stroke takes the colour of its fill") {
    const Mark dots{.shape = MarkShape::Dots, .fill = Colour{0, 90, 0}, .stroke = {}};

    const auto mark = only<AreaMark>(inked(PolygonSymbol{Fill{{}, dots}, {}}, area, at1To10000));

    CHECK(mark.pattern->pen.colour == Colour{0, 90, 0});
}

TEST_CASE("A symbol that inks nothing leaves no mark") {
    CHECK(inked(PolygonSymbol{}, area, at1To10000).empty());
    CHECK(inked(PolygonSymbol{Fill{}, {}}, area, at1To10000).empty());
    CHECK(inked(TextSymbol{"name", {}}, area, at1To10000).empty());
}

TEST_CASE("Each part of a road is a line of its own and an area's rings are outlined") {
    const LineSymbol symbol{Stroke{.width = {0.4}}};

    CHECK(inked(symbol, line, at1To10000).size() == 2);
    const auto outline = only<AreaMark>(inked(symbol, area, at1To10000));
    CHECK_FALSE(outline.fill.has_value());
    CHECK(outline.pen->width == 0.4);
}

TEST_CASE("A point mark is as large on paper as its style says") {
    const Mark mark{.shape = MarkShape::Star,
                    .fill = Colour{1, 1, 1},
                    .stroke = Stroke{.width = {0.1}},
                    .size = {30.0, Unit::GroundMetres},
                    .rotation = 45.0};

    const auto inkedMark = only<PointMark>(inked(PointSymbol{mark}, point, at1To10000));

    CHECK(inkedMark.centre == PaperPoint{3.0, 4.0});
    CHECK(inkedMark.size == Approx(3.0));
    CHECK(inkedMark.rotation == 45.0);
    CHECK(inkedMark.pen->width == 0.1);
}

TEST_CASE("What does not suit a shape is not drawn") {
    CHECK(inked(PolygonSymbol{Fill{Colour{}, {}}, {}}, line, at1To10000).empty());
    CHECK(inked(PolygonSymbol{Fill{Colour{}, {}}, {}}, point, at1To10000).empty());
    CHECK(inked(LineSymbol{}, point, at1To10000).empty());
    CHECK(inked(PointSymbol{}, area, at1To10000).empty());
    CHECK(inked(PointSymbol{}, PaperShape{}, at1To10000).empty());
}
