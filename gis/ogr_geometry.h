#pragma once

// Private to gis/: our shapes and OGR's geometries, both ways. Coordinates are taken as they are.

#include "gis/gdal_bridge.h"
#include "gis/geometry.h"

#include <functional>
#include <memory>

namespace gis {

// Polygons and lines become their MULTI forms; nothing for std::monostate.
[[nodiscard]] std::unique_ptr<OGRGeometry> toOgr(const Shape& shape);

// What was noticed on the way from a geometry to a shape.
enum class ShapeNote {
    None,
    Empty,       // null or without any point
    Mixed,       // a collection of which only the highest kind was kept (polygons, else lines)
    Unsupported, // several points in one feature, a curve without points, ...
    NotFinite    // a coordinate is NaN or infinite
};
struct ShapeRead {
    Shape shape; // std::monostate with Empty, Unsupported and NotFinite
    ShapeNote note{ShapeNote::None};
};

// Z and M are dropped, arcs stroked.
[[nodiscard]] ShapeRead fromOgr(const OGRGeometry* geometry);

// The shape with every coordinate pair replaced.
[[nodiscard]] Shape mapped(const Shape& shape, const std::function<Point(Point)>& replace);

} // namespace gis
