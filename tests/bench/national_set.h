#pragma once

// Estates of a whole country, made by rule and chance: cities of 46 to 500 estates on a 12 km grid.
// Each city is cut again and again along streets, the wider the earlier, until one lot is left for
// each estate: arterials (40-60 m), collectors (24 m), local streets (12 m), and inside blocks
// party lines (0 m), alleys (5-12 m) and yards (12-30 m). Estates have 5 to 12 corners and 60 to
// 400 m. The same count always gives the same set.

#include "gis/geometry.h"

#include <cstddef>
#include <vector>

namespace bench {

[[nodiscard]] std::vector<gis::MultiPolygon> nationalSet(std::size_t estates);

// All of them in one city.
[[nodiscard]] std::vector<gis::MultiPolygon> oneCity(std::size_t estates);

} // namespace bench
