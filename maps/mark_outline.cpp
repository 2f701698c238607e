#include "maps/mark_outline.h"

#include "maps/paper_geometry.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace maps {

namespace {

constexpr int circleCorners = 32;
// Millimetres between the lines of a hatch: finer ones flow together in print (a 300 dpi dot is
// 0.085 mm) and make files of millions of lines.
constexpr double finestSpacing = 0.2;
constexpr double starInnerRadius = 0.381966; // of the outer one: a regular pentagram

double radians(double degrees) {
    return degrees * std::numbers::pi / 180.0;
}

// Corners at equal angles, the first one straight up.
PaperPath regularCorners(int corners, double firstAngle) {
    PaperPath path;
    for (int corner = 0; corner < corners; ++corner) {
        const double angle = firstAngle + 2.0 * std::numbers::pi * corner / corners;
        path.push_back({std::sin(angle), -std::cos(angle)});
    }
    return path;
}

PaperPath starCorners() {
    PaperPath path = regularCorners(10, 0.0);
    for (std::size_t corner = 1; corner < path.size(); corner += 2) {
        path[corner].x *= starInnerRadius;
        path[corner].y *= starInnerRadius;
    }
    return path;
}

// In the square -1..1, y down.
MarkOutline unitOutline(MarkShape shape) {
    const double diagonal = std::numbers::sqrt2 / 2.0;
    switch (shape) {
    case MarkShape::Circle:
    case MarkShape::Dots:
        return {{regularCorners(circleCorners, 0.0)}, {}};
    case MarkShape::Square:
        return {{{{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}}, {}};
    case MarkShape::Triangle:
        return {{regularCorners(3, 0.0)}, {}};
    case MarkShape::Star:
        return {{starCorners()}, {}};
    case MarkShape::Cross:
    case MarkShape::Grid:
        return {{}, {{{-1, 0}, {1, 0}}, {{0, -1}, {0, 1}}}};
    case MarkShape::X:
    case MarkShape::DiagonalGrid:
        return {{},
                {{{-diagonal, -diagonal}, {diagonal, diagonal}},
                 {{-diagonal, diagonal}, {diagonal, -diagonal}}}};
    case MarkShape::HorizontalLines:
        return {{}, {{{-1, 0}, {1, 0}}}};
    case MarkShape::VerticalLines:
        return {{}, {{{0, -1}, {0, 1}}}};
    case MarkShape::Slash:
        return {{}, {{{-diagonal, diagonal}, {diagonal, -diagonal}}}};
    case MarkShape::Backslash:
        return {{}, {{{-diagonal, -diagonal}, {diagonal, diagonal}}}};
    }
    return {};
}

PaperPath placed(const PaperPath& unit, const PointMark& mark) {
    const double cosine = std::cos(radians(mark.rotation));
    const double sine = std::sin(radians(mark.rotation));
    PaperPath path;
    for (const PaperPoint point : unit) {
        path.push_back({mark.centre.x + mark.size / 2.0 * (point.x * cosine - point.y * sine),
                        mark.centre.y + mark.size / 2.0 * (point.x * sine + point.y * cosine)});
    }
    return path;
}

// Directions in which a hatch's lines run: degrees clockwise from east on paper.
std::vector<double> directionsOf(MarkShape shape) {
    switch (shape) {
    case MarkShape::HorizontalLines:
        return {0.0};
    case MarkShape::VerticalLines:
        return {90.0};
    case MarkShape::Slash:
        return {-45.0};
    case MarkShape::Backslash:
        return {45.0};
    case MarkShape::Grid:
    case MarkShape::Cross:
        return {0.0, 90.0};
    case MarkShape::DiagonalGrid:
    case MarkShape::X:
        return {-45.0, 45.0};
    default:
        return {};
    }
}

bool canBeHatched(const Pattern& pattern, const PaperBox& box) {
    return pattern.spacing > 0.0 && isFinite(box);
}

double spacingOf(const Pattern& pattern) {
    return std::max(pattern.spacing, finestSpacing);
}

void addParallels(std::vector<PaperPath>& lines, double degrees, double spacing,
                  const PaperBox& box) {
    const PaperPoint along{std::cos(radians(degrees)), std::sin(radians(degrees))};
    const PaperPoint across{-along.y, along.x};
    const PaperPoint middle = box.centre();
    const double reach = std::hypot(box.width, box.height) / 2.0;
    const double offset = middle.x * across.x + middle.y * across.y;
    const double base = middle.x * along.x + middle.y * along.y;
    const double first = std::ceil((offset - reach) / spacing);
    const double last = std::floor((offset + reach) / spacing);
    for (double step = first; step <= last; step += 1.0) {
        const PaperPoint root{across.x * step * spacing, across.y * step * spacing};
        lines.push_back({{root.x + along.x * (base - reach), root.y + along.y * (base - reach)},
                         {root.x + along.x * (base + reach), root.y + along.y * (base + reach)}});
    }
}

} // namespace

MarkOutline outlineOf(const PointMark& mark) {
    const MarkOutline unit = unitOutline(mark.shape);
    MarkOutline outline;
    for (const PaperPath& ring : unit.rings) {
        outline.rings.push_back(placed(ring, mark));
    }
    for (const PaperPath& line : unit.lines) {
        outline.lines.push_back(placed(line, mark));
    }
    return outline;
}

std::vector<PaperPath> hatchLines(const Pattern& pattern, const PaperBox& box) {
    std::vector<PaperPath> lines;
    if (!canBeHatched(pattern, box)) {
        return lines;
    }
    for (const double direction : directionsOf(pattern.shape)) {
        addParallels(lines, direction + pattern.rotation, spacingOf(pattern), box);
    }
    return lines;
}

std::vector<PaperPoint> hatchDots(const Pattern& pattern, const PaperBox& box) {
    std::vector<PaperPoint> dots;
    if (!canBeHatched(pattern, box) || !directionsOf(pattern.shape).empty()) {
        return dots;
    }
    const double spacing = spacingOf(pattern);
    const double lastRow = std::ceil(box.bottom() / spacing);
    const double lastColumn = std::ceil(box.right() / spacing);
    for (double row = std::floor(box.top / spacing); row <= lastRow; row += 1.0) {
        for (double column = std::floor(box.left / spacing); column <= lastColumn; column += 1.0) {
            dots.push_back({column * spacing, row * spacing});
        }
    }
    return dots;
}

SceneMarks strokesOf(const PointMark& mark) {
    MarkOutline outline = outlineOf(mark);
    SceneMarks strokes;
    if (!outline.rings.empty()) {
        strokes.emplace_back(AreaMark{std::move(outline.rings), mark.fill, {}, mark.pen});
    }
    const Pen pen = mark.pen.value_or(Pen{.colour = mark.fill.value_or(Colour{})});
    for (PaperPath& line : outline.lines) {
        strokes.emplace_back(LineMark{std::move(line), pen});
    }
    return strokes;
}

SceneMarks patternMarks(const Pattern& pattern, const PaperBox& box) {
    SceneMarks marks;
    for (PaperPath& line : hatchLines(pattern, box)) {
        marks.emplace_back(LineMark{std::move(line), pattern.pen});
    }
    for (const PaperPoint dot : hatchDots(pattern, box)) {
        marks.emplace_back(PointMark{
            dot, MarkShape::Circle, 2.0 * pattern.pen.width, 0.0, pattern.pen.colour, {}});
    }
    return marks;
}

} // namespace maps
