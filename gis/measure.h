#pragma once

// Area, length and distance of metric shapes. Only shapes in ground metres are taken, so an area
// in square degrees does not compile.
//
// Accuracy: computed relative to a corner of the shape, so that seven-digit eastings lose nothing.
// Areas: relative error below 1e-12 for ground that fills at least a thousandth of its box.
// Distances: within 1e-9 m up to 1,000 km (relative 1e-15 beyond), and exactly zero when, and only
// when, the shapes have a point in common; `covers` is exact, boundary included.
// These are measures in the plane of the CRS. In a 3-degree Gauss-Kruger zone the scale is
// 1 + (y_m / R)^2 / 2, at most 1.00037 at the zone's edge at 37 degrees N (135 km from the central
// meridian: 1.00022), so plane areas exceed geodesic areas by less than 0.075 %.

#include "gis/geometry.h"
#include "gis/units.h"

namespace gis {

// Holes are taken off, whichever way the rings run. Empty shapes measure zero.
[[nodiscard]] SquareMetres area(const Polygon& polygon);
[[nodiscard]] SquareMetres area(const MultiPolygon& shape);
// In square metres, positive when the ring runs counter-clockwise.
[[nodiscard]] double signedArea(const Ring& ring);

[[nodiscard]] Metres length(const Polyline& line);
[[nodiscard]] Metres length(const MultiPolyline& line);
// All rings, holes included.
[[nodiscard]] Metres perimeter(const MultiPolygon& shape);

[[nodiscard]] Metres distance(Point a, Point b);
// Infinite when the line is empty.
[[nodiscard]] Metres distance(Point point, const MultiPolyline& line);
// Zero inside and on the boundary; infinite when the shape is empty.
[[nodiscard]] Metres distance(Point point, const MultiPolygon& shape);
// Zero when the shapes touch, overlap or lie inside one another; infinite when one is empty.
[[nodiscard]] Metres distance(const MultiPolygon& a, const MultiPolygon& b);
[[nodiscard]] Metres distance(const MultiPolygon& a, const MultiPolyline& b);

// Inside or on the boundary; the shape is valid.
[[nodiscard]] bool covers(const MultiPolygon& shape, Point point);

// Centre of gravity of the area; of a shape without area, the middle of its box. The shape is not
// empty.
[[nodiscard]] Point centroid(const MultiPolygon& shape);

// The pole of inaccessibility: the centre of the largest circle that fits inside, to within
// `precision`, and that circle's radius. Where lettering has most room. The centre
// lies in the shape. The shape is valid and not empty, the precision positive. Equal shapes have
// equal places; ground without area has its centroid and radius zero.
struct RoomiestPlace {
    Point centre;
    Metres radius;
};
[[nodiscard]] RoomiestPlace roomiestPlace(const MultiPolygon& shape, Metres precision);

// Outer rings counter-clockwise, holes clockwise, repeated corners dropped, each ring beginning at
// its smallest corner, holes and parts in order: two equal grounds written differently become equal
// values. Rings with fewer than three different corners enclose nothing and are left out.
[[nodiscard]] MultiPolygon normalized(MultiPolygon shape);

} // namespace gis
