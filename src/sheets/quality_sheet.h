#pragma once

// How far the data of a district can be trusted (数据质量图): where outlines come from, and where
// the lists that were joined disagree or were joined by likeness of names alone.

#include "gis/finding.h"
#include "maps/sheet.h"
#include "plan/portfolio.h"
#include "sheets/sheet_parts.h"

#include <string>
#include <vector>

namespace sheets {

// The style of estates chooses by attribute doubts, the number of doubts about an estate; that of
// outlines lies over it and chooses by attribute quality. `byLikeness`: names of estates that a
// list was joined to because the names are alike. Findings as of annualSheet.
[[nodiscard]] gis::Checked<maps::Sheet> qualitySheet(const plan::Portfolio& portfolio,
                                                     const SheetWish& wish,
                                                     const SheetStyles& styles,
                                                     const maps::Style& outlines,
                                                     const std::vector<std::string>& byLikeness);

} // namespace sheets
