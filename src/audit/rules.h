#pragma once

// The one list of rules, by family; help and documentation come from it.

#include "audit/rule.h"

#include <span>
#include <string_view>
#include <vector>

namespace audit {

[[nodiscard]] std::span<const Rule> rules();

// What every rule sees, in the order of the rules and, within one, of the data.
[[nodiscard]] std::vector<Finding> audited(const Input& input);

} // namespace audit
