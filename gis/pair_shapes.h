#pragma once

// Pairs of neighbours as shapes to draw: the ground between them, and the shortest way across.
// Shapes, pairs and gap are as gis/frontage takes them; results stand in the order of the pairs and
// do not depend on the number of threads.

#include "gis/geometry.h"
#include "gis/neighbours.h"
#include "gis/units.h"

#include <span>
#include <vector>

namespace gis {

// The facing strips: from every stretch of boundary that faces the other shape straight across to
// what it meets there, both directions joined. Valid, to the millimetre (corners move by less than
// one). Empty where shapes touch or do not face one another.
[[nodiscard]] std::vector<MultiPolygon> facingStrips(std::span<const MultiPolygon> shapes,
                                                     std::span<const NeighbourPair> pairs,
                                                     Metres maxGap);

// From the first shape of each pair to the second. Where several lines are equally short (walls in
// parallel), the one with the smallest ends. Empty where the gap is zero.
[[nodiscard]] std::vector<MultiPolyline> shortestConnections(std::span<const MultiPolygon> shapes,
                                                             std::span<const NeighbourPair> pairs);

} // namespace gis
