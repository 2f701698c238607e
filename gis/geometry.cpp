#include "gis/geometry.h"

#include <algorithm>

namespace gis {

void include(Box& box, Point point) {
    box.minX = std::min(box.minX, point.x);
    box.minY = std::min(box.minY, point.y);
    box.maxX = std::max(box.maxX, point.x);
    box.maxY = std::max(box.maxY, point.y);
}

void include(Box& box, const Box& other) {
    box.minX = std::min(box.minX, other.minX);
    box.minY = std::min(box.minY, other.minY);
    box.maxX = std::max(box.maxX, other.maxX);
    box.maxY = std::max(box.maxY, other.maxY);
}

Box boxOf(const Ring& ring) {
    Box box;
    for (const Point point : ring) {
        include(box, point);
    }
    return box;
}

Box boxOf(const MultiPolygon& shape) {
    Box box;
    for (const Polygon& part : shape.parts) {
        include(box, boxOf(part.outer));
    }
    return box;
}

Box boxOf(const MultiPolyline& shape) {
    Box box;
    for (const Polyline& part : shape.parts) {
        include(box, boxOf(part.points));
    }
    return box;
}

namespace {

struct BoxOfShape {
    Box operator()(std::monostate /*none*/) const { return {}; }
    Box operator()(Point point) const { return {point.x, point.y, point.x, point.y}; }
    Box operator()(const MultiPolyline& lines) const { return boxOf(lines); }
    Box operator()(const MultiPolygon& polygons) const { return boxOf(polygons); }
};

} // namespace

Box boxOf(const Shape& shape) {
    return std::visit(BoxOfShape{}, shape);
}

} // namespace gis
