#pragma once

// Slab houses in neat rows: the ways to stand a number of them together.
//
// Everything is in the block's own frame, in metres: x along the rows, y to the block's north, the
// origin in the middle of the outline's box; houses face -y. Lengths alternate by column, a long
// house beside a short one. From five columns on, a lane 12 m wide divides the block from south to
// north. Places that the houses do not fill stay open in the middle of large blocks, as a garden,
// or at a corner.
//
// Each house brings half of every distance it must keep, and the outline contains these halves: two
// estates of equal height whose outlines touch keep the distances between them too.

#include "gis/geometry.h"
#include "plan/slab_measures.h"

#include <vector>

namespace plan {

// Where places stay empty when the houses do not fill all rows.
enum class EmptyCorner { None, SouthEast, SouthWest, NorthEast, NorthWest };

struct SlabArrangement {
    int columns{1};
    int rows{1};
    EmptyCorner emptyCorner{EmptyCorner::None};

    friend bool operator==(const SlabArrangement&, const SlabArrangement&) = default;
};

// The best first: near-square and with few empty places. Those more than two and a half times as
// awkward as the best are left out. Never empty.
[[nodiscard]] std::vector<SlabArrangement> slabArrangements(const SlabMeasures& measures);

// A rectangle, or an L when a corner is empty; counter-clockwise.
[[nodiscard]] gis::Ring slabOutline(const SlabMeasures& measures,
                                    const SlabArrangement& arrangement);

// Row by row from the north, each row from the west. Their areas add up to buildings x length x
// depth.
[[nodiscard]] std::vector<gis::Box> slabs(const SlabMeasures& measures,
                                          const SlabArrangement& arrangement);

} // namespace plan
