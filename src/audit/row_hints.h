#pragma once

// Private to audit/: what a sum that differs from its rows might mean.

#include "audit/rounding.h"
#include "audit/rule.h"
#include "plan/claim.h"

namespace audit {

// "hint.guidance-agrees" (alternative): by the guidance's plan years, or its years built, the rows
// do add up to what was stated.
void hintAtGuidanceYears(const Input& input, const plan::Claim& claim, Observation& seen);
void hintAtGuidanceAges(const Sum& stated, const Sum& byGuidance, double scale, Observation& seen);

// "hint.single-row" (row): the difference is exactly one estate's figure, and of one estate only.
// Counts below 100 meet by chance and are not tried.
void hintAtSingleRow(const Input& input, const plan::Claim& claim, const Sum& stated,
                     const Sum& rows, Observation& seen);

} // namespace audit
