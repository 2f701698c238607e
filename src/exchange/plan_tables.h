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

struct AnnualPlan {
    std::vector<plan::PlanEntry> entries;
    // The 合计 row, for all years; where estates stand in words, the sums of each year too.
    std::vector<plan::StatedTotal> totals;
};

// A row per estate; or, as plans print it (exchange/plan_forms writes it), a row per year with its
// sums and a list of its estates in words, known by the header of that list (改造清单).
//
// A year that stands only in the first row of its estates, as merged cells have it, holds for the
// blank ones below.
//   "plan.year-outside-period" Error (name, year, period)
//   "plan.list-not-understood" Error (text): see exchange/estate_list
//   "plan.year-from-above" Warning (count): so many rows took their year from above
[[nodiscard]] gis::Checked<AnnualPlan> readAnnualPlan(const TableInput& input,
                                                      const ProjectDescription& project);

// A 合计 row is the total of all years, of the whole plan unless it names a scope.
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
inline constexpr std::string_view siteList{"sites"};

} // namespace exchange
