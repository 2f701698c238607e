#pragma once

// How long estates take from a GeoPackage to their pairs of neighbours, step by step, and how far
// each step is from the least it could take.

#include <filesystem>
#include <string>

namespace bench {

// Markdown tables for national sets of 1,000 to 219,000 estates, written to this folder. Floors,
// with as many threads as the steps use: of reading, the file's bytes taken into memory; of the
// search, one pass over the index of boxes and one distance for each pair of boxes within the gap;
// of the CSV, its bytes written.
[[nodiscard]] std::string readingTable(const std::filesystem::path& folder);

} // namespace bench
