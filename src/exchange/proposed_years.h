#pragma once

// The years that a list of joint renovation areas (联动改造片区) proposes for its estates: a table
// with the columns area, estate (id), year_now and year_proposed, whatever else it holds.

#include "gis/finding.h"
#include "plan/ids.h"
#include "plan/plan_year.h"

#include <filesystem>
#include <string>
#include <vector>

namespace exchange {

struct ProposedYear {
    std::string area; // its number or name
    plan::EstateId estate;
    plan::PlanYear now; // when the areas were chosen
    plan::PlanYear proposed;
    gis::SourcePlace place;
};

// Rows without a proposal, and those that propose what is, give nothing. Throws what gis::readTable
// throws; findings of readForm and CellValues.
[[nodiscard]] gis::Checked<std::vector<ProposedYear>> readProposedYears(
    const std::filesystem::path& file);

} // namespace exchange
