#pragma once

// Private to exchange/: streets written as text. One row per road: its class (code or name), its
// width in metres, optionally a name, and its centre line as WKT in ground metres of the project's
// CRS.

#include "exchange/project_file.h"
#include "gis/finding.h"
#include "plan/portfolio.h"

#include <vector>

namespace exchange {

// In the rows' order. Throws what gis::readTable throws; findings of readForm and CellValues, and
//   "roads.class-unknown" Error (text, known), "roads.not-a-line" Error (text: how it begins): that
//   road is left out
//   "roads.width-unknown" Warning (text): zero then
[[nodiscard]] gis::Checked<std::vector<plan::Road>> readRoadTable(const TableInput& input);

} // namespace exchange
