#pragma once

// Which shapes come within a gap of one another.
//
// The gap of two shapes is the least distance between them in the plane of their metric CRS: zero
// when they touch or overlap, so two estates that share a wall are neighbours and so are two across
// a lane. Candidates come from a packed R-tree over the shapes' boxes; the gap is that of
// gis/measure, with its accuracy. Whether shapes share ground is decided exactly, by the signs of
// exact determinants: a common wall is never taken for an overlap, nor the thinnest overlap for a
// wall. The shapes are valid.
//
// Every pair is reported once with first < second, sorted by (first, second). Empty shapes have no
// neighbours. The result depends neither on the number of threads nor, but for the indices, on the
// order of the shapes.

#include "gis/geometry.h"
#include "gis/units.h"

#include <cstddef>
#include <span>
#include <vector>

namespace gis {

struct NeighbourPair {
    std::size_t first{0}; // index into the shapes given
    std::size_t second{0}; // index into the shapes given, greater than first
    Metres gap;
    bool isOverlapping{false}; // interiors share ground (more than a boundary)

    friend bool operator==(const NeighbourPair&, const NeighbourPair&) = default;
};

// All pairs with gap <= maxGap (inclusive). A negative or NaN maxGap is a programmer's error.
[[nodiscard]] std::vector<NeighbourPair> neighbours(std::span<const MultiPolygon> shapes,
                                                    Metres maxGap);

} // namespace gis
