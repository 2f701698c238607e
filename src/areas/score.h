#pragma once

// The independent checker: takes the problem and a choice of areas, and works out from nothing else
// what the choice is worth and which limits it breaks. It shares no code with what chooses: its own
// connectivity, its own spans from the corners, its own sums.

#include "areas/area_answer.h"
#include "areas/area_problem.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace areas {

// What there is to decide about an area.
struct ChosenArea {
    std::vector<std::size_t> members;
    std::optional<plan::PlanYear> year;

    friend bool operator==(const ChosenArea&, const ChosenArea&) = default;
};

struct Score {
    std::int64_t standardHouseholds{0};
    std::int64_t jointHouseholds{0};
    std::int64_t householdYearsMoved{0};
    std::int64_t frontageMillimetres{0};
    std::vector<std::string> violations; // in plain words, for the programmer; empty: none

    friend bool operator==(const Score&, const Score&) = default;
};

[[nodiscard]] Score score(const AreaProblem& problem, const std::vector<ChosenArea>& chosen);

// The value of one stage.
[[nodiscard]] std::int64_t valueOf(const Score& score, Stage stage);

// Throws std::logic_error when the answer breaks a limit or states a value, a sum or a bound that
// is not so: a programmer's error that must never reach a planner.
void checkAnswer(const AreaProblem& problem, const AreaAnswer& answer);

} // namespace areas
