#pragma once

// Use case: the plan's tables as workbooks in the plan's own forms.

#include "app/loaded_plan.h"

#include <filesystem>
#include <string>
#include <vector>

namespace app {

// A name that ends in .xlsx: one workbook with every form. Else a folder with one workbook per
// form: survey_620302.xlsx for each district, annual_plan.xlsx, guidance.xlsx, summary.xlsx and, of
// a revised plan, comparison.xlsx. The files' paths come back. Throws Failure "output.unwritable",
// "workbook.unmade".
[[nodiscard]] std::vector<std::string> exportPlanTables(const LoadedPlan& plan,
                                                        const std::filesystem::path& output);

} // namespace app
