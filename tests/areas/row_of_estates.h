#pragma once

// A street of estates, 100 m apart and each facing the next one for 50 m: the smallest town in
// which areas can be chosen.

#include "areas/area_problem.h"

#include <cstdint>
#include <string>
#include <vector>

namespace row_of_estates {

// One estate per number of households; areas of 1,000 to 2,000 households (of one person each).
[[nodiscard]] inline areas::AreaProblem row(const std::vector<std::int64_t>& households) {
    areas::AreaProblem problem;
    problem.limits.persons = {1'000};
    problem.limits.minPeople = 1'000;
    problem.limits.maxPeople = 2'000;
    for (std::size_t i = 0; i < households.size(); ++i) {
        const double x = 100.0 * static_cast<double>(i);
        areas::AreaEstate estate;
        estate.id = std::string(1, static_cast<char>('A' + i));
        estate.households = households[i];
        estate.corners = {{x, 0.0}, {x + 80.0, 0.0}, {x + 80.0, 80.0}, {x, 80.0}};
        problem.estates.push_back(estate);
        if (i > 0) {
            const gis::Metres facing = gis::Metres::of(50.0);
            problem.pairs.push_back({i - 1, i, gis::Metres::of(20.0), facing, facing, false, ""});
        }
    }
    return problem;
}

// The same with the year in which each is planned; 2022 to 2025 are open.
[[nodiscard]] inline areas::AreaProblem rowWithYears(const std::vector<std::int64_t>& households,
                                                     const std::vector<int>& years,
                                                     std::int64_t tolerancePerMille) {
    areas::AreaProblem problem = row(households);
    for (std::size_t i = 0; i < years.size(); ++i) {
        problem.estates[i].year = plan::PlanYear{years[i]};
    }
    problem.years = areas::YearLimits{{{2022}, {2023}, {2024}, {2025}}, tolerancePerMille};
    return problem;
}

} // namespace row_of_estates
