#pragma once

// One small sheet with a bit of everything: two roads, three estates (one hatched, one with a hole,
// one too small for its name), all panels, a watermark.

#include "maps/sheet.h"

namespace support {

[[nodiscard]] maps::Sheet smallSheet(); // on A3, landscape

} // namespace support
