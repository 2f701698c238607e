#pragma once

// How fast neighbouring estates are found, beside a peer in the same run.

#include <string>

namespace bench {

// National sets of 1,000 to 219,000 estates: our time, GEOS's, their ratio, and whether both found
// the same pairs. A Markdown table.
[[nodiscard]] std::string nationalNeighbours();

} // namespace bench
