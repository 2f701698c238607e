#pragma once

// Private to gis/: on which side of a line does a point lie, decided without rounding errors.
//
// The quick sum decides whenever it is larger than its own rounding error (Shewchuk's bound,
// "Adaptive Precision Floating-Point Arithmetic and Fast Robust Geometric Predicates", 1997);
// else the determinant is summed exactly. The sign is right for every finite coordinate whose
// products neither overflow nor underflow, far beyond any ground metre.

#include "gis/geometry.h"

#include <cmath>

namespace gis {

[[nodiscard]] int exactOrientation(Point a, Point b, Point c);

// +1: a, b, c turn left (counter-clockwise); -1: they turn right; 0: exactly on one line.
[[nodiscard]] inline int orientation(Point a, Point b, Point c) {
    constexpr double roundingBound = 3.3306690738754716e-16; // (3 + 16 u) u with u = 2^-53
    const double left = (a.x - c.x) * (b.y - c.y);
    const double right = (a.y - c.y) * (b.x - c.x);
    const double turn = left - right;
    const double size = std::abs(left) + std::abs(right);
    if (std::abs(turn) > roundingBound * size) {
        return turn > 0.0 ? 1 : -1;
    }
    if (size == 0.0) { // two of the points are one, or all stand on a line along an axis
        return 0;
    }
    return exactOrientation(a, b, c);
}

} // namespace gis
