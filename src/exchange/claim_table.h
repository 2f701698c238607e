#pragma once

// Private to exchange/: what the plan says of itself: its figures, the content of its types of
// renovation, and the estates that are to be pulled down.
//
// All throw what gis::readTable throws; findings of readForm and CellValues and those named here.
// A row that is not understood is left out, and the fault is an Error.

#include "exchange/project_file.h"
#include "gis/finding.h"
#include "plan/claim.h"
#include "plan/policy.h"

#include <vector>

namespace exchange {

// The district's column holds a code of the project; blank, or the code of a whole prefecture
// ("620300" where all districts begin with 6203), means the whole plan. Age classes come as first
// and last year; either may be blank.
//   "claims.district-unknown" Error (text, known)
//   "claims.qualifier-unknown" Error (text, known): about (约), before (前) or blank
[[nodiscard]] gis::Checked<std::vector<plan::Claim>> readClaims(const TableInput& input,
                                                                const ProjectDescription& project);

//   "guidance.type-unknown" Error (text, known)
//   "types.obligation-unknown" Error (text, known): must (必须) or may (因地制宜)
[[nodiscard]] gis::Checked<std::vector<plan::TypeContent>> readTypeContents(
    const TableInput& input);

[[nodiscard]] gis::Checked<std::vector<plan::Demolition>> readDemolitions(const TableInput& input);

} // namespace exchange
