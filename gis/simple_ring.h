#pragma once

// Private to gis/: the quick way to know that an ordinary outline is valid.

#include "gis/geometry.h"

namespace gis {

// True when the closed ring neither crosses, touches nor folds back on itself: a polygon of this
// ring alone is valid. Exact; corners repeated one after the other do no harm. Compares every wall
// with every other one, so it is meant for rings of dozens of corners.
[[nodiscard]] bool isSimple(const Ring& ring);

} // namespace gis
