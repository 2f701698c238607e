#pragma once

// Private to audit/: claims of one section, place in it, quantity, year and unit as a table by
// district, age class and category.

#include "audit/input.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace audit {

using Cells = std::vector<const Statement*>; // each cell of the table once, in the source's order

// In the order in which their first claims stand.
[[nodiscard]] std::vector<Cells> claimTables(const Input& input);

// The cell of that district, age class and category; null where the source leaves it out.
[[nodiscard]] const Statement* cellOf(const Cells& cells,
                                      const std::optional<plan::DistrictCode>& district,
                                      const std::string& ageClass, const std::string& category);

// The table of another quantity that stands beside this one: same section, place and year.
[[nodiscard]] const Cells* tableBeside(const std::vector<Cells>& tables, const plan::Claim& claim,
                                       std::string_view what);

} // namespace audit
