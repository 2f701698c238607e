#pragma once

// The best joint renovation areas, with a proof.
//
// Every answer has passed the independent checker (areas/score.h) before it is returned. The same
// problem and effort give the same answer on any number of threads; a time limit is the one thing
// that may change it, and says so in the status.
//
// Indices out of range, negative households, a pair of an estate with itself, and a tolerance or a
// limit below zero are programmers' errors.

#include "areas/area_answer.h"
#include "areas/area_problem.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace areas {

// How hard to try. Work is counted, not timed: so much for the whole problem, shared out by
// estates, so that a town is solved as far as it can be and a country in time that grows with it.
struct Effort {
    std::size_t threads{0};        // 0: as many as the machine has
    std::size_t work{20'000'000};  // about the ways to group some estates that are looked at
    std::optional<std::chrono::milliseconds> timeLimit{}; // for each search that HiGHS makes
};

[[nodiscard]] AreaAnswer chooseAreas(const AreaProblem& problem, const Effort& effort = {});

// What the year limits cost: the first stage under other tolerances, and (none) without years.
struct YearCost {
    std::optional<std::int64_t> tolerancePerMille;
    StageResult standardSize;
};
// In the order of `tolerances`. The problem has year limits.
[[nodiscard]] std::vector<YearCost> costOfYearLimits(
    const AreaProblem& problem, const std::vector<std::optional<std::int64_t>>& tolerances,
    const Effort& effort = {});

} // namespace areas
