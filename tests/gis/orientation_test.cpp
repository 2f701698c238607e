#include "gis/orientation.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>

using gis::orientation;
using gis::Point;

TEST_CASE("left and right of a line are told apart") {
    CHECK(orientation({0, 0}, {1, 0}, {0, 1}) == 1);
    CHECK(orientation({0, 0}, {1, 0}, {0, -1}) == -1);
    CHECK(orientation({0, 0}, {1, 0}, {7, 0}) == 0);
}

TEST_CASE("the side is right where plain arithmetic only sees rounding") {
    // Kettner and others, "Classroom examples of robustness problems in geometric computations":
    // around (0.5, 0.5) plain arithmetic gives scattered answers for the line through 12 and 24.
    const Point a{12, 12};
    const Point b{24, 24};
    const double step = std::ldexp(1.0, -53);

    for (int i = 0; i < 32; ++i) {
        for (int j = 0; j < 32; ++j) {
            const Point p{0.5 + i * step, 0.5 + j * step};
            const int side = (p.y > p.x ? 1 : 0) - (p.y < p.x ? 1 : 0);

            REQUIRE(orientation(a, b, p) == side);
            REQUIRE(orientation(b, p, a) == side);
            REQUIRE(orientation(b, a, p) == -side);
        }
    }
}

TEST_CASE("the last bit of a ground coordinate decides the side") {
    const Point a{457123.123, 4263000.456};
    const Point b{457223.123, 4263100.456};
    const Point on{457173.123, 4263050.456};
    const int base = orientation(a, b, on);

    const Point above{on.x, std::nextafter(on.y, 1e9)};
    const Point below{on.x, std::nextafter(on.y, 0.0)};

    CHECK(orientation(a, b, above) >= base);
    CHECK(orientation(a, b, below) <= base);
    CHECK(orientation(a, b, above) == 1);
    CHECK(orientation(a, b, below) == -1);
}
