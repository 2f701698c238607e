#pragma once

// Estates of a whole country, made by rule and chance: cities of 46 to 500 estates on a 12 km grid.
// Each city is cut again and again along streets, the wider the earlier, until one lot is left for
// each estate: arterials (40-60 m), collectors (24 m), local streets (12 m), and inside blocks
// party lines (0 m), alleys (5-12 m) and yards (12-30 m). Estates have 5 to 12 corners and 60 to
// 400 m. The same count and seed always give the same set.

#include "gis/geometry.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bench {

inline constexpr std::uint32_t nationalSeed = 219'000;
[[nodiscard]] std::vector<gis::MultiPolygon> nationalSet(std::size_t estates,
                                                         std::uint32_t seed = nationalSeed);

// What an inventory and an annual plan say about such estates. Households are spread as in the
// reference cities (half of them below 159, a quarter below 72, a quarter above 335); every city
// has an old town and five districts around it, numbered through the country; years are 2021 to
// 2025. The same shapes always have the same facts.
struct EstateFacts {
    std::int64_t households{0};
    std::size_t district{0};
    int planYear{0};
};
[[nodiscard]] std::vector<EstateFacts> factsOf(const std::vector<gis::MultiPolygon>& nationalSet);
// All of them in one city.
[[nodiscard]] std::vector<gis::MultiPolygon> oneCity(std::size_t estates);

} // namespace bench
