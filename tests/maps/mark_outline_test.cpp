#include "maps/mark_outline.h"

#include <catch2/catch_approx.hpp>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace maps;
using Catch::Approx;

namespace {

constexpr PaperBox box{20.0, 30.0, 17.0, 9.0};

bool isIn(const PaperBox& area, PaperPoint point) {
    return contains(grown(area, 1e-9), point);
}

// Distance of a place from a straight line through two others.
double distanceTo(const PaperPath& line, PaperPoint place) {
    const double dx = line[1].x - line[0].x;
    const double dy = line[1].y - line[0].y;
    return std::abs((place.x - line[0].x) * dy - (place.y - line[0].y) * dx) / std::hypot(dx, dy);
}

} // namespace

TEST_CASE("Every mark lies within its size around its centre") {
    for (int shape = 0; shape <= static_cast<int>(MarkShape::Dots); ++shape) {
        const PointMark mark{{50.0, 60.0}, static_cast<MarkShape>(shape), 4.0, 0.0, {}, {}};
        INFO("shape " << shape);

        const MarkOutline outline = outlineOf(mark);

        CHECK((!outline.rings.empty() || !outline.lines.empty()));
        for (const auto* paths : {&outline.rings, &outline.lines}) {
            for (const PaperPath& path : *paths) {
                for (const PaperPoint point : path) {
                    CHECK(isIn({48.0, 58.0, 4.0, 4.0}, point));
                }
            }
        }
    }
}

TEST_CASE("A circle of two millimetres has corners one millimetre from its centre") {
    const MarkOutline outline = outlineOf({{5.0, 5.0}, MarkShape::Circle, 2.0, 0.0, {}, {}});

    for (const PaperPoint point : outline.rings.front()) {
        CHECK(std::hypot(point.x - 5.0, point.y - 5.0) == Approx(1.0));
    }
}

TEST_CASE("A triangle points up and a quarter turn clockwise points it right") {
    const PointMark up{{0.0, 0.0}, MarkShape::Triangle, 2.0, 0.0, {}, {}};
    PointMark right = up;
    right.rotation = 90.0;

    const PaperPoint tip = outlineOf(up).rings.front().front();
    const PaperPoint turnedTip = outlineOf(right).rings.front().front();

    CHECK(tip.y == Approx(-1.0));
    CHECK(turnedTip.x == Approx(1.0));
    CHECK(std::abs(turnedTip.y) < 1e-12);
}

TEST_CASE("A slash rises to the right and a backslash falls") {
    const auto rises = [](MarkShape shape) {
        const PaperPath line = outlineOf({{0.0, 0.0}, shape, 2.0, 0.0, {}, {}}).lines.front();
        return (line[1].y - line[0].y) * (line[1].x - line[0].x) < 0.0; // y runs down
    };

    CHECK(rises(MarkShape::Slash));
    CHECK_FALSE(rises(MarkShape::Backslash));
}

TEST_CASE("A hatch covers the whole box at every angle") {
    for (const MarkShape shape :
         {MarkShape::HorizontalLines, MarkShape::VerticalLines, MarkShape::Slash,
          MarkShape::Backslash, MarkShape::Grid, MarkShape::DiagonalGrid}) {
        for (const double rotation : {0.0, 17.0, 45.0, 130.0}) {
            INFO("shape " << static_cast<int>(shape) << " turned by " << rotation);
            const auto lines = hatchLines({shape, 2.0, rotation, {}}, box);

            REQUIRE_FALSE(lines.empty());
            // Anywhere in the box the next line is at most half a spacing away, and reaches there.
            for (double y = box.top; y <= box.bottom(); y += 0.7) {
                for (double x = box.left; x <= box.right(); x += 0.7) {
                    const auto nearest = std::ranges::min(
                        lines, {}, [&](const PaperPath& line) { return distanceTo(line, {x, y}); });
                    const bool isNear = distanceTo(nearest, {x, y}) <= 1.0 + 1e-9;
                    // At the corners the next line may lie beyond the box.
                    const bool isCorner =
                        std::ranges::any_of(cornersOf(box), [&](PaperPoint corner) {
                            return std::hypot(corner.x - x, corner.y - y) < 2.0;
                        });
                    CHECK((isNear || isCorner));
                }
            }
            for (const PaperPath& line : lines) {
                CHECK_FALSE((isIn(grown(box, -0.01), line[0]) || isIn(grown(box, -0.01), line[1])));
            }
        }
    }
}

TEST_CASE("The lines of a hatch are its spacing apart") {
    const auto lines = hatchLines({MarkShape::Slash, 1.5, 0.0, {}}, box);

    for (std::size_t line = 1; line < lines.size(); ++line) {
        CHECK(distanceTo(lines[line - 1], lines[line][0]) == Approx(1.5));
    }
}

TEST_CASE("Hatches of neighbouring areas continue one another") {
    const Pattern pattern{MarkShape::Slash, 2.0, 10.0, {}};
    const auto here = hatchLines(pattern, box);
    const auto there = hatchLines(pattern, {box.right(), box.top, 11.0, 6.0});

    // Every line of either box lies on a line of the other's family.
    for (const PaperPath& line : there) {
        const double steps = distanceTo(here.front(), line[0]) / 2.0;
        CHECK(std::abs(steps - std::round(steps)) < 1e-6);
    }
}

TEST_CASE("Dots stand in rows and columns over the whole box") {
    const auto dots = hatchDots({MarkShape::Dots, 2.0, 0.0, {}}, box);

    for (double y = box.top; y <= box.bottom(); y += 0.5) {
        for (double x = box.left; x <= box.right(); x += 0.5) {
            CHECK(std::ranges::any_of(dots, [&](PaperPoint dot) {
                return std::abs(dot.x - x) <= 1.0 + 1e-9 && std::abs(dot.y - y) <= 1.0 + 1e-9;
            }));
        }
    }
}

TEST_CASE("A hatch is of lines or of dots and never of both") {
    for (int shape = 0; shape <= static_cast<int>(MarkShape::Dots); ++shape) {
        const Pattern pattern{static_cast<MarkShape>(shape), 2.0, 0.0, {}};
        INFO("shape " << shape);

        CHECK(hatchLines(pattern, box).empty() != hatchDots(pattern, box).empty());
    }
}

TEST_CASE("A hatch without a spacing or without a box has no lines") {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    for (const MarkShape shape : {MarkShape::Slash, MarkShape::Dots}) {
        for (const double spacing : {0.0, -1.0, nan}) {
            CHECK(patternMarks({shape, spacing, 0.0, {}}, box).empty());
        }
        for (const PaperBox& none :
             {PaperBox{0.0, 0.0, infinity, 1.0}, PaperBox{infinity, infinity, -infinity, -infinity},
              PaperBox{nan, 0.0, 1.0, 1.0}}) {
            CHECK(patternMarks({shape, 2.0, 0.0, {}}, none).empty());
        }
    }
}

TEST_CASE("A hatch too fine to print is drawn as fine as can be told apart") {
    const auto lines = hatchLines({MarkShape::HorizontalLines, 1e-7, 0.0, {}}, box);

    CHECK(lines.size() <= 100);
    CHECK_FALSE(lines.empty());
}

TEST_CASE("The marks of a dotted pattern are discs in the colour of its pen") {
    const Pattern pattern{MarkShape::Dots, 2.0, 0.0, {.colour = {0, 90, 0}, .width = 0.4}};

    const SceneMarks marks = patternMarks(pattern, box);

    REQUIRE(marks.size() == hatchDots(pattern, box).size());
    const auto& dot = std::get<PointMark>(marks.front());
    CHECK(dot.shape == MarkShape::Circle);
    CHECK(dot.size == Approx(0.8));
    CHECK(dot.fill == Colour{0, 90, 0});
}

TEST_CASE("A cross without a pen is drawn in its fill") {
    const SceneMarks marks =
        strokesOf({{5.0, 5.0}, MarkShape::Cross, 2.0, 0.0, Colour{1, 2, 3}, {}});

    REQUIRE(marks.size() == 2);
    CHECK(std::get<LineMark>(marks[0]).pen.colour == Colour{1, 2, 3});
}

TEST_CASE("A filled mark is one area") {
    const SceneMarks marks =
        strokesOf({{5.0, 5.0}, MarkShape::Star, 2.0, 0.0, Colour{1, 2, 3}, {}});

    REQUIRE(marks.size() == 1);
    CHECK(std::get<AreaMark>(marks[0]).fill == Colour{1, 2, 3});
}
