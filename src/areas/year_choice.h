#pragma once

// The full problem in parts that share districts: which areas, and in which year each.
//
// Stage by stage: the relaxed choice over all candidates, priced column by column, gives the bound;
// the best whole choice among the columns it needed gives the value; and when they differ, all
// columns that could still better the value are few enough to be looked at together, or the bound
// stays a bound.

#include "areas/area_answer.h"
#include "areas/balance.h"
#include "areas/part.h"
#include "areas/score.h"
#include "areas/solve.h"

#include <array>
#include <cstddef>
#include <vector>

namespace areas {

struct ChoiceEffort {
    std::size_t candidates{0}; // looked at in one part
    std::size_t columnsTogether{0}; // in one whole choice
    std::size_t changesPerEstate{0}; // tried by annealing
    WholeEffort whole;
};

struct YearChoice {
    std::vector<ChosenArea> areas;
    std::vector<StageResult> stages; // as many as asked for
};

// Parts that share districts, with a bound on the households in areas of standard size that holds
// whatever the years are.
struct PartGroup {
    std::vector<Part> parts;
    std::int64_t standardBound{0};
};

// The first `stages` stages, at least one.
[[nodiscard]] YearChoice chooseYears(const AreaProblem& problem, const Balances& balances,
                                     PartGroup group, std::size_t stages,
                                     const ChoiceEffort& effort);

} // namespace areas
