#include "maps/mark_outline.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace maps {

namespace {

constexpr int circleCorners = 32;
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
    if (pattern.spacing <= 0.0) {
        return lines;
    }
    for (const double direction : directionsOf(pattern.shape)) {
        addParallels(lines, direction + pattern.rotation, pattern.spacing, box);
    }
    return lines;
}

std::vector<PaperPoint> hatchDots(const Pattern& pattern, const PaperBox& box) {
    std::vector<PaperPoint> dots;
    if (pattern.spacing <= 0.0 || !directionsOf(pattern.shape).empty()) {
        return dots;
    }
    for (double row = std::floor(box.top / pattern.spacing); row * pattern.spacing <= box.bottom();
         row += 1.0) {
        for (double column = std::floor(box.left / pattern.spacing);
             column * pattern.spacing <= box.right(); column += 1.0) {
            dots.push_back({column * pattern.spacing, row * pattern.spacing});
        }
    }
    return dots;
}

} // namespace maps
