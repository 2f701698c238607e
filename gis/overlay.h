#pragma once

// Ground shared, joined and grown (GEOS OverlayNG). Inputs are valid shapes in ground metres;
// results are valid and normalized, and may be empty; where shapes only touch they share no ground.
// A shape that GEOS refuses throws Failure "geometry.overlay-failed" (Usage; fact reason).

#include "gis/geometry.h"
#include "gis/units.h"

#include <span>

namespace gis {

[[nodiscard]] MultiPolygon intersection(const MultiPolygon& a, const MultiPolygon& b);
[[nodiscard]] MultiPolygon difference(const MultiPolygon& a, const MultiPolygon& b);
[[nodiscard]] MultiPolygon unite(std::span<const MultiPolygon> shapes);
// On a grid: coordinates become multiples of `grid` (positive), and what comes within half of that
// is joined, so that shapes which should share a boundary leave neither hairlines nor slivers.
[[nodiscard]] MultiPolygon unite(std::span<const MultiPolygon> shapes, Metres grid);

// All ground within `reach` of the line, with flat ends and mitred bends: a street of that
// half-width. Empty when the reach is not positive or the line has no length.
[[nodiscard]] MultiPolygon corridor(const MultiPolyline& line, Metres reach);

// Grown by a positive reach, shrunk by a negative one; corners stay sharp (mitred, limit 2).
[[nodiscard]] MultiPolygon buffered(const MultiPolygon& shape, Metres reach);

} // namespace gis
