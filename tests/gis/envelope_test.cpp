#include "gis/envelope.h"

#include "tests/support/chance.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

#include <algorithm>
#include <limits>

using Catch::Matchers::WithinAbs;
using gis::Interval;
using gis::Stretch;

namespace {

constexpr double nothing = std::numeric_limits<double>::infinity();

double heightAt(std::span<const Stretch> stretches, double place) {
    double least = nothing;
    for (const Stretch& stretch : stretches) {
        if (stretch.from <= place && place <= stretch.to) {
            least = std::min(least, stretch.at(place));
        }
    }
    return least;
}

std::vector<Interval> below(const Stretch& low, const Stretch& high, double slack) {
    std::vector<Interval> places;
    gis::addWhereBelow(low, high, slack, places);
    return places;
}

} // namespace

TEST_CASE("where two roofs cross the envelope changes from one to the other") {
    gis::LowerEnvelope envelope;

    const auto pieces = envelope.of(std::vector<Stretch>{{0, 10, 0, 10}, {0, 10, 8, 4}});

    REQUIRE(pieces.size() == 2);
    CHECK_THAT(pieces[0].to, WithinAbs(40.0 / 7.0, 1e-12));
    CHECK_THAT(pieces[0].atTo, WithinAbs(40.0 / 7.0, 1e-12));
    CHECK_THAT(pieces[1].atTo, WithinAbs(4.0, 1e-12));
}

TEST_CASE("the envelope of many stretches is the least of them everywhere") {
    support::Chance chance{GENERATE(1U, 2U, 3U)};
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < 40; ++i) {
        const double from = chance.between(0, 90);
        stretches.push_back(
            {from, from + chance.between(0.1, 30), chance.between(0, 20), chance.between(0, 20)});
    }
    gis::LowerEnvelope envelope;

    const auto pieces = envelope.of(stretches);

    for (std::size_t i = 1; i < pieces.size(); ++i) {
        CHECK(pieces[i].from >= pieces[i - 1].to);
        CHECK(pieces[i].to > pieces[i].from);
    }
    for (double place = 0.0; place < 120.0; place += 0.0371) {
        const double expected = heightAt(stretches, place);
        const double found = heightAt(pieces, place);
        CHECK((expected == found || std::abs(expected - found) < 1e-9));
    }
}

TEST_CASE("nothing stands over an empty line") {
    gis::LowerEnvelope envelope;

    CHECK(envelope.of({}).empty());
}

TEST_CASE("a stretch is below another as far as they cross") {
    const auto places = below({0, 10, 0, 10}, {2, 20, 5, 5}, 0.0);

    REQUIRE(places.size() == 1);
    CHECK(places[0].from == 2.0);
    CHECK_THAT(places[0].to, WithinAbs(5.0, 1e-12));
    CHECK(below({0, 10, 6, 6}, {0, 10, 5, 5}, 0.5).empty());
    CHECK(below({0, 10, 6, 6}, {0, 10, 5, 5}, 1.0).size() == 1);
    CHECK(below({0, 2, 0, 0}, {2, 4, 5, 5}, 1.0).empty());
}

TEST_CASE("intervals that touch are joined and hairs are left out") {
    std::vector<Interval> intervals{{5, 6}, {0, 1}, {1.0005, 2}, {8, 8.0005}, {0.2, 0.4}};

    gis::join(intervals, 0.001);

    REQUIRE(intervals.size() == 2);
    CHECK(intervals[0].to == 2.0);
    CHECK_THAT(gis::totalLength(intervals), WithinAbs(3.0, 1e-12));
}
