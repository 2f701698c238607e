#pragma once

// Private to audit/: does the plan keep to the rules it sets itself? Limits, contents of types and
// demolition lists come with the project; a rule whose limit is not given finds nothing.

#include "audit/rule.h"

namespace audit {

// Estates built after the limit; and those of which only a part was.
[[nodiscard]] Observations builtTooLate(const Input& input);
[[nodiscard]] Observations builtPartlyLate(const Input& input);

// Per district and year, the estates that should come first and are planned later than others.
[[nodiscard]] Observations priorityNotKept(const Input& input);

// Estates that should come first and are not in the annual plan at all.
[[nodiscard]] Observations firstNotPlanned(const Input& input);

// Years outside the planning period, and after the deadline that the plan states.
[[nodiscard]] Observations outsidePeriod(const Input& input);
[[nodiscard]] Observations afterDeadline(const Input& input);

// Per district and earlier works, the types planned that contain the same works again.
[[nodiscard]] Observations subsidisedTwice(const Input& input);

// Estates whose guidance lacks a type that is a must.
[[nodiscard]] Observations typeMissing(const Input& input);

// Estates that stand in the list of demolitions.
[[nodiscard]] Observations demolished(const Input& input);

} // namespace audit
