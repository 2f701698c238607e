#pragma once

// How good the areas are, how long they take, and in how much memory.

#include <filesystem>
#include <iosfwd>

namespace bench {

// Prints a Markdown table, row by row as they are measured: the reference cities of the folder
// (none when its path is empty; see neighbours_bench.h) and national sets of 1,000 to 219,000
// estates, each under open limits (any pair within 30 m joins, areas up to 3,000 m wide) and under
// the defaults, without and with years. Pairs and frontages are measured and not timed here (see
// reading_bench.h); choosing and the independent check of the answer are. Each row is made by a
// process of its own, whose peak memory is told. Below it, the lines on which time and memory of
// the national sets lie.
void printAreasTable(std::ostream& out, const std::filesystem::path& cities);

} // namespace bench
