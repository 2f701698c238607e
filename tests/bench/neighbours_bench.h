#pragma once

// How fast neighbouring estates are found, beside a peer in the same run.

#include <filesystem>
#include <string>
#include <vector>

namespace bench {

// The reference cities of a folder (*.gpkg), in order; none when its path is empty.
[[nodiscard]] std::vector<std::filesystem::path> layersIn(const std::filesystem::path& folder);

// A Markdown table: our time, GEOS's, their ratio, and whether the pairs are the same. One row for
// each city (*.gpkg with a layer "estates", and its pairs in pairs_*.csv) in the folder
// (none when its path is empty), then national sets of 1,000 to 219,000 estates made by rule.
[[nodiscard]] std::string neighboursTable(const std::filesystem::path& cities);

} // namespace bench
