#include "maps/scale_bar.h"

#include <catch2/catch_approx.hpp>

using namespace maps;
using Catch::Approx;
using Words = std::vector<std::string>;

TEST_CASE("The bar of a map at 1 : 10000 counts by two hundred metres") {
    const ScaleBar bar = scaleBarFor({10'000.0}, 81.0);

    CHECK(bar.part == gis::Metres::of(200.0));
    CHECK(bar.partOnPaper == Approx(20.0));
    CHECK(bar.ticks == Words{"0", "200", "400", "600", "800"});
    CHECK(bar.unit == "m");
}

TEST_CASE("A bar of more than a kilometre is marked in kilometres") {
    const ScaleBar bar = scaleBarFor({25'000.0}, 81.0);

    CHECK(bar.ticks == Words{"0", "0.5", "1", "1.5", "2"});
    CHECK(bar.unit == "km");
}

TEST_CASE("A bar of exactly a kilometre stays in metres") {
    CHECK(scaleBarFor({10'000.0}, 101.0).unit == "m");
}

TEST_CASE("The bar is as long as its room allows at every scale and its numbers are short") {
    for (const double decade : {1.0, 10.0, 100.0, 1e3, 1e4, 1e5, 1e6}) {
        for (const double step : {1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.5, 8.0}) {
            const ScaleBar bar = scaleBarFor({step * decade}, 60.0);
            INFO("1 : " << step * decade << ", last tick " << bar.ticks.back());

            const double length = bar.partOnPaper * bar.parts;
            CHECK(length <= 60.0 + 1e-9);
            CHECK(length > 60.0 / 2.5 - 1e-9); // the next longer part would not fit
            CHECK(bar.ticks.size() == 5);
            for (const std::string& tick : bar.ticks) {
                CHECK(tick.size() <= 6);
            }
        }
    }
}

TEST_CASE("The scale is printed as Chinese drawings print it") {
    CHECK(numericScale({10'000.0}) == "1:10000");
    CHECK(numericScale({12'500.0}) == "1:12500");
    CHECK(numericScale({1'250'000.0}) == "1:1250000");
}
