#pragma once

// Lists of estates made by chance, and the same lists as another office would write them, with the
// truth beside them. Knows nothing of how lists are matched.

#include "plan/list_row.h"
#include "tests/support/chance.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace support {

// Estates of a town or a country: names proper of two characters with 花园, 家园, 苑, 小区 and
// their like, blocks by number (宝星里20区), estates of companies, blocks of flats; every ninth has
// a twin whose name differs by a direction, phase or number. Households, buildings and floor area
// (万平方米) as surveys have them. Districts hold 400 estates each; two estates of a district never
// share a name.
[[nodiscard]] std::vector<plan::ListRow> townList(std::size_t count, Chance& chance);

// How often (0 to 1 of the rows) the other office writes otherwise.
struct OtherHand {
    double form{0.3}; // 小区 left out or added, other brackets, 20区 as 20号区 or 二十区
    double address{0.05}; // a street or block in front
    double typo{0.03}; // one character wrong, left out or twice
    double rounded{0.3}; // floor area with a decimal less
    double updated{0.1}; // households counted anew, a few per cent off
    double blank{0.05}; // each number left empty
    double deleted{0.05}; // estates that the other list lacks
    double foreign{0.05}; // estates that only the other list has; half are near-duplicates
};

struct OtherList {
    std::vector<plan::ListRow> rows; // in another order
    std::vector<std::optional<std::size_t>> origin; // row of the first list; none: foreign
};
[[nodiscard]] OtherList asWrittenByAnother(const std::vector<plan::ListRow>& list,
                                           const OtherHand& hand, Chance& chance);

} // namespace support
