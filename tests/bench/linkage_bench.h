#pragma once

// How long two long lists of estates take to be matched, and how well.

#include <string>

namespace bench {

// A Markdown table for lists of 1,000 and 10,000 rows made by rule, written by two hands: time,
// right and wrong pairs, doubts, estates of both lists that were not found, and the peak memory
// of the process so far.
[[nodiscard]] std::string linkageTable();

} // namespace bench
