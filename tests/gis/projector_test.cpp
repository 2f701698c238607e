#include "gis/projector.h"

#include "tests/support/failure_of.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <cmath>

using Catch::Matchers::WithinAbs;
using gis::LonLat;
using gis::Point;
using gis::Projector;

namespace {

constexpr double tenthOfMillimetre = 1e-4; // metres, the accuracy the header promises

Projector projectorTo(const std::string& crs) {
    return Projector{gis::crsFromText(crs)};
}

// Length of the meridian from the equator to `lat` on GRS 80 (the ellipsoid of CGCS2000), by
// Simpson's rule on its curvature: a way of computing that shares nothing with PROJ.
double meridianArc(double lat) {
    constexpr double a = 6'378'137.0;
    constexpr double f = 1.0 / 298.257222101;
    constexpr double e2 = f * (2.0 - f);
    const auto radius = [](double phi) {
        return a * (1.0 - e2) / std::pow(1.0 - e2 * std::sin(phi) * std::sin(phi), 1.5);
    };
    const double end = lat * 3.14159265358979323846 / 180.0;
    constexpr int steps = 2000;
    const double h = end / steps;
    double sum = radius(0.0) + radius(end);
    for (int i = 1; i < steps; ++i) {
        sum += (i % 2 == 1 ? 4.0 : 2.0) * radius(i * h);
    }
    return sum * h / 3.0;
}

} // namespace

TEST_CASE("a place on the central meridian has the false easting and the meridian's length") {
    const Point ground = projectorTo("EPSG:4543").toGround({102.0, 38.5});

    CHECK_THAT(ground.x, WithinAbs(500'000.0, tenthOfMillimetre));
    CHECK_THAT(ground.y, WithinAbs(meridianArc(38.5), tenthOfMillimetre));
}

TEST_CASE("a place in Jinchang is where another program puts it") {
    const Point ground = projectorTo("EPSG:4543").toGround({102.19, 38.52});

    // echo 102.19 38.52 | gdaltransform -s_srs EPSG:4490 -t_srs EPSG:4543 (GDAL 3.10.3, PROJ 9.6.0)
    CHECK_THAT(ground.x, WithinAbs(516'569.648376, tenthOfMillimetre));
    CHECK_THAT(ground.y, WithinAbs(4'265'235.859439, tenthOfMillimetre));
}

TEST_CASE("the zone's number stands before eastings where the system says so") {
    const Point plain = projectorTo("EPSG:4543").toGround({102.19, 38.52});
    const Point prefixed = projectorTo("EPSG:4522").toGround({102.19, 38.52});

    CHECK_THAT(prefixed.x - plain.x, WithinAbs(34'000'000.0, tenthOfMillimetre));
    CHECK_THAT(prefixed.y, WithinAbs(plain.y, tenthOfMillimetre));
}

TEST_CASE("there and back again loses less than a tenth of a millimetre") {
    const Projector projector = projectorTo("EPSG:4543");
    for (const LonLat place : {LonLat{100.5, 37.0}, LonLat{102.19, 38.52}, LonLat{103.5, 42.6}}) {
        const LonLat back = projector.toLonLat(projector.toGround(place));

        CHECK_THAT(back.lon, WithinAbs(place.lon, 1e-9));
        CHECK_THAT(back.lat, WithinAbs(place.lat, 1e-9));
    }
}

TEST_CASE("a place on the other side of the earth cannot be expressed") {
    const Projector projector = projectorTo("EPSG:4543");

    CHECK(support::codeOfFailure([&] { (void)projector.toGround({12.0, 0.0}); }) == "crs.outside");
    CHECK(support::codeOfFailure([&] { (void)projector.toGround({102.0, 138.0}); }) ==
          "crs.outside");
    CHECK(support::codeOfFailure([&] { (void)projector.toLonLat({1e12, 1e12}); }) == "crs.outside");
}

TEST_CASE("a projector wants a metric system") {
    CHECK(support::codeOfFailure([] { (void)projectorTo("EPSG:4490"); }) == "crs.not-metric");
}
