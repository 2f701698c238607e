#include "plan/sun_spacing.h"

#include <cassert>
#include <cmath>
#include <numbers>

namespace plan {

namespace {

constexpr double radiansPerDegree = std::numbers::pi / 180.0;
// The sun's declination on 20 January, rounded as tables of sun spacing round it.
constexpr double greatColdDeclination = -20.0 * radiansPerDegree;
constexpr double hourAngleDegreesPerHour = 15.0;

} // namespace

double sunSpacingFactor(double latitudeDegrees, double sunHours) {
    assert(sunHours > 0.0 && sunHours < 12.0);
    const double latitude = latitudeDegrees * radiansPerDegree;
    const double hourAngle = hourAngleDegreesPerHour * sunHours / 2.0 * radiansPerDegree;

    const double noonward = std::cos(greatColdDeclination) * std::cos(hourAngle);
    const double southward =
        std::sin(latitude) * noonward - std::cos(latitude) * std::sin(greatColdDeclination);
    const double upward =
        std::sin(latitude) * std::sin(greatColdDeclination) + std::cos(latitude) * noonward;

    assert(upward > 0.0);
    return std::round(southward / upward * 100.0) / 100.0;
}

} // namespace plan
