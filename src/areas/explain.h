#pragma once

// Why estates are in no area, and what came nearest.

#include "areas/adjacency.h"
#include "areas/area_answer.h"
#include "areas/area_problem.h"

#include <vector>

namespace areas {

// One entry for each estate that is in none of the areas, in order. Looks at one estate at a time:
// whether it could be added to an area beside it as that stands, or make one with an estate alone.
[[nodiscard]] std::vector<Alone> explainAlone(const AreaProblem& problem,
                                              const Adjacency& adjacency,
                                              const std::vector<Area>& areas);

// Largest distance of two corners of the members.
[[nodiscard]] gis::Metres spanOf(const AreaProblem& problem,
                                 const std::vector<std::size_t>& members);

} // namespace areas
