#pragma once

// Do grounds that lie side by side fit together? Overlaps and slivers of nobody's ground along
// walls that should be shared, as a surveyor's check finds them.
//
// GEOS's coverage validator says in which blocks of a town walls do not match; only there each pair
// is looked at. How wide shared or missing ground is, is twice what can be taken off all around
// before nothing is left, to a fifth of the precision: what is no wider than the precision is no
// fault, so a corner that stands on its neighbour's wall to within rounding disturbs nobody. Shapes
// are valid, in ground metres. Faults are ordered by their shapes and do not depend on the number
// of threads.

#include "gis/geometry.h"
#include "gis/units.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace gis {

struct CoverageLimits {
    Metres precision; // widths up to it do not count; positive
    Metres sliver; // the widest gap that was surely meant to be a shared wall; wider: a lane
};

struct CoverageFault {
    std::size_t first{0}; // indices into the shapes, first < second
    std::size_t second{0};
    SquareMetres area; // of all the shared or missing ground of the two
    Metres width; // of its widest part
    Point place; // the middle of that part
};

struct CoverageFaults {
    std::vector<CoverageFault> overlaps;
    // Ground between two shapes nowhere wider than `sliver` and ten times as long as that or more:
    // where two walls merely meet at a corner there is no gap to close.
    std::vector<CoverageFault> gaps;
};

[[nodiscard]] CoverageFaults coverageFaults(std::span<const MultiPolygon> shapes,
                                            const CoverageLimits& limits);

// The part of each shape that lies outside `ground` and is wider than the precision; nothing where
// there is none. In the order of the shapes.
struct Protrusion {
    SquareMetres area;
    Point place; // in its widest part
};
[[nodiscard]] std::vector<std::optional<Protrusion>> protrusions(
    std::span<const MultiPolygon> shapes, const MultiPolygon& ground, Metres precision);

} // namespace gis
