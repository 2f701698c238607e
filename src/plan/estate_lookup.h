#pragma once

// Which estate a person means: by its id, or by its name in the survey, the annual plan or the
// guidance, compared as plan/linkage compares names. A name that could mean two estates means none.

#include "gis/finding.h"
#include "plan/ids.h"
#include "plan/portfolio.h"

#include <optional>
#include <string>
#include <string_view>

namespace plan {

// Nothing with an Error at `place`:
//   "estate.unknown" (text, nearest) · "estate.ambiguous" (text, estates)
[[nodiscard]] gis::Checked<std::optional<EstateId>> estateNamed(const Portfolio& portfolio,
                                                                std::string_view text,
                                                                const gis::SourcePlace& place);

// The estate whose id or name differs least, as "丽景苑（620302-021）"; "" for a plan without
// estates.
[[nodiscard]] std::string nearestEstate(const Portfolio& portfolio, std::string_view text);

} // namespace plan
