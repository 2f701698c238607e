#pragma once

// How good the areas are, how long they take, and in how much memory.

#include <filesystem>
#include <iosfwd>

namespace bench {

// Prints a Markdown table, row by row as they are measured: the reference cities of the folder
// (none when its path is empty; see neighbours_bench.h) and national sets of 1,000 to 219,000
// estates, each under open limits (any pair within 30 m joins, areas up to 3,000 m wide) and under
// the defaults, without and, for the cities, with years. Until frontages are measured every pair
// has 20 m and more of it by rule. Each row is made by a process of its own, whose peak memory is
// told. Below it, how time and memory grow with the national sets.
void printAreasTable(std::ostream& out, const std::filesystem::path& cities);

} // namespace bench
