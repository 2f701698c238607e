#pragma once

// The renovation types of one district (改造类型图): which estates reach 基础类, 完善类 and 提升类.

#include "gis/finding.h"
#include "maps/sheet.h"
#include "plan/portfolio.h"
#include "sheets/sheet_parts.h"

namespace sheets {

// The style of estates chooses by attribute types: "基础类+完善类"; absent: the guidance has no
// such estate. Findings as of annualSheet.
[[nodiscard]] gis::Checked<maps::Sheet> typesSheet(const plan::Portfolio& portfolio,
                                                   const SheetWish& wish,
                                                   const SheetStyles& styles);

} // namespace sheets
