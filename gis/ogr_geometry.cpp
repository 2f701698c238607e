#include "gis/ogr_geometry.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <utility>

namespace gis {

namespace {

void addPoints(OGRSimpleCurve& curve, const std::vector<Point>& points) {
    curve.setNumPoints(static_cast<int>(points.size()), FALSE);
    for (std::size_t i = 0; i < points.size(); ++i) {
        curve.setPoint(static_cast<int>(i), points[i].x, points[i].y);
    }
}

std::unique_ptr<OGRLinearRing> closedRing(const Ring& ring) {
    auto closed = std::make_unique<OGRLinearRing>();
    addPoints(*closed, ring);
    closed->closeRings();
    return closed;
}

struct ToOgr {
    std::unique_ptr<OGRGeometry> operator()(std::monostate /*none*/) const { return nullptr; }
    std::unique_ptr<OGRGeometry> operator()(Point point) const {
        return std::make_unique<OGRPoint>(point.x, point.y);
    }
    std::unique_ptr<OGRGeometry> operator()(const MultiPolyline& lines) const {
        auto multi = std::make_unique<OGRMultiLineString>();
        for (const Polyline& part : lines.parts) {
            auto line = std::make_unique<OGRLineString>();
            addPoints(*line, part.points);
            multi->addGeometryDirectly(line.release());
        }
        return multi;
    }
    std::unique_ptr<OGRGeometry> operator()(const MultiPolygon& polygons) const {
        auto multi = std::make_unique<OGRMultiPolygon>();
        for (const Polygon& part : polygons.parts) {
            auto polygon = std::make_unique<OGRPolygon>();
            polygon->addRingDirectly(closedRing(part.outer).release());
            for (const Ring& hole : part.holes) {
                polygon->addRingDirectly(closedRing(hole).release());
            }
            multi->addGeometryDirectly(polygon.release());
        }
        return multi;
    }
};

std::vector<Point> pointsOf(const OGRSimpleCurve& curve) {
    std::vector<Point> points;
    points.reserve(static_cast<std::size_t>(curve.getNumPoints()));
    for (int i = 0; i < curve.getNumPoints(); ++i) {
        points.push_back({curve.getX(i), curve.getY(i)});
    }
    return points;
}

Ring ringOf(const OGRLinearRing& closed) {
    Ring ring = pointsOf(closed);
    if (ring.size() > 1 && ring.front() == ring.back()) {
        ring.pop_back();
    }
    return ring;
}

Polygon polygonOf(const OGRPolygon& from) {
    Polygon polygon{ringOf(*from.getExteriorRing()), {}};
    for (int i = 0; i < from.getNumInteriorRings(); ++i) {
        if (const OGRLinearRing* hole = from.getInteriorRing(i); !hole->IsEmpty()) {
            polygon.holes.push_back(ringOf(*hole));
        }
    }
    return polygon;
}

// All simple parts of a geometry, by kind.
struct Parts {
    std::vector<Point> points;
    MultiPolyline lines;
    MultiPolygon polygons;
    bool hasOther{false};

    void add(const OGRGeometry& geometry) {
        if (geometry.IsEmpty()) {
            return;
        }
        switch (wkbFlatten(geometry.getGeometryType())) {
        case wkbPoint:
            points.push_back({geometry.toPoint()->getX(), geometry.toPoint()->getY()});
            break;
        case wkbLineString:
            lines.parts.push_back({pointsOf(*geometry.toLineString())});
            break;
        case wkbPolygon:
        case wkbTriangle:
            polygons.parts.push_back(polygonOf(*geometry.toPolygon()));
            break;
        case wkbMultiPoint:
        case wkbMultiLineString:
        case wkbMultiPolygon:
        case wkbGeometryCollection:
            std::ranges::for_each(*geometry.toGeometryCollection(),
                                  [this](const OGRGeometry* part) { add(*part); });
            break;
        case wkbPolyhedralSurface:
        case wkbTIN:
            std::ranges::for_each(*geometry.toPolyhedralSurface(),
                                  [this](const OGRGeometry* part) { add(*part); });
            break;
        default:
            hasOther = true;
        }
    }
    [[nodiscard]] bool isMixed() const {
        return int{!points.empty()} + int{!lines.parts.empty()} + int{!polygons.parts.empty()} +
                   int{hasOther} >
               1;
    }
};

// The highest kind there is: polygons before lines before points.
ShapeRead shapeOf(Parts parts) {
    const ShapeNote note = parts.isMixed() ? ShapeNote::Mixed : ShapeNote::None;
    if (!parts.polygons.parts.empty()) {
        return {std::move(parts.polygons), note};
    }
    if (!parts.lines.parts.empty()) {
        return {std::move(parts.lines), note};
    }
    if (parts.points.size() == 1) {
        return {parts.points.front(), note};
    }
    const bool hasAny = parts.hasOther || !parts.points.empty();
    return {std::monostate{}, hasAny ? ShapeNote::Unsupported : ShapeNote::Empty};
}

bool isFinite(Point point) {
    return std::isfinite(point.x) && std::isfinite(point.y);
}

bool areFinite(const std::vector<Point>& points) {
    return std::ranges::all_of(points, isFinite);
}

struct HasFinitePoints {
    bool operator()(std::monostate /*none*/) const { return true; }
    bool operator()(Point point) const { return isFinite(point); }
    bool operator()(const MultiPolyline& lines) const {
        return std::ranges::all_of(lines.parts, areFinite, &Polyline::points);
    }
    bool operator()(const MultiPolygon& polygons) const {
        return std::ranges::all_of(polygons.parts, [](const Polygon& part) {
            return areFinite(part.outer) && std::ranges::all_of(part.holes, areFinite);
        });
    }
};

struct Mapped {
    const std::function<Point(Point)>& replace;

    Shape operator()(std::monostate none) const { return none; }
    Shape operator()(Point point) const { return replace(point); }
    Shape operator()(MultiPolyline lines) const {
        for (Polyline& part : lines.parts) {
            std::ranges::transform(part.points, part.points.begin(), replace);
        }
        return lines;
    }
    Shape operator()(MultiPolygon polygons) const {
        for (Polygon& part : polygons.parts) {
            std::ranges::transform(part.outer, part.outer.begin(), replace);
            for (Ring& hole : part.holes) {
                std::ranges::transform(hole, hole.begin(), replace);
            }
        }
        return polygons;
    }
};

} // namespace

std::unique_ptr<OGRGeometry> toOgr(const Shape& shape) {
    return std::visit(ToOgr{}, shape);
}

ShapeRead fromOgr(const OGRGeometry* geometry) {
    if (geometry == nullptr || geometry->IsEmpty()) {
        return {std::monostate{}, ShapeNote::Empty};
    }
    Parts parts;
    if (geometry->hasCurveGeometry() != 0) {
        parts.add(*OGRGeometryUniquePtr{geometry->getLinearGeometry()});
    } else {
        parts.add(*geometry);
    }
    ShapeRead read = shapeOf(std::move(parts));
    if (!std::visit(HasFinitePoints{}, read.shape)) {
        return {std::monostate{}, ShapeNote::NotFinite};
    }
    return read;
}

Shape mapped(const Shape& shape, const std::function<Point(Point)>& replace) {
    return std::visit(Mapped{replace}, shape);
}

} // namespace gis
