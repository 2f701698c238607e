#pragma once

// From a described project to a joined plan: reads every table and layer it names and links them
// to the inventory.
//
// Tables first, then the links by name, then the ground. Anything wrong in the data is a finding
// and leaves a hole (an estate without year, without ground), never a guess; only what stops the
// reading itself is thrown.

#include "exchange/project_file.h"
#include "gis/finding.h"
#include "plan/portfolio.h"

namespace exchange {

// Throws Failure as gis::readTable, gis::readLayer and gis::crsFromText do. Findings are sorted.
[[nodiscard]] gis::Checked<plan::Portfolio> importPortfolio(const ProjectDescription& project);

} // namespace exchange
