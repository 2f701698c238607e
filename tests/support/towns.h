#pragma once

// Sheets of made-up towns, to try the lettering on.

#include "maps/sheet.h"
#include "tests/support/chance.h"

#include <cstddef>

namespace support {

// A layer "grounds" with one area a wish, as label_check expects it.
[[nodiscard]] maps::Sheet sheetOf(std::vector<maps::LabelWish> wishes);

// Estates of 60 to 300 metres in a town that is the wider the more there are, names of 1 to 14
// characters; `crowding` 1 is loose, 4 has them overlap.
[[nodiscard]] maps::Sheet randomTown(Chance& chance, std::size_t estates, double crowding);

} // namespace support
