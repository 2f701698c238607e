#pragma once

// A good choice of areas and years where the best one is out of reach: areas are changed at random,
// an estate or a year at a time, and a change that loses less than a threshold stays; the threshold
// falls to nothing (threshold accepting: Dueck and Scheuer, "Threshold accepting", 1990). On the
// way balances may be broken at a price that rises; what is returned is the best choice met that
// keeps them all. The same steps give the same choice.

#include "areas/area_model.h"
#include "areas/balance.h"

#include <cstddef>
#include <vector>

namespace areas {

// `steps`: changes tried. Ordered by part.
[[nodiscard]] std::vector<AreaColumn> anneal(const AreaProblem& problem, const AreaModel& model,
                                             const Balances& balances, std::size_t steps);

} // namespace areas
