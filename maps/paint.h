#pragma once

// Private to maps/: carries a scene out on a QPainter, mark for mark. Decides nothing.

#include "maps/scene.h"

class QPainter;

namespace maps {

// The painter's unit is a hundredth of a millimetre (maps/fonts_qt.h), its origin the page's top
// left corner.
void paint(const Scene& scene, QPainter& painter);

} // namespace maps
