#pragma once

// How much of something lies in a box on the page, answered in constant time: amounts are kept in
// the cells of a square grid and summed up from the top left corner (summed-area table, Crow 1984).
//
// First add, then `sum` once, then ask. Boxes are widened to whole cells, so an answer of nothing
// is certain; what lies outside the grid's area is not counted.

#include "maps/paper_geometry.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace maps {

class AreaSums {
public:
    AreaSums(const PaperBox& area, double cellEdge);

    // So much in every cell along the path, once for each cell length.
    void addAlong(const PaperPath& path, std::uint32_t amount);
    // One in every cell that the ground touches; cells of several grounds count once.
    void cover(const PaperGround& ground);
    void sum();

    [[nodiscard]] std::uint32_t in(const PaperBox& box) const;
    // Over the cells under the segment, in steps of a cell length.
    [[nodiscard]] std::uint32_t along(const PaperSegment& segment) const;

private:
    [[nodiscard]] std::size_t columnAt(double x) const;
    [[nodiscard]] std::size_t rowAt(double y) const;
    std::uint32_t& cellAt(std::size_t column, std::size_t row);
    [[nodiscard]] std::uint32_t sumTo(std::size_t column, std::size_t row) const;
    void coverRow(const PaperGround& ground, std::size_t row);

    PaperBox area_;
    double cellEdge_;
    std::size_t columns_;
    std::size_t rows_;
    std::vector<std::uint32_t> cells_; // one column and row more than cells: sums start with zero
};

} // namespace maps
