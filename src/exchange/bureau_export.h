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
    std::string when; // ISO 8601 UTC, "2021-03-01T08:00:00Z": the only time that gets into files
};

// The files written, in name order; none when a finding is an Error. A building layer without
// features is not written. Findings:
//   "export.without-ground" Warning (estate, id): an estate without outline is not exported
//   "export.nothing" Error: no estate has an outline
//   "export.character-missing" Error (id, field, text, character, encoding)
//   "export.text-too-long" Error (id, field, text, bytes, width, encoding)
//   "export.number-too-wide" Error (id, field, number, width)
//   "export.bad-field" Error (field, reason), and what reading the field table finds
// Throws Failure "output.unwritable", "crs.unknown", (Usage) "export.crs-unsuitable" (crs),
// (Environment) "export.differs" (feature, field, written, read) when what was read back is not
// what was written.
[[nodiscard]] gis::Checked<std::vector<std::filesystem::path>> exportForBureau(
    const plan::Portfolio& portfolio, const BureauExport& wish);

} // namespace exchange
