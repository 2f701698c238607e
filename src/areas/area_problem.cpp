#include "areas/area_problem.h"

#include <cassert>

namespace areas {

const YearLimits& yearLimitsOf(const AreaProblem& problem) {
    const std::optional<YearLimits>& years = problem.years;
    assert(years.has_value());
    return *years;
}

plan::PlanYear plannedYear(const AreaEstate& estate) {
    const std::optional<plan::PlanYear>& year = estate.year;
    assert(year.has_value());
    return *year;
}

bool joins(const EstatePair& pair, const AreaLimits& limits) {
    return !pair.isSevered && pair.openFrontage >= limits.minFrontage;
}

} // namespace areas
