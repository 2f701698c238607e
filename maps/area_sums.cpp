#include "maps/area_sums.h"

#include <algorithm>
#include <cmath>

namespace maps {

namespace {

// Visits points along the segment, its ends among them, at most `step` apart.
template <class Visit>
void walk(const PaperSegment& segment, double step, Visit visit) {
    const double dx = segment.to.x - segment.from.x;
    const double dy = segment.to.y - segment.from.y;
    const double steps = std::max(1.0, std::ceil(std::hypot(dx, dy) / step));
    for (double taken = 0.0; taken <= steps; taken += 1.0) {
        visit(PaperPoint{segment.from.x + dx * (taken / steps),
                         segment.from.y + dy * (taken / steps)});
    }
}

template <class Visit>
void forEachEdge(const PaperPath& ring, Visit visit) {
    for (std::size_t corner = 0; corner < ring.size(); ++corner) {
        visit(PaperSegment{ring[corner], ring[(corner + 1) % ring.size()]});
    }
}

bool reaches(const PaperBox& area, const PaperSegment& segment) {
    const PaperBox box = boxAround(segment);
    return isFinite(box) && box.left <= area.right() && area.left <= box.right() &&
           box.top <= area.bottom() && area.top <= box.bottom();
}

} // namespace

AreaSums::AreaSums(const PaperBox& area, double cellEdge)
    : area_{area}, cellEdge_{cellEdge},
      columns_{static_cast<std::size_t>(std::ceil(area.width / cellEdge)) + 1},
      rows_{static_cast<std::size_t>(std::ceil(area.height / cellEdge)) + 1},
      cells_((columns_ + 1) * (rows_ + 1), 0) {}

std::size_t AreaSums::columnAt(double x) const {
    return static_cast<std::size_t>(
        std::clamp((x - area_.left) / cellEdge_, 0.0, static_cast<double>(columns_ - 1)));
}

std::size_t AreaSums::rowAt(double y) const {
    return static_cast<std::size_t>(
        std::clamp((y - area_.top) / cellEdge_, 0.0, static_cast<double>(rows_ - 1)));
}

std::uint32_t& AreaSums::cellAt(std::size_t column, std::size_t row) {
    return cells_[(row + 1) * (columns_ + 1) + column + 1];
}

std::uint32_t AreaSums::sumTo(std::size_t column, std::size_t row) const {
    return cells_[row * (columns_ + 1) + column];
}

void AreaSums::addAlong(const PaperPath& path, std::uint32_t amount) {
    for (std::size_t end = 1; end < path.size(); ++end) {
        const PaperSegment segment{path[end - 1], path[end]};
        if (reaches(area_, segment)) {
            walk(segment, cellEdge_, [&](PaperPoint point) {
                if (contains(area_, point)) {
                    cellAt(columnAt(point.x), rowAt(point.y)) += amount;
                }
            });
        }
    }
}

void AreaSums::cover(const PaperGround& ground) {
    constexpr double stepsPerCell = 4.0; // so that hardly a corner of a cell is stepped over
    for (const PaperPath& ring : ground.rings) {
        forEachEdge(ring, [&](const PaperSegment& edge) {
            if (reaches(area_, edge)) {
                walk(edge, cellEdge_ / stepsPerCell, [&](PaperPoint point) {
                    if (contains(area_, point)) {
                        cellAt(columnAt(point.x), rowAt(point.y)) = 1;
                    }
                });
            }
        });
    }
    const std::size_t last = rowAt(ground.box.bottom());
    for (std::size_t row = rowAt(ground.box.top); row <= last; ++row) {
        coverRow(ground, row);
    }
}

// Cells whose middles lie on the ground.
void AreaSums::coverRow(const PaperGround& ground, std::size_t row) {
    const double y = area_.top + (static_cast<double>(row) + 0.5) * cellEdge_;
    std::vector<double> crossings;
    for (const PaperPath& ring : ground.rings) {
        forEachEdge(ring, [&](const PaperSegment& edge) {
            if ((edge.from.y > y) != (edge.to.y > y)) {
                const double along = (y - edge.from.y) / (edge.to.y - edge.from.y);
                crossings.push_back(edge.from.x + along * (edge.to.x - edge.from.x));
            }
        });
    }
    std::ranges::sort(crossings);
    for (std::size_t pair = 0; pair + 1 < crossings.size(); pair += 2) {
        if (crossings[pair + 1] < area_.left || crossings[pair] > area_.right()) {
            continue;
        }
        const std::size_t last = columnAt(crossings[pair + 1]);
        for (std::size_t column = columnAt(crossings[pair]); column <= last; ++column) {
            cellAt(column, row) = 1;
        }
    }
}

void AreaSums::sum() {
    for (std::size_t row = 0; row < rows_; ++row) {
        std::uint32_t inRow = 0;
        for (std::size_t column = 0; column < columns_; ++column) {
            std::uint32_t& cell = cellAt(column, row);
            inRow += cell;
            cell = inRow + sumTo(column + 1, row);
        }
    }
}

std::uint32_t AreaSums::in(const PaperBox& box) const {
    const std::size_t left = columnAt(box.left);
    const std::size_t top = rowAt(box.top);
    const std::size_t right = columnAt(box.right()) + 1;
    const std::size_t bottom = rowAt(box.bottom()) + 1;
    return sumTo(right, bottom) - sumTo(left, bottom) - sumTo(right, top) + sumTo(left, top);
}

std::uint32_t AreaSums::along(const PaperSegment& segment) const {
    std::uint32_t total = 0;
    walk(segment, cellEdge_, [&](PaperPoint point) { total += in({point.x, point.y, 0.0, 0.0}); });
    return total;
}

} // namespace maps
