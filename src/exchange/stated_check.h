#pragma once

// Private to exchange/: do the rows add up to what the documents say they do?
//
//   "survey.total-differs", "plan.total-differs" Warning (what, stated, computed, scope, where and,
//   for the annual plan, year); `what` is estates, buildings, floor_area, households or investment.
// Rounding is understood: the rows' sum, rounded to the printed digits, must be the printed sum.

#include "gis/finding.h"
#include "plan/portfolio.h"

#include <span>

namespace exchange {

[[nodiscard]] gis::Findings checkSurveyTotals(std::span<const plan::StatedTotal> stated,
                                              std::span<const plan::Estate> estates);

// Of each entry the district of its estate; nothing: it was not matched. While one is not, totals
// of districts are not compared, for the fault is told already.
struct PlannedEntry {
    plan::PlanEntry entry;
    std::optional<plan::DistrictCode> district;
};
[[nodiscard]] gis::Findings checkPlanTotals(std::span<const plan::StatedTotal> stated,
                                            std::span<const PlannedEntry> entries,
                                            const plan::CostModel& costs);

} // namespace exchange
