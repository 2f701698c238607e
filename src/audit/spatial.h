#pragma once

// Private to audit/: the ground (gis, in ground metres of the project's CRS) against the survey.
// A plan without any ground is not asked about it.

#include "audit/rule.h"

namespace audit {

[[nodiscard]] Observations groundMissing(const Input& input);

// More than a square metre in common: less is the sliver of a boundary drawn twice.
[[nodiscard]] Observations groundOverlaps(const Input& input);

// The floor area does not fit on the ground, though all of it were built over with as many storeys
// as the tallest of its buildings has; where storeys are not known, 34, the most that stay below
// the 100 m at which super high-rise begins (GB 50352-2019, 3.1.2).
[[nodiscard]] Observations groundTiny(const Input& input);

// With an outline of the district: more than a square metre and a hundredth of the ground lie
// outside it. Without: the estate's middle is further from the district's middle (median of x, of
// y) than six robust deviations beyond the median distance, and than 2 km; judged among five
// estates or more.
[[nodiscard]] Observations outsideDistrict(const Input& input);
[[nodiscard]] Observations farFromDistrict(const Input& input);

// Where the estate has buildings in the layer.
[[nodiscard]] Observations buildingCountDiffers(const Input& input);
// Footprints times storeys, where all storeys are known, a fifth or more away from the survey.
// Balconies, cellars and attics explain less.
[[nodiscard]] Observations floorAreaDiffers(const Input& input);

// One note per district.
[[nodiscard]] Observations groundSchematic(const Input& input);

} // namespace audit
