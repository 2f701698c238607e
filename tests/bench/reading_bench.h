#pragma once

// How long estates take from a GeoPackage to their pairs of neighbours, stage by stage.

#include <string>

namespace bench {

// A Markdown table for national sets of 1,000 to 219,000 estates, written to a temporary folder.
[[nodiscard]] std::string readingTable();

} // namespace bench
