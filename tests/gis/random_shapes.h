#pragma once

// Shapes made by chance, the same ones on every machine.

#include "gis/geometry.h"
#include "tests/support/chance.h"

#include <cmath>
#include <cstddef>
#include <numbers>

namespace test {

using support::Chance;

// Corners at growing angles around the centre: never crosses itself.
inline gis::Ring star(Chance& chance, gis::Point centre, double least, double most,
                      std::size_t corners) {
    gis::Ring ring;
    for (std::size_t i = 0; i < corners; ++i) {
        const double turn = (static_cast<double>(i) + chance.between(0.1, 0.9)) /
                            static_cast<double>(corners) * 2.0 * std::numbers::pi;
        const double reach = chance.between(least, most);
        ring.push_back({centre.x + reach * std::cos(turn), centre.y + reach * std::sin(turn)});
    }
    return ring;
}

// An estate of 5 to 12 corners, now and then with a hole.
inline gis::MultiPolygon estate(Chance& chance, gis::Point centre, double reach) {
    gis::Polygon polygon{star(chance, centre, 0.5 * reach, reach, 5 + chance.below(8)), {}};
    if (chance.below(4) == 0) {
        polygon.holes.push_back(star(chance, centre, 0.05 * reach, 0.15 * reach, 4));
    }
    return {{polygon}};
}

} // namespace test
