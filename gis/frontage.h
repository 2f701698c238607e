#pragma once

// Along how much of their boundaries neighbours face one another, and what severs them.
//
// From every point of a shape's boundary one looks straight outward, at right angles to the wall
// (from a courtyard's wall: into the courtyard), as far as the gap. The frontage of A towards B is
// the length of A's boundary from which that look meets B before it meets any other footprint or A
// itself; B's towards A is measured in the same way and may differ. Shapes are closed ground, so
// where A's boundary stands on or in B the look meets B at once: shared walls count in full, and
// overlapping footprints count as touching. Corner to corner, no length of wall faces the other:
// frontage 0. A neighbour hidden behind a third has frontage 0 as well. Footprints met at one and
// the same place (they overlap one another there) are all met.
//
// Barriers are lines: roads, railways, rivers. Open frontage is what is left when stretches are
// taken off from which a barrier is met no later than the neighbour, on the neighbour's wall
// included. A barrier is its centre line: whoever crosses a road crosses its middle, while kerbs
// are seldom surveyed, and a road whose width were taken would sever estates that front it on one
// side. Its width is therefore information for the reader only.
//
// Exact, not sampled: over each wall the nearest of all that stands before it is a piecewise
// linear function, its lower envelope (gis/envelope). Coordinates within 1e-6 m of one another are
// taken as equal, so that walls shared before a rotation or reprojection are shared after it;
// stretches no longer than that count as nothing. Lengths are within 1e-5 m where walls meet at
// more than six degrees or run in parallel.
//
// The shapes are valid, the pairs those of gis/neighbours for the same shapes and gap (all of them:
// a pair left out would neither be seen nor hide others). The gap is finite. Results depend neither
// on the number of threads nor on the order of shapes and barriers, but for the indices.

#include "gis/geometry.h"
#include "gis/neighbours.h"
#include "gis/units.h"

#include <cstddef>
#include <span>
#include <vector>

namespace gis {

struct Frontage {
    Metres ofFirst; // length of the first shape's boundary that faces the second
    Metres ofSecond; // length of the second's that faces the first
    Metres openOfFirst; // the same where no barrier is crossed
    Metres openOfSecond;
    // Indices of the barriers crossed, the one that severs most frontage first; of a pair without
    // any frontage, those that cross its shortest connection, or all of them where several are
    // equally short.
    std::vector<std::size_t> severedBy;
    // Nothing is left open: there is frontage and barriers sever all of it, or there is none and a
    // barrier crosses the shortest connection (two corners across an arterial).
    bool isSevered{false};

    [[nodiscard]] Metres mean() const { return 0.5 * (ofFirst + ofSecond); }
    [[nodiscard]] Metres openMean() const { return 0.5 * (openOfFirst + openOfSecond); }

    friend bool operator==(const Frontage&, const Frontage&) = default;
};

// One for each pair, in their order. Every barrier given severs.
[[nodiscard]] std::vector<Frontage> frontages(std::span<const MultiPolygon> shapes,
                                              std::span<const NeighbourPair> pairs, Metres maxGap,
                                              std::span<const MultiPolyline> barriers);

} // namespace gis
