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

// Throws Failure "wkt.malformed" (Usage; facts position, counted in bytes from 1, and near, the
// text there). POINT, LINESTRING, POLYGON and their MULTI forms and EMPTY; Z and M are refused, and
// so is a MULTIPOINT of several points, a ring that is not closed and a number that is not finite.
// What is read is neither checked for validity nor normalized.
[[nodiscard]] Shape shapeFromWkt(std::string_view text);
[[nodiscard]] MultiPolygon polygonFromWkt(std::string_view text);

} // namespace gis
