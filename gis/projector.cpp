#include "gis/projector.h"

#include "gis/failure.h"
#include "gis/proj_bridge.h"

#include <array>
#include <charconv>
#include <utility>

namespace gis {

namespace {

std::string shortest(double number) {
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    return {buffer.data(), end};
}

Failure outside(const std::string& crs, double x, double y) {
    return {FailureKind::Usage,
            "crs.outside",
            {},
            {{"crs", crs}, {"x", shortest(x)}, {"y", shortest(y)}}};
}

} // namespace

struct Projector::Transformation {
    gis::Transformation fromLonLat;
    std::string crs;
};

Projector::Projector(const Crs& metric) {
    requireMetric(metric);
    transformation_ = std::make_unique<Transformation>(
        Transformation{gis::Transformation::fromLonLat(metric), metric.name});
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
