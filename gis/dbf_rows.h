#pragma once

// Private to gis/: a .dbf table as rows of text.

#include "gis/finding.h"
#include "gis/table_reader.h"

#include <filesystem>
#include <string>
#include <vector>

namespace gis {

// Field names as row 1, record n as row n + 1; deleted records are left out. `encoding` may be
// empty. Findings as gis/attribute_text has them. Throws Failure "file.missing",
// "file.unreadable", "shapefile.damaged", "table.undecodable" (with row and column) and
// "text.encoding-unknown".
[[nodiscard]] std::vector<TableRow> dbfRows(const std::filesystem::path& file,
                                            const std::string& encoding, Findings& findings);

} // namespace gis
