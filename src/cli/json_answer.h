#pragma once

// Answers for scripts: what --json prints. One object on stdout, UTF-8, keys as documented in the
// README; nothing else goes to stdout then.

#include "app/audit_plan.h"
#include "app/check_report.h"
#include "app/link_lists.h"
#include "app/make_sheets.h"
#include "app/neighbour_list.h"
#include "app/run_all.h"
#include "app/wording.h"
#include "gis/finding.h"
#include "plan/linkage.h"

#include <string>
#include <vector>

namespace cli {

[[nodiscard]] std::string checkJson(const app::CheckReport& report, const gis::Findings& findings,
                                    app::Language language);
// Every finding with code, severity, scope, stated, computed, difference, places and message; all
// values are text as printed, places have file, part where there is one, row and column.
[[nodiscard]] std::string auditJson(const audit::Report& report, app::Language language);
[[nodiscard]] std::string rulesJson(app::Language language);
[[nodiscard]] std::string sheetsJson(const std::vector<app::SheetReport>& sheets,
                                     const gis::Findings& findings, app::Language language);
[[nodiscard]] std::string pairsJson(const app::LayerNeighbours& neighbours,
                                    const gis::Findings& findings, app::Language language);
// {"pairs": [{"row_a", "name_a", "row_b", "name_b", "decision", "confidence", "reasons",
// "second"}], "counts", "findings"}; each reason with its code, its bits and what it was found
// from.
[[nodiscard]] std::string linkJson(const app::LinkedLists& lists, const gis::Findings& findings,
                                   app::Language language);
// {"list", "name", "estate", "reason", "findings"}
[[nodiscard]] std::string decisionJson(const plan::Alias& alias, const gis::Findings& findings,
                                       app::Language language);
[[nodiscard]] std::string filesJson(const std::vector<std::string>& files,
                                    const gis::Findings& findings, app::Language language);
[[nodiscard]] std::string runJson(const app::RunReport& report, const gis::Findings& findings,
                                  app::Language language);

} // namespace cli
