#pragma once

// Private to audit/: one estate in several lists. The survey is what the others are held against;
// of plan years the annual plan is. An estate that a list does not have is no matter of this
// family.

#include "audit/rule.h"

namespace audit {

[[nodiscard]] Observations planYearsDiffer(const Input& input);
// Years built that cannot both be true: no year in common.
[[nodiscard]] Observations builtDiffers(const Input& input);
// Years in common, but each list has some that the other does not.
[[nodiscard]] Observations builtOverlaps(const Input& input);
[[nodiscard]] Observations householdsDiffer(const Input& input);
[[nodiscard]] Observations areasDiffer(const Input& input);
[[nodiscard]] Observations buildingsDiffer(const Input& input);
// Looked at only where both lists tell of earlier works at all.
[[nodiscard]] Observations worksDiffer(const Input& input);

} // namespace audit
