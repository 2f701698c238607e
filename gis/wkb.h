#pragma once

// Private to gis/: polygons from well-known binary (OGC 06-103r4, little-endian, as GeoPackages
// hold them). Z and M are dropped; rings come back open.

#include "gis/geometry.h"

#include <optional>
#include <string_view>

namespace gis {

// A Polygon or MultiPolygon. Nothing when the bytes are something else, end too early, hold a ring
// without points or a coordinate that is not finite.
[[nodiscard]] std::optional<MultiPolygon> polygonsFromWkb(std::string_view bytes);

} // namespace gis
