#pragma once

// Private to audit/: how rules of several families put what they saw.

#include "audit/rounding.h"
#include "audit/rule.h"

#include <string>
#include <vector>

namespace audit {

// The claim as what was stated, with its scope, unit, places and the facts section, where, scope,
// label and what.
[[nodiscard]] Observation observationOf(const Statement& statement);

// The estate as what is spoken of, at its row of the survey.
[[nodiscard]] Observation observationOf(const plan::EstateRecord& record, std::string_view column);

// Fills computed and difference from a sum in the unit of `scale` base units.
void compareWith(const Sum& computed, const Sum& stated, double scale, Observation& seen);

// The row with our word for its column.
[[nodiscard]] gis::SourcePlace placeOf(const gis::SourcePlace& row, std::string_view column);

// "甲、乙、丙"; the first forty of more, and "……".
[[nodiscard]] std::string joined(const std::vector<std::string>& names);

// The built-up place that is planned there: 中心城区.
[[nodiscard]] std::string placeName(const plan::Portfolio& portfolio,
                                    const plan::DistrictCode& district);

} // namespace audit
