#include "plan/sun_spacing.h"

#include <catch2/catch_test_macros.hpp>

using plan::sunSpacingFactor;

// Reckoned by hand: sin h = sin 38.5 sin -20 + cos 38.5 cos -20 cos 15 = 0.4974, so h = 29.83;
// the sun stands 16.30 degrees from south; cos 16.30 / tan 29.83 = 1.674.
TEST_CASE("two hours of winter sun at 38.5 degrees need 1.67 times the height") {
    CHECK(sunSpacingFactor(38.5, 2.0) == 1.67);
}

TEST_CASE("three hours of winter sun need more room than two") {
    CHECK(sunSpacingFactor(38.5, 3.0) == 1.73);
}

TEST_CASE("rows may stand closer in the south") {
    CHECK(sunSpacingFactor(23.0, 3.0) < 1.1);
}

TEST_CASE("a moment of sun at noon needs the noon shadow alone") {
    // The sun stands 90 - 38.5 - 20 = 31.5 degrees high: cot 31.5 = 1.63.
    CHECK(sunSpacingFactor(38.5, 0.01) == 1.63);
}
