#pragma once

// Private to audit/: which numbers stand out, by measures that the outliers themselves cannot move.
//
// The middle is the median; the spread is the median absolute deviation (MAD), times 1.4826 so that
// it is the standard deviation where numbers are spread normally. Beyond 3.5 such deviations a
// number stands out (Iglewicz and Hoaglin, How to detect and handle outliers, 1993). Where more
// than half the numbers are equal the MAD is zero, so a number must also be a stated share of the
// median away.

#include <cstddef>
#include <span>
#include <vector>

namespace audit {

[[nodiscard]] double median(std::vector<double> numbers); // not empty

struct Spread {
    double middle{0.0};
    double deviation{0.0}; // MAD times 1.4826
};
[[nodiscard]] Spread spreadOf(std::span<const double> numbers); // not empty

// Indices of the numbers that stand out, ascending; none among fewer than four.
[[nodiscard]] std::vector<std::size_t> standingOut(std::span<const double> numbers,
                                                   double leastShareOfMiddle);

} // namespace audit
