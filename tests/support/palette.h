#pragma once

// A scene of every kind of mark on a page of 101.6 x 76.2 mm (400 x 300 pixels at 100 dpi), for
// exporters to show what they can.

#include "maps/scene.h"

namespace support {

[[nodiscard]] maps::Scene palette();

} // namespace support
