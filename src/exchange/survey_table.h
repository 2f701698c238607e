#pragma once

// Private to exchange/: the survey of one district (摸底调查表). A row with a faulty cell is kept,
// with nothing (zero) in that place, and the fault is an Error; so the number of rows stays right.

#include "exchange/project_file.h"
#include "gis/finding.h"
#include "plan/estate.h"
#include "plan/renovation_plan.h"

#include <vector>

namespace exchange {

struct Survey {
    std::vector<plan::Estate> estates;
    std::vector<plan::StatedTotal> totals; // the 合计 row
};

// Throws what gis::readTable throws; findings of readForm and CellValues, and
//   "survey.other-district" Error (text, district): the row names another district
//   "survey.duplicate-number" Error (text, first_row), "survey.duplicate-estate" Error (name,
//   first_row): the row is left out
[[nodiscard]] gis::Checked<Survey> readSurvey(const SurveyInput& input,
                                              const plan::District& district);

} // namespace exchange
