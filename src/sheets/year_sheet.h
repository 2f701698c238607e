#pragma once

// The plan of one year in one district (分年度改造计划图): the estates of the year in their colour,
// the others in grey with their numbers alone, so that the sheet can be laid beside the overview.
// Numbers are those of the overview.

#include "gis/finding.h"
#include "maps/sheet.h"
#include "plan/portfolio.h"
#include "sheets/sheet_parts.h"

namespace sheets {

// Shows the ground of the year's estates at the scale that fills the page. Findings as of
// annualSheet, of the year's estates only.
[[nodiscard]] gis::Checked<maps::Sheet> yearSheet(const plan::Portfolio& portfolio,
                                                  const SheetWish& wish, plan::PlanYear year,
                                                  const SheetStyles& styles,
                                                  const maps::Style& otherEstates);

} // namespace sheets
