#pragma once

// Who is who in a plan. An id is its text; two kinds of id never compare.

#include "gis/strong_id.h"

#include <string>

namespace plan {

// A county-level district of GB/T 2260: six digits, "620302" (金川区).
struct DistrictCode : gis::StrongId<DistrictCode> {
    DistrictCode() = default;
    explicit DistrictCode(std::string text) : StrongId{std::move(text)} {}
};

// An estate by the survey that lists it: district and number in that survey, "620302-001". Stable
// as long as the survey's numbering is; names are not ids, they differ from list to list.
struct EstateId : gis::StrongId<EstateId> {
    EstateId() = default;
    explicit EstateId(std::string text) : StrongId{std::move(text)} {}
};

// Six digits, neither more nor less.
[[nodiscard]] bool isDistrictCode(const std::string& text);

// surveyNumber >= 1; three digits, more where the survey is longer than 999 rows.
[[nodiscard]] EstateId estateIdOf(const DistrictCode& district, int surveyNumber);

} // namespace plan
