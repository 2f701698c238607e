#pragma once

// The kilometre grid and the graticule of a map, as lines on the ground with what is written at
// their ends.

#include "gis/crs.h"
#include "maps/frame.h"
#include "maps/sheet.h"

#include <string>
#include <vector>

namespace sheets {

enum class MapGrid { None, Kilometres, Graticule };

// Lines of the project's CRS every 1, 2 or 5 times a power of ten metres, as dense as leaves about
// six centimetres between them; labelled in kilometres: "515.5".
[[nodiscard]] std::vector<maps::GridLine> kilometreGrid(const maps::Frame& frame);

// Meridians and parallels of CGCS2000 at round minutes or seconds; labelled "102°10′30″E". Curved
// as the projection bends them, to a hundredth of a millimetre. Throws Failure "crs.unknown",
// "crs.outside".
[[nodiscard]] std::vector<maps::GridLine> graticule(const maps::Frame& frame, const gis::Crs& crs);

} // namespace sheets
