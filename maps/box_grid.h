#pragma once

// Which of many boxes lie near a place on the page, without asking every one of them.

#include "maps/paper.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace maps {

// Things known by number, each with a box around it, filed under the cells of a square grid. What
// lies outside the grid's area is filed under its border cells. Boxes are finite.
class BoxGrid {
public:
    explicit BoxGrid(const PaperBox& area)
        : area_{area}, columns_{cellsAlong(area.width)}, rows_{cellsAlong(area.height)},
          cells_(columns_ * rows_) {}

    void add(const PaperBox& box, std::size_t thing) {
        (void)forEachCell(box, [&](std::vector<std::size_t>& cell) {
            cell.push_back(thing);
            return false;
        });
    }

    // With the box it was added with.
    void remove(const PaperBox& box, std::size_t thing) {
        (void)forEachCell(box, [&](std::vector<std::size_t>& cell) {
            std::erase(cell, thing);
            return false;
        });
    }

    // Whether a thing near the box satisfies the question. A thing may be asked about repeatedly.
    template <class Question>
    [[nodiscard]] bool any(const PaperBox& box, Question question) const {
        return forEachCell(box, [&](const std::vector<std::size_t>& cell) {
            return std::ranges::any_of(cell, question);
        });
    }

private:
    static constexpr double cellEdge = 8.0; // millimetres: a label covers one to six cells

    static std::size_t cellsAlong(double length) {
        return static_cast<std::size_t>(std::max(1.0, std::ceil(length / cellEdge)));
    }

    static std::size_t cellAt(double along, std::size_t cells) {
        return static_cast<std::size_t>(
            std::clamp(along / cellEdge, 0.0, static_cast<double>(cells - 1)));
    }

    // Visits the cells under the box until one says stop; returns whether one did.
    template <class Visit>
    [[nodiscard]] bool forEachCell(const PaperBox& box, Visit visit) {
        return visitCells(*this, box, visit);
    }
    template <class Visit>
    [[nodiscard]] bool forEachCell(const PaperBox& box, Visit visit) const {
        return visitCells(*this, box, visit);
    }
    template <class Grid, class Visit>
    static bool visitCells(Grid& grid, const PaperBox& box, Visit visit) {
        const std::size_t firstColumn = cellAt(box.left - grid.area_.left, grid.columns_);
        const std::size_t lastColumn = cellAt(box.right() - grid.area_.left, grid.columns_);
        const std::size_t firstRow = cellAt(box.top - grid.area_.top, grid.rows_);
        const std::size_t lastRow = cellAt(box.bottom() - grid.area_.top, grid.rows_);
        for (std::size_t row = firstRow; row <= lastRow; ++row) {
            for (std::size_t column = firstColumn; column <= lastColumn; ++column) {
                if (visit(grid.cells_[row * grid.columns_ + column])) {
                    return true;
                }
            }
        }
        return false;
    }

    PaperBox area_;
    std::size_t columns_;
    std::size_t rows_;
    std::vector<std::vector<std::size_t>> cells_;
};

} // namespace maps
