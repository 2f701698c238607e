#include "gis/overlay.h"

#include "gis/failure.h"
#include "gis/geos_bridge.h"
#include "gis/measure.h"

#include <algorithm>

namespace gis {

namespace {

// GEOS refuses shapes that are not valid; whoever called was to mend them first.
template <class Work>
MultiPolygon workedOut(Work work) {
    try {
        const GeosSession geos;
        const GeosGeometry result = work(geos);
        return geos.fromGeos(*result);
    } catch (const GeosError& error) {
        throw Failure{
            FailureKind::Usage, "geometry.overlay-failed", {}, {{"reason", error.what()}}};
    }
}

GeosGeometry grown(const GeosSession& geos, const GEOSGeometry& shape, double reach,
                   double mitreLimit) {
    const GEOSContextHandle_t handle = geos.handle();
    const auto params = geos.own(GEOSBufferParams_create_r(handle));
    GEOSBufferParams_setEndCapStyle_r(handle, params.get(), GEOSBUF_CAP_FLAT);
    GEOSBufferParams_setJoinStyle_r(handle, params.get(), GEOSBUF_JOIN_MITRE);
    GEOSBufferParams_setMitreLimit_r(handle, params.get(), mitreLimit);
    return geos.own(GEOSBufferWithParams_r(handle, &shape, params.get(), reach));
}

// Points alone have no direction and therefore no corridor.
MultiPolyline withLength(MultiPolyline line) {
    std::erase_if(line.parts, [](const Polyline& part) { return length(part) <= Metres{}; });
    return line;
}

} // namespace

MultiPolygon intersection(const MultiPolygon& a, const MultiPolygon& b) {
    return workedOut([&](const GeosSession& geos) {
        return geos.own(
            GEOSIntersection_r(geos.handle(), geos.toGeos(a).get(), geos.toGeos(b).get()));
    });
}

MultiPolygon difference(const MultiPolygon& a, const MultiPolygon& b) {
    return workedOut([&](const GeosSession& geos) {
        return geos.own(
            GEOSDifference_r(geos.handle(), geos.toGeos(a).get(), geos.toGeos(b).get()));
    });
}

MultiPolygon unite(std::span<const MultiPolygon> shapes) {
    return workedOut([&](const GeosSession& geos) {
        return geos.own(GEOSUnaryUnion_r(geos.handle(), geos.toGeos(shapes).get()));
    });
}

// Rounded once at the end: GEOSUnaryUnionPrec rounds after each shape, and rounding is dear there
// (GEOS draws fresh random numbers for every ring that it rounds).
MultiPolygon unite(std::span<const MultiPolygon> shapes, Metres grid) {
    return workedOut([&](const GeosSession& geos) {
        const GeosGeometry united =
            geos.own(GEOSUnaryUnion_r(geos.handle(), geos.toGeos(shapes).get()));
        return geos.own(GEOSGeom_setPrecision_r(geos.handle(), united.get(), grid.count(), 0));
    });
}

MultiPolygon corridor(const MultiPolyline& line, Metres reach) {
    constexpr double mitreLimit = 5.0; // bends sharper than 23 degrees are cut off
    if (reach <= Metres{}) {
        return {};
    }
    return workedOut([&](const GeosSession& geos) {
        return grown(geos, *geos.toGeos(withLength(line)), reach.count(), mitreLimit);
    });
}

MultiPolygon buffered(const MultiPolygon& shape, Metres reach) {
    constexpr double mitreLimit = 2.0; // corners sharper than 60 degrees are cut off
    return workedOut([&](const GeosSession& geos) {
        return grown(geos, *geos.toGeos(shape), reach.count(), mitreLimit);
    });
}

} // namespace gis
