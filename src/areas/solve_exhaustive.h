#pragma once

// The best choice of all there are, found by trying every one: for small cases, where it judges
// what chooses. It knows nothing of parts, candidates or bounds, only the checker's score.

#include "areas/area_problem.h"
#include "areas/score.h"

#include <vector>

namespace areas {

// Tries every way to split the estates into areas and estates alone, and every year for every area:
// Bell(estates + 1) x years ^ areas scores. Seven estates are a second's work. Among equal choices
// the first one found.
[[nodiscard]] std::vector<ChosenArea> solveExhaustively(const AreaProblem& problem);

} // namespace areas
