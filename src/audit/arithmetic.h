#pragma once

// Private to audit/: the family of arithmetic. Every rule goes by the form of the claims alone:
// claims of one section, place in it, quantity and year are a table by district, age class and
// category; a blank in one of the three is the whole of it.
//
// A figure that the rows themselves contradict is told once, by the rows: comparisons between
// sections (years, repeated figures) leave it out.

#include "audit/rule.h"

namespace audit {

// A whole is what its districts, age classes or categories add up to. Cells that the source leaves
// out are bounded by their own whole: a kind of housing that is not split by district lies between
// nothing and all of it. Where a part's bound is not known either, the whole is only asked to be
// no less than its parts.
[[nodiscard]] Observations partsDiffer(const Input& input);
[[nodiscard]] Observations partsUnlikely(const Input& input);

// Totals of estates, buildings, floor area and households against the rows they speak of.
[[nodiscard]] Observations rowsDiffer(const Input& input);
[[nodiscard]] Observations rowsUnlikely(const Input& input);

// Age classes against the rows' years built. An estate built over two classes may count in either
// or be split; what cannot be, for a class or for several in a row together, is told for the
// fewest classes that show it.
[[nodiscard]] Observations agesDiffer(const Input& input);

// The figure for the whole period against the years of another section.
[[nodiscard]] Observations yearsDiffer(const Input& input);

// One figure in two sections.
[[nodiscard]] Observations claimsDiffer(const Input& input);

// x_share against x, and against 100 %; x_growth of the whole between those of its parts;
// x_per_capita against x by resident_population; the plan's duration against its period.
[[nodiscard]] Observations shareDiffers(const Input& input);
[[nodiscard]] Observations sharesNotWhole(const Input& input);
[[nodiscard]] Observations growthOutside(const Input& input);
[[nodiscard]] Observations capitaDiffers(const Input& input);
[[nodiscard]] Observations durationDiffers(const Input& input);

} // namespace audit
