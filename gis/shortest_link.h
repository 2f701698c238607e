#pragma once

// Private to gis/: where two outlines come nearest.

#include "gis/outline.h"

#include <vector>

namespace gis {

// The shortest lines from the boundary of a to the boundary of b, and those at most `slack` longer:
// one where corners are nearest, both ends of the stretch where walls stand in parallel, points
// where boundaries meet. Sorted by their ends. At least one; neither outline is empty.
[[nodiscard]] std::vector<Segment> shortestLinks(const Outline& a, const Outline& b, double slack);

} // namespace gis
