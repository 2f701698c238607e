#pragma once

// Small towns made by chance, to be solved twice.

#include "areas/area_problem.h"
#include "tests/support/chance.h"

#include <cstddef>

namespace random_towns {

// Estates on a lattice of 100 m squares, most of them joined with those beside them; some pairs
// severed or facing too little, some estates excluded, too large, or without households. Limits are
// such that areas have two to four members. Without years.
[[nodiscard]] areas::AreaProblem town(support::Chance& chance, std::size_t estates);

// The same with years: two or three open ones, one finished; two districts; investments for some.
[[nodiscard]] areas::AreaProblem townWithYears(support::Chance& chance, std::size_t estates);

} // namespace random_towns
