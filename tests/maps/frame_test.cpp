#include "maps/frame.h"

#include <catch2/catch_approx.hpp>

#include <cmath>
#include <limits>

using namespace maps;
using Catch::Approx;

namespace {

const PaperBox window{13.0, 30.0, 289.0, 205.0};
constexpr gis::Point jinchang{515'000.0, 4'262'000.0};

gis::Box boxAround(gis::Point centre, double width, double height) {
    return {centre.x - width / 2.0, centre.y - height / 2.0, centre.x + width / 2.0,
            centre.y + height / 2.0};
}

bool isRound(double denominator) {
    while (denominator >= 10.0) {
        denominator /= 10.0;
    }
    for (const double step : {1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.5, 8.0}) {
        if (std::abs(denominator - step) < 1e-9) {
            return true;
        }
    }
    return false;
}

} // namespace

TEST_CASE("One centimetre on a map at 1 : 10000 is a hundred metres") {
    const Frame frame{window, jinchang, {10'000.0}};

    CHECK(frame.toPaper(gis::Metres::of(100.0)) == Approx(10.0));
    const PaperPoint middle = frame.toPaper(jinchang);
    const PaperPoint east = frame.toPaper({jinchang.x + 100.0, jinchang.y});
    CHECK(east.x - middle.x == Approx(10.0));
    CHECK(east.y == middle.y);
}

TEST_CASE("North is up on the map") {
    const Frame frame{window, jinchang, {10'000.0}};

    CHECK(frame.toPaper({jinchang.x, jinchang.y + 100.0}).y < frame.toPaper(jinchang).y);
    CHECK(frame.toPaper(jinchang) == window.centre());
}

TEST_CASE("A place on the ground comes back from paper to a tenth of a millimetre of ground") {
    const Frame frame{window, jinchang, {7'500.0}};

    for (const gis::Point ground :
         {jinchang, gis::Point{514'321.123, 4'261'234.567}, gis::Point{510'000.0, 4'270'000.0}}) {
        const gis::Point back = frame.toGround(frame.toPaper(ground));

        CHECK(std::abs(back.x - ground.x) < 1e-4);
        CHECK(std::abs(back.y - ground.y) < 1e-4);
    }
}

TEST_CASE("The visible ground reaches from edge to edge of the map") {
    const Frame frame{window, jinchang, {10'000.0}};

    const gis::Box visible = frame.visibleGround();

    CHECK(visible.width() == Approx(2'890.0));
    CHECK(visible.height() == Approx(2'050.0));
    CHECK(frame.toPaper({visible.minX, visible.maxY}).x == Approx(window.left));
    CHECK(frame.toPaper({visible.minX, visible.maxY}).y == Approx(window.top));
}

TEST_CASE("The scale that fits is round and the next larger one would not fit") {
    for (double size = 1.0; size < 3e5; size *= 1.13) {
        const gis::Box extent = boxAround(jinchang, size, size * 0.4);

        const Frame frame = fittingFrame(window, extent, 7.0);

        INFO(size << " m at 1 : " << frame.scale().denominator);
        CHECK(isRound(frame.scale().denominator));
        CHECK(frame.toPaper(gis::Metres::of(size)) <= window.width - 14.0 + 1e-6);
        CHECK(frame.toPaper(gis::Metres::of(size)) > (window.width - 14.0) * 0.66);
    }
}

TEST_CASE("A tall town is fitted by its height") {
    const Frame frame = fittingFrame(window, boxAround(jinchang, 10.0, 1'910.0), 7.0);

    CHECK(frame.scale() == Scale{10'000.0});
}

TEST_CASE("An extent made exactly for a scale is shown at that scale") {
    for (const double denominator : {500.0, 1'250.0, 10'000.0, 12'500.0, 75'000.0}) {
        const double width = (window.width - 14.0) * denominator / 1000.0;

        const Frame frame = fittingFrame(window, boxAround(jinchang, width, 1.0), 7.0);

        CHECK(frame.scale().denominator == Approx(denominator));
    }
}

TEST_CASE("A single point or nothing is shown at 1 : 1000") {
    gis::Box point;
    include(point, jinchang);

    CHECK(fittingFrame(window, point, 7.0).scale() == Scale{1'000.0});
    CHECK(fittingFrame(window, point, 7.0).toPaper(jinchang) == window.centre());
    CHECK(fittingFrame(window, gis::Box{}, 7.0).scale() == Scale{1'000.0});
}

TEST_CASE("An extent that is no number is shown as an empty one") {
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinity = std::numeric_limits<double>::infinity();

    CHECK(fittingFrame(window, {nan, 0.0, 1.0, 1.0}, 7.0).scale() == Scale{1'000.0});
    CHECK(fittingFrame(window, {0.0, 0.0, infinity, 1.0}, 7.0).scale() == Scale{1'000.0});
}

TEST_CASE("A window smaller than its margins still has a frame") {
    const Frame frame = fittingFrame({0.0, 0.0, 5.0, 5.0}, boxAround(jinchang, 100.0, 100.0), 7.0);

    CHECK(std::isfinite(frame.scale().denominator));
    CHECK(frame.scale().denominator > 0.0);
}
