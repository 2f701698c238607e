#pragma once

// Private to gis/: do two grounds share more than a boundary?

#include "gis/outline.h"

namespace gis {

// True when a part of one shape has a corner inside the other. Where boundaries keep a distance
// this alone decides whether the shapes share ground.
[[nodiscard]] bool isAnyPartInside(const Outline& a, const Outline& b);

// True when the interiors have a point, and therefore an area, in common. Exact: decided by the
// signs of exact determinants alone, however thin the shared ground. The shapes are valid.
[[nodiscard]] bool isSharingGround(const Outline& a, const Outline& b);

} // namespace gis
