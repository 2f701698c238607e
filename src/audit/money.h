#pragma once

// Private to audit/: what the plan costs. Outliers are judged by audit/robust.

#include "audit/rule.h"

namespace audit {

// Investments of plan years, and of the whole plan, against the project's cost model over the rows
// of the annual plan.
[[nodiscard]] Observations investmentDiffers(const Input& input);

// 万元 per household, and 元 per square metre, of one year among all years that the plan states for
// the whole of it; a quarter of the median away at least.
[[nodiscard]] Observations perHouseholdUnlike(const Input& input);
[[nodiscard]] Observations perAreaUnlike(const Input& input);

// Floor area per household of one estate among all: with one price per household it is what makes
// its square metre dear or cheap. Half of the median away at least.
[[nodiscard]] Observations estateUnusual(const Input& input);

} // namespace audit
