#pragma once

// The annual plan map of one district (年度改造计划图): estates filled by the year of their
// renovation, with what each year holds, an index of estates, and everything a planning drawing
// carries (CJJ/T 97-2003: title, neatline, north arrow, scale, planning period, legend, preparing
// body, date).
//
// Numbers on the sheet are computed from the rows it shows, never copied from stated totals.

#include "gis/finding.h"
#include "maps/sheet.h"
#include "maps/style.h"
#include "plan/portfolio.h"
#include "sheets/sheet_parts.h"

namespace sheets {

// Findings: "sheet.estate-without-ground" (Warning; facts sheet, estate) for estates that can stand
// in the tables only, "sheet.pin-unknown" (Warning; facts sheet, estate) for pins of estates that
// the sheet does not show.
[[nodiscard]] gis::Checked<maps::Sheet> annualSheet(const plan::Portfolio& portfolio,
                                                    const SheetWish& wish,
                                                    const SheetStyles& styles);

} // namespace sheets
