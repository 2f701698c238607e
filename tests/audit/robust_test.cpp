#include "audit/robust.h"

#include <catch2/catch_test_macros.hpp>

#include <vector>

using audit::standingOut;

TEST_CASE("the middle of an even number of numbers lies between the two in the middle") {
    CHECK(audit::median({9, 1, 3, 5}) == 4.0);
    CHECK(audit::median({9, 1, 3}) == 3.0);
}

TEST_CASE("one year that costs less than half stands out among equal ones") {
    const std::vector<double> perHousehold{3.83, 9.0, 9.0, 9.0, 9.0};

    CHECK(standingOut(perHousehold, 0.25) == std::vector<std::size_t>{0});
}

TEST_CASE("a small difference does not stand out though all others are equal") {
    const std::vector<double> perHousehold{8.9, 9.0, 9.0, 9.0, 9.0};

    CHECK(standingOut(perHousehold, 0.25).empty());
}

TEST_CASE("numbers that are spread widely have no outliers") {
    const std::vector<double> perArea{538, 905, 865, 1055, 742};

    CHECK(standingOut(perArea, 0.25).empty());
}

TEST_CASE("among three numbers nobody knows which one is odd") {
    const std::vector<double> few{1.0, 9.0, 9.0};

    CHECK(standingOut(few, 0.25).empty());
}
