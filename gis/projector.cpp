#include "gis/projector.h"

#include "gis/failure.h"
#include "gis/proj_bridge.h"
#include "gis/text.h"

#include <utility>

namespace gis {

namespace {

Failure outside(const std::string& crs, double x, double y) {
    return {FailureKind::Usage,
            "crs.outside",
            {},
            {{"crs", crs}, {"x", shortestText(x)}, {"y", shortestText(y)}}};
}

} // namespace

struct Projector::Transformation {
    gis::Transformation fromLonLat;
    std::string crs;
};

Projector::Projector(const Crs& metric) {
    requireMetric(metric);
    transformation_ = std::make_unique<Transformation>(
        Transformation{gis::Transformation{lonLatOf(metric), metric}, metric.name});
}

Projector::~Projector() = default;
Projector::Projector(Projector&&) noexcept = default;
Projector& Projector::operator=(Projector&&) noexcept = default;

Point Projector::toGround(LonLat place) const {
    const auto ground = transformation_->fromLonLat.forward({place.lon, place.lat});
    if (!ground) {
        throw outside(transformation_->crs, place.lon, place.lat);
    }
    return *ground;
}

LonLat Projector::toLonLat(Point place) const {
    const auto degrees = transformation_->fromLonLat.backward(place);
    if (!degrees) {
        throw outside(transformation_->crs, place.x, place.y);
    }
    return {degrees->x, degrees->y};
}

} // namespace gis
