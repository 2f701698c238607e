#pragma once

// Private to gis/: text with separators (RFC 4180) as rows of cells.

#include "gis/table_reader.h"

#include <filesystem>
#include <string_view>
#include <vector>

namespace gis {

// Comma, semicolon or tab: whichever the first line that has one has most of; quoted ones do not
// count.
[[nodiscard]] char csvSeparator(std::string_view utf8);

// Row numbers are the lines on which the rows begin; blank lines are left out. Throws Failure
// (Usage) "table.malformed" with the line when a quote is never closed ("open-quote") or text
// follows a closing quote ("after-quote"); the fact `reason` says which.
[[nodiscard]] std::vector<TableRow> csvRows(std::string_view utf8,
                                            const std::filesystem::path& file);

} // namespace gis
