#pragma once

// Well-known text (OGC 06-103r4) of plane shapes: for tests, messages and exchange with people.

#include "gis/geometry.h"

#include <string>
#include <string_view>

namespace gis {

// Shortest numbers that read back to the same value. An empty MultiPolygon is "POLYGON EMPTY"; one
// part is written as POLYGON.
[[nodiscard]] std::string toWkt(const MultiPolygon& shape);
[[nodiscard]] std::string toWkt(const MultiPolyline& line);

// Throws Failure "wkt.malformed" (Usage) with the position. POINT, LINESTRING, POLYGON and their
// MULTI forms and EMPTY; Z and M are refused.
[[nodiscard]] Shape shapeFromWkt(std::string_view text);
[[nodiscard]] MultiPolygon polygonFromWkt(std::string_view text);

} // namespace gis
