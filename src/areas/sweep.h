#pragma once

// Grouping alone: the best areas of one part, years left aside.
//
// The estates of the part are taken one after another; each stays by itself or joins some of the
// pieces that are still open, which it connects into one. A piece is closed when no estate to come
// can join it: then it is an area, or an estate alone, and what it loses is known. Two ways to get
// so far that differ in nothing the rest depends on (which open pieces have which estates on the
// edge, their sizes, whom they are too far from) are one state, and the one that lost less stays:
// the frontier method of Kawahara, Horiyama, Hotta and Minato ("Generating all patterns of graph
// partitions within a disparity bound", WALCOM 2017) as dynamic programming over sizes.
//
// States that have lost most are dropped when there are more than `width`. What the best of the
// dropped had lost is a bound: so the answer is proven when nothing was dropped, and also when
// everything dropped had lost as much as the answer already.

#include "areas/area_limits.h"
#include "areas/part.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace areas {

// What a grouping misses, the worst first; zero when everybody is placed and no frontage is cut.
struct Loss {
    std::int64_t standard{0}; // households outside areas of standard size
    std::int64_t joint{0};    // households outside all areas
    std::int64_t frontage{0}; // millimetres of open frontage not inside an area

    friend auto operator<=>(const Loss&, const Loss&) = default;
};

struct Grouping {
    std::vector<Members> areas; // two or more members each
    Loss loss;
    Loss bound; // no grouping of the part loses less, the worst loss compared first
};

// Sweeps with more and more states, up to `width` (above 0) and further only while households are
// lost to standard size that need not be.
[[nodiscard]] Grouping sweep(const Part& part, const HouseholdWindow& window, std::size_t width);

} // namespace areas
