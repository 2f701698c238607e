#pragma once

// Answers of `pianqu plan` for scripts, as in cli/json_answer.

#include "app/loaded_plan.h"
#include "app/plan_view.h"
#include "app/wording.h"
#include "gis/finding.h"
#include "plan/scenario.h"

#include <string>
#include <vector>

namespace cli {

// {"scenario": {...} or null, "years": [...], "estates": [...], "findings": [...]}
[[nodiscard]] std::string planJson(const app::LoadedPlan& plan, app::Language language);

// {"first", "second", "changes": [...], "years": [...], "findings": [...]}
[[nodiscard]] std::string differenceJson(const app::PlanDifference& difference,
                                         const gis::Findings& findings, app::Language language);

// {"scenarios": [...], "findings": [...]}
[[nodiscard]] std::string scenariosJson(const std::vector<plan::Scenario>& scenarios,
                                        const gis::Findings& findings, app::Language language);

} // namespace cli
