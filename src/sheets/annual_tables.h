#pragma once

// The tables of the annual sheet: what each year holds, and the index of estates. Where both show
// the same estates they add up to the same sums, because both count the plan's own rows. Swatches
// have the fill that a year's estates have on the map at its scale.

#include "maps/frame.h"
#include "maps/sheet.h"
#include "maps/style.h"
#include "plan/portfolio.h"

#include <optional>
#include <vector>

namespace sheets {

// Estates of the district as its sheets count them: by year, then as the survey lists them; those
// in no year come last. The number of an estate on the map is its place here, from 1.
[[nodiscard]] std::vector<const plan::EstateRecord*> estatesInSheetOrder(
    const plan::Portfolio& portfolio, const plan::DistrictCode& district);

// The fill of that year's estates; none: the style fills them with no plain colour.
[[nodiscard]] std::optional<maps::Colour> colourOfYear(const maps::Style& style,
                                                       plan::PlanYear year, maps::Scale scale);

[[nodiscard]] maps::TablePanel yearTable(const plan::Portfolio& portfolio,
                                         const plan::DistrictCode& district,
                                         const maps::Style& estateStyle, maps::Scale scale);

[[nodiscard]] maps::TablePanel estateIndex(const std::vector<const plan::EstateRecord*>& estates,
                                           const maps::Style& estateStyle, maps::Scale scale);

} // namespace sheets
