#pragma once

// Private to gis/: GEOS behind our own types. One Session per piece of work (cheap, never shared
// between threads); GEOS's own words about a failure come out as a GeosError, nothing is printed.

#include "gis/geometry.h"

#define GEOS_USE_ONLY_R_API
#include <geos_c.h>

#include <memory>
#include <span>
#include <stdexcept>
#include <string>

namespace gis {

class GeosError : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

struct GeosDestroy {
    GEOSContextHandle_t handle{nullptr};

    void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(handle, geometry); }
    void operator()(GEOSBufferParams* params) const { GEOSBufferParams_destroy_r(handle, params); }
    void operator()(GEOSMakeValidParams* params) const {
        GEOSMakeValidParams_destroy_r(handle, params);
    }
    void operator()(const GEOSPreparedGeometry* prepared) const {
        GEOSPreparedGeom_destroy_r(handle, prepared);
    }
    void operator()(char* text) const { GEOSFree_r(handle, text); }
};

template <class Handle>
using GeosOwned = std::unique_ptr<Handle, GeosDestroy>;
using GeosGeometry = GeosOwned<GEOSGeometry>;

class GeosSession {
public:
    GeosSession();
    ~GeosSession();
    GeosSession(const GeosSession&) = delete;
    GeosSession& operator=(const GeosSession&) = delete;

    [[nodiscard]] GEOSContextHandle_t handle() const { return handle_; }

    // Takes over what a GEOS function returned; throws GeosError when that was nothing.
    template <class Handle>
    [[nodiscard]] GeosOwned<Handle> own(Handle* result) const {
        if (result == nullptr) {
            fail();
        }
        return GeosOwned<Handle>{result, GeosDestroy{handle_}};
    }

    // Throws GeosError with the last message.
    [[noreturn]] void fail() const;

    // Rings have at least three corners, which are finite.
    [[nodiscard]] GeosGeometry toGeos(const MultiPolygon& shape) const;
    [[nodiscard]] GeosGeometry toGeos(std::span<const MultiPolygon> shapes) const;
    // Parts have at least two points.
    [[nodiscard]] GeosGeometry toGeos(const MultiPolyline& line) const;

    // The polygons in it, however nested, normalized; points and lines are left out.
    [[nodiscard]] MultiPolygon fromGeos(const GEOSGeometry& geometry) const;

private:
    GEOSContextHandle_t handle_;
    std::string lastError_;
};

} // namespace gis
