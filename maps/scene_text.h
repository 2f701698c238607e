#pragma once

// A scene as readable lines, one a mark, for comparison in tests and for a developer's eye.
// Lengths are printed to a hundredth of a millimetre.

#include "maps/scene.h"

#include <string>

namespace maps {

[[nodiscard]] std::string toText(const Scene& scene);

} // namespace maps
