#pragma once

// Private to maps/compose: a layer of features as a group of marks.

#include "maps/frame.h"
#include "maps/scene.h"
#include "maps/sheet.h"

namespace maps {

// Rule by rule over the whole layer, so that the casing of a road never covers its neighbour's
// surface. Left out is what lies beyond the window, and what is no shape: rings of fewer than three
// corners, lines of fewer than two, anything that is not finite.
[[nodiscard]] SceneGroup drawn(const DrawnLayer& layer, const Frame& frame);

} // namespace maps
