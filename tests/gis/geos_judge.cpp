#include "tests/gis/geos_judge.h"

#include "gis/wkt.h"

#define GEOS_USE_ONLY_R_API
#include <geos_c.h>

#include <memory>
#include <stdexcept>

namespace judge {

namespace {

class Court {
public:
    Court() : handle_{GEOS_init_r()} {}
    ~Court() { GEOS_finish_r(handle_); }
    Court(const Court&) = delete;
    Court& operator=(const Court&) = delete;

    [[nodiscard]] GEOSContextHandle_t handle() const { return handle_; }

    [[nodiscard]] auto read(const gis::MultiPolygon& shape) const {
        GEOSWKTReader* reader = GEOSWKTReader_create_r(handle_);
        GEOSGeometry* geometry = GEOSWKTReader_read_r(handle_, reader, gis::toWkt(shape).c_str());
        GEOSWKTReader_destroy_r(handle_, reader);
        const auto destroy = [handle = handle_](GEOSGeometry* g) { GEOSGeom_destroy_r(handle, g); };
        return std::unique_ptr<GEOSGeometry, decltype(destroy)>{geometry, destroy};
    }

private:
    GEOSContextHandle_t handle_;
};

bool isTrue(char answer) {
    if (answer != 0 && answer != 1) {
        throw std::runtime_error{"GEOS gave no answer"};
    }
    return answer == 1;
}

} // namespace

double area(const gis::MultiPolygon& shape) {
    const Court court;
    double area = 0.0;
    GEOSArea_r(court.handle(), court.read(shape).get(), &area);
    return area;
}

double distance(const gis::MultiPolygon& a, const gis::MultiPolygon& b) {
    const Court court;
    double distance = 0.0;
    GEOSDistance_r(court.handle(), court.read(a).get(), court.read(b).get(), &distance);
    return distance;
}

bool isValid(const gis::MultiPolygon& shape) {
    const Court court;
    return isTrue(GEOSisValid_r(court.handle(), court.read(shape).get()));
}

bool isEqual(const gis::MultiPolygon& a, const gis::MultiPolygon& b) {
    const Court court;
    return isTrue(GEOSEquals_r(court.handle(), court.read(a).get(), court.read(b).get()));
}

bool isRelated(const gis::MultiPolygon& a, const gis::MultiPolygon& b, const std::string& pattern) {
    const Court court;
    return isTrue(GEOSRelatePattern_r(court.handle(), court.read(a).get(), court.read(b).get(),
                                      pattern.c_str()));
}

} // namespace judge
