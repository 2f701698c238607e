#pragma once

// Private to exchange/: the lists that speak of the surveyed estates: annual plan, stated totals,
// guidance, aliases. As in exchange/survey_table a row with a faulty cell is kept.
//
// All throw what gis::readTable throws; findings of readForm and CellValues and those named here.

#include "exchange/project_file.h"
#include "gis/finding.h"
#include "plan/linkage.h"
#include "plan/renovation_plan.h"

#include <string_view>
#include <vector>

namespace exchange {

//   "plan.year-outside-period" Error (name, year, period)
[[nodiscard]] gis::Checked<std::vector<plan::PlanEntry>> readAnnualPlan(
    const TableInput& input, const plan::PlanningPeriod& period);

//   "plan.year-outside-period" Error; "plan.scope-unknown" Error (scope, known)
[[nodiscard]] gis::Checked<std::vector<plan::StatedTotal>> readAnnualPlanTotals(
    const TableInput& input, const ProjectDescription& project);

//   "plan.year-outside-period" Error; "guidance.type-unknown" Error (text, known)
[[nodiscard]] gis::Checked<std::vector<plan::GuidanceEntry>> readGuidance(
    const TableInput& input, const plan::PlanningPeriod& period);

//   "alias.list-unknown" Error (list, known)
[[nodiscard]] gis::Checked<std::vector<plan::Alias>> readAliases(const TableInput& input);

// The lists that aliases speak of.
inline constexpr std::string_view annualPlanList{"plan"};
inline constexpr std::string_view guidanceList{"guidance"};
inline constexpr std::string_view footprintList{"footprints"};

} // namespace exchange
