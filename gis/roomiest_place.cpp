#include "gis/measure.h"
#include "gis/outline.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>
#include <optional>
#include <queue>
#include <tuple>
#include <vector>

namespace gis {

namespace {

// A square that may hold the place; `most` is what no point in it can exceed.
struct Cell {
    Point centre;
    double halfSide;
    double room; // distance of the centre to the boundary, negative outside
    double most;

    // Ties are broken by place, so that the search never depends on chance.
    friend bool operator<(const Cell& a, const Cell& b) {
        return std::tie(a.most, a.centre) < std::tie(b.most, b.centre);
    }
};

Cell cellAt(Point centre, double halfSide, const Outline& ground) {
    const double reach = std::sqrt(squaredDistance(centre, ground));
    const double room = placeOf(centre, ground) == Place::Outside ? -reach : reach;
    return {centre, halfSide, room, room + halfSide * std::numbers::sqrt2};
}

std::priority_queue<Cell> cellsOver(const Box& box, const Outline& ground) {
    constexpr double mostInARow = 100.0; // slivers are not cut into millions
    const double longer = std::max(box.width(), box.height());
    const double side = std::max(std::min(box.width(), box.height()), longer / mostInARow);
    const auto columns = static_cast<int>(std::ceil(box.width() / side));
    const auto rows = static_cast<int>(std::ceil(box.height() / side));
    std::priority_queue<Cell> cells;
    for (int row = 0; row < rows; ++row) {
        for (int column = 0; column < columns; ++column) {
            const Point centre{box.minX + (column + 0.5) * side, box.minY + (row + 0.5) * side};
            cells.push(cellAt(centre, side / 2.0, ground));
        }
    }
    return cells;
}

// The middle of the widest stretch of ground on the line at height y; so narrow ground too has a
// place in it before any square is tried.
std::optional<Point> middleOfWidestChord(const Outline& ground, double y) {
    std::vector<double> crossings;
    for (const Segment& s : ground.segments()) {
        if ((s.a.y > y) != (s.b.y > y)) {
            crossings.push_back(s.a.x + (y - s.a.y) / (s.b.y - s.a.y) * (s.b.x - s.a.x));
        }
    }
    std::ranges::sort(crossings);
    std::optional<Point> middle;
    double widest = 0.0;
    for (std::size_t i = 1; i < crossings.size(); i += 2) {
        const double width = crossings[i] - crossings[i - 1];
        if (width > widest) {
            widest = width;
            middle = Point{crossings[i - 1] + width / 2.0, y};
        }
    }
    return middle;
}

const Polygon& largestPart(const MultiPolygon& shape) {
    return *std::ranges::max_element(shape.parts, {}, [](const Polygon& p) { return area(p); });
}

Cell firstCell(const MultiPolygon& shape, const Outline& ground) {
    const Cell middle = cellAt(centroid(shape), 0.0, ground);
    const Box box = boxOf(largestPart(shape).outer);
    const auto chord = middleOfWidestChord(ground, box.minY + box.height() / 2.0);
    const Cell inside = chord ? cellAt(*chord, 0.0, ground) : middle;
    return inside.room > middle.room ? inside : middle;
}

} // namespace

// Squares are tried from the most promising on and quartered until none can be better than the best
// by more than the precision (after Garcia-Castellanos and Lombardo, 2007, and Mapbox's polylabel).
RoomiestPlace roomiestPlace(const MultiPolygon& shape, Metres precision) {
    assert(precision > Metres::of(0.0));
    const Outlines outlines{shape};
    const Outline ground = outlines[0];
    if (area(shape) <= SquareMetres::of(0.0)) {
        return {centroid(shape), Metres::of(0.0)};
    }
    Cell best = firstCell(shape, ground);
    std::priority_queue<Cell> cells = cellsOver(boxOf(shape), ground);
    while (!cells.empty() && cells.top().most - best.room > precision.count()) {
        const Cell cell = cells.top();
        cells.pop();
        if (cell.room > best.room) {
            best = cell;
        }
        const double quarter = cell.halfSide / 2.0;
        for (const double dy : {-quarter, quarter}) {
            for (const double dx : {-quarter, quarter}) {
                cells.push(cellAt({cell.centre.x + dx, cell.centre.y + dy}, quarter, ground));
            }
        }
    }
    return {best.centre, Metres::of(best.room)};
}

} // namespace gis
