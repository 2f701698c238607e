#pragma once

// The plan for the natural resources bureau: shapefiles `estates` and `buildings` in CGCS2000 with
// ASCII field names, and a data dictionary that says what each field means.
//
// What was written is opened again and compared feature by feature (corners to 1 mm, attributes to
// the character) before anything appears in the folder.

#include "exchange/project_file.h"
#include "gis/finding.h"
#include "plan/portfolio.h"

#include <filesystem>
#include <string>
#include <vector>

namespace exchange {

struct BureauExport {
    std::filesystem::path folder;     // the files appear in it together or not at all
    std::filesystem::path fieldTable; // data/standards/bureau_fields.csv
    ExportParameters parameters;
};

// The files written, in name order; none when a finding is an Error. Findings: "export.*", see
// the source. Throws Failure "output.unwritable", "crs.unknown", (Usage) "export.crs-unsuitable",
// (Environment) "export.differs" when what was read back is not what was written.
[[nodiscard]] gis::Checked<std::vector<std::filesystem::path>> exportForBureau(
    const plan::Portfolio& portfolio, const BureauExport& wish);

} // namespace exchange
