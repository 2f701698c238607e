#pragma once

// All sheets of a plan in one document: what its contents pages say.

#include "maps/contents_page.h"
#include "plan/portfolio.h"

#include <vector>

namespace sheets {

// The contents of an atlas of these sheets, on pages of that size.
[[nodiscard]] maps::Contents atlasContents(const plan::Portfolio& portfolio,
                                           const maps::PageTemplate& page,
                                           std::vector<maps::ContentsEntry> entries);

// As every scale is written on sheets: 1:10000.
[[nodiscard]] std::string scaleInWords(double denominator);

} // namespace sheets
