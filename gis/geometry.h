#pragma once

// Shapes as plain values.
//
// Three kinds of coordinates exist in the program and never mix: LonLat (degrees), Point (metres on
// the ground in the project's metric CRS) and paper millimetres (maps/paper.h). Only gis/projector
// and maps/frame convert between them.
//
// A Ring lists its corners in order, the first one is NOT repeated at the end; it has at least
// three corners. In a normalized Polygon the outer ring runs counter-clockwise and holes clockwise
// (x east, y north). A MultiPolygon is the ground of one feature: its parts do not overlap.
// Shapes that come out of gis/validity are valid in the sense of OGC 06-103r4 (simple features).

#include <limits>
#include <variant>
#include <vector>

namespace gis {

struct LonLat {
    double lon{0.0}; // degrees east, -180..180
    double lat{0.0}; // degrees north, -90..90

    friend bool operator==(const LonLat&, const LonLat&) = default;
};

struct Point {
    double x{0.0}; // easting, ground metres
    double y{0.0}; // northing, ground metres

    friend bool operator==(const Point&, const Point&) = default;
    friend auto operator<=>(const Point&, const Point&) = default;
};

using Ring = std::vector<Point>;

struct Polygon {
    Ring outer;
    std::vector<Ring> holes;

    friend bool operator==(const Polygon&, const Polygon&) = default;
};

struct MultiPolygon {
    std::vector<Polygon> parts;

    friend bool operator==(const MultiPolygon&, const MultiPolygon&) = default;
};

struct Polyline {
    std::vector<Point> points;

    friend bool operator==(const Polyline&, const Polyline&) = default;
};

struct MultiPolyline {
    std::vector<Polyline> parts;

    friend bool operator==(const MultiPolyline&, const MultiPolyline&) = default;
};

// The shape of one feature; std::monostate: the feature has none (null or empty geometry).
using Shape = std::variant<std::monostate, Point, MultiPolyline, MultiPolygon>;

// Axis-parallel box; a default-constructed Box is empty and grows by `include`.
struct Box {
    double minX{std::numeric_limits<double>::infinity()};
    double minY{std::numeric_limits<double>::infinity()};
    double maxX{-std::numeric_limits<double>::infinity()};
    double maxY{-std::numeric_limits<double>::infinity()};

    [[nodiscard]] bool isEmpty() const { return minX > maxX || minY > maxY; }
    [[nodiscard]] double width() const { return isEmpty() ? 0.0 : maxX - minX; }
    [[nodiscard]] double height() const { return isEmpty() ? 0.0 : maxY - minY; }

    friend bool operator==(const Box&, const Box&) = default;
};

void include(Box& box, Point point);
void include(Box& box, const Box& other);
[[nodiscard]] Box boxOf(const Ring& ring);
[[nodiscard]] Box boxOf(const MultiPolygon& shape);
[[nodiscard]] Box boxOf(const MultiPolyline& shape);
[[nodiscard]] Box boxOf(const Shape& shape);

} // namespace gis
