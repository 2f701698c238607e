#include "gis/geos_bridge.h"

#include "gis/measure.h"

#include <cstddef>
#include <new>
#include <utility>
#include <vector>

namespace gis {

namespace {

void keepMessage(const char* message, void* text) {
    *static_cast<std::string*>(text) = message;
}

std::vector<Point> closed(const Ring& ring) {
    std::vector<Point> points = ring;
    points.push_back(ring.front());
    return points;
}

// GEOS owns a sequence or a ring only once the call that takes it succeeds.
GEOSCoordSequence* sequenceOf(const GeosSession& geos, const std::vector<Point>& points) {
    GEOSCoordSequence* sequence =
        GEOSCoordSeq_create_r(geos.handle(), static_cast<unsigned>(points.size()), 2);
    if (sequence == nullptr) {
        geos.fail();
    }
    for (unsigned i = 0; i < points.size(); ++i) {
        GEOSCoordSeq_setXY_r(geos.handle(), sequence, i, points[i].x, points[i].y);
    }
    return sequence;
}

GeosGeometry ringOf(const GeosSession& geos, const Ring& ring) {
    return geos.own(GEOSGeom_createLinearRing_r(geos.handle(), sequenceOf(geos, closed(ring))));
}

std::vector<GEOSGeometry*> released(std::vector<GeosGeometry>& geometries) {
    std::vector<GEOSGeometry*> raw;
    raw.reserve(geometries.size());
    for (GeosGeometry& geometry : geometries) {
        raw.push_back(geometry.release());
    }
    return raw;
}

GeosGeometry polygonOf(const GeosSession& geos, const Polygon& part) {
    GeosGeometry outer = ringOf(geos, part.outer);
    std::vector<GeosGeometry> holes;
    holes.reserve(part.holes.size());
    for (const Ring& hole : part.holes) {
        holes.push_back(ringOf(geos, hole));
    }
    std::vector<GEOSGeometry*> raw = released(holes);
    return geos.own(GEOSGeom_createPolygon_r(geos.handle(), outer.release(), raw.data(),
                                             static_cast<unsigned>(raw.size())));
}

GeosGeometry collectionOf(const GeosSession& geos, GEOSGeomTypes type,
                          std::vector<GeosGeometry> parts) {
    std::vector<GEOSGeometry*> raw = released(parts);
    return geos.own(GEOSGeom_createCollection_r(geos.handle(), type, raw.data(),
                                                static_cast<unsigned>(raw.size())));
}

Ring ringFrom(const GeosSession& geos, const GEOSGeometry* geometry) {
    const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(geos.handle(), geometry);
    unsigned count = 0;
    if (sequence == nullptr || GEOSCoordSeq_getSize_r(geos.handle(), sequence, &count) == 0) {
        geos.fail();
    }
    Ring ring(count > 0 ? count - 1 : 0);
    for (unsigned i = 0; i < ring.size(); ++i) {
        GEOSCoordSeq_getXY_r(geos.handle(), sequence, i, &ring[i].x, &ring[i].y);
    }
    return ring;
}

Polygon polygonFrom(const GeosSession& geos, const GEOSGeometry* geometry) {
    Polygon polygon;
    polygon.outer = ringFrom(geos, GEOSGetExteriorRing_r(geos.handle(), geometry));
    const int holes = GEOSGetNumInteriorRings_r(geos.handle(), geometry);
    for (int i = 0; i < holes; ++i) {
        polygon.holes.push_back(ringFrom(geos, GEOSGetInteriorRingN_r(geos.handle(), geometry, i)));
    }
    return polygon;
}

void collectPolygons(const GeosSession& geos, const GEOSGeometry* geometry,
                     MultiPolygon& polygons) {
    const int type = GEOSGeomTypeId_r(geos.handle(), geometry);
    if (type == GEOS_POLYGON) {
        if (GEOSisEmpty_r(geos.handle(), geometry) == 0) {
            polygons.parts.push_back(polygonFrom(geos, geometry));
        }
    } else if (type == GEOS_MULTIPOLYGON || type == GEOS_GEOMETRYCOLLECTION) {
        const int count = GEOSGetNumGeometries_r(geos.handle(), geometry);
        for (int i = 0; i < count; ++i) {
            collectPolygons(geos, GEOSGetGeometryN_r(geos.handle(), geometry, i), polygons);
        }
    }
}

} // namespace

GeosSession::GeosSession() : handle_{GEOS_init_r()} {
    if (handle_ == nullptr) {
        throw std::bad_alloc{};
    }
    GEOSContext_setErrorMessageHandler_r(handle_, keepMessage, &lastError_);
}

GeosSession::~GeosSession() {
    GEOS_finish_r(handle_);
}

void GeosSession::fail() const {
    throw GeosError{lastError_};
}

GeosGeometry GeosSession::toGeos(const MultiPolygon& shape) const {
    return toGeos(std::span{&shape, 1});
}

GeosGeometry GeosSession::toGeos(std::span<const MultiPolygon> shapes) const {
    std::vector<GeosGeometry> parts;
    for (const MultiPolygon& shape : shapes) {
        for (const Polygon& part : shape.parts) {
            parts.push_back(polygonOf(*this, part));
        }
    }
    return collectionOf(*this, GEOS_MULTIPOLYGON, std::move(parts));
}

GeosGeometry GeosSession::toGeos(const MultiPolyline& line) const {
    std::vector<GeosGeometry> parts;
    parts.reserve(line.parts.size());
    for (const Polyline& part : line.parts) {
        parts.push_back(own(GEOSGeom_createLineString_r(handle_, sequenceOf(*this, part.points))));
    }
    return collectionOf(*this, GEOS_MULTILINESTRING, std::move(parts));
}

MultiPolygon GeosSession::fromGeos(const GEOSGeometry& geometry) const {
    MultiPolygon polygons;
    collectPolygons(*this, &geometry, polygons);
    return normalized(std::move(polygons));
}

} // namespace gis
