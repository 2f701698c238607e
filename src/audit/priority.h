#pragma once

// Private to audit/: who comes first, by the years an estate was built and is planned for.

#include "plan/portfolio.h"

namespace audit {

// All of it was, as far as the survey says when.
[[nodiscard]] bool isBuiltBy(const plan::EstateRecord& record, int year); // that year included
[[nodiscard]] bool isBuiltAfter(const plan::EstateRecord& record, int year);

// Null when it is not planned or its year was not understood (year 0).
[[nodiscard]] const plan::PlanEntry* plannedEntry(const plan::EstateRecord& record);

} // namespace audit
