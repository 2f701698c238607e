#pragma once

// What a user waits for and what it costs: whole processes from GeoPackage to CSV, beside peers in
// the same run, and how far each of our steps is from its floor.

#include <filesystem>
#include <string>

namespace bench {

// Markdown tables for national sets of 1,000 to 219,000 estates, written to this folder: time and
// peak memory of `pianqu neighbours` with gaps alone and with frontage, of a GEOS program, of
// GDAL's SQL and, where python3-geopandas is there, of GeoPandas; then the straight lines through
// ours. Calls no library that would make this process large before it starts others.
[[nodiscard]] std::string processTable(const std::filesystem::path& folder);

} // namespace bench
