#pragma once

// What every sheet of a plan carries besides its own map and tables: scale with north arrow,
// locator, notes, title block, grid.

#include "maps/frame.h"
#include "maps/sheet.h"
#include "plan/portfolio.h"
#include "sheets/sheet_parts.h"

#include <string>
#include <vector>

namespace sheets {

[[nodiscard]] bool isSchematic(const plan::Portfolio& portfolio,
                               const plan::DistrictCode& district);
// CRS, then what the sheet says of its own, then how far its outlines can be trusted.
[[nodiscard]] maps::NotesPanel notesOf(const plan::Portfolio& portfolio, const SheetWish& wish,
                                       const std::vector<std::string>& own);
[[nodiscard]] maps::TitleBlockPanel titleBlock(const plan::Portfolio& portfolio,
                                               const SheetWish& wish);
// All estates of the plan with the names of their districts, and where the frame looks.
[[nodiscard]] maps::LocatorPanel locatorOf(const plan::Portfolio& portfolio,
                                           const maps::Frame& frame);

// Adds all of it to the sheet; `notes` are paragraphs of its own.
void furnish(maps::Sheet& sheet, const plan::Portfolio& portfolio, const SheetWish& wish,
             const std::vector<std::string>& notes);

} // namespace sheets
