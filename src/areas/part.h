#pragma once

// A part of the town that its streets cut out: estates connected through pairs that join and may
// share a year, and through none to any other part. What is chosen in one part does not touch the
// others, but for the year limits.
//
// A set of estates of a part is a word of 64 bits. A connected piece of the town with more estates
// is cut into connected parts of at most 64; areas across such a cut are not looked for, so values
// stay right and bounds are taken from the piece as a whole (see `isWhole`).

#include "areas/adjacency.h"
#include "areas/area_problem.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace areas {

using Members = std::uint64_t; // bit i: the i-th estate of the part
inline constexpr std::size_t mostMembers = 64;

[[nodiscard]] constexpr Members only(std::size_t place) {
    return Members{1} << place;
}
[[nodiscard]] constexpr bool has(Members members, std::size_t place) {
    return ((members >> place) & 1U) != 0;
}
[[nodiscard]] constexpr std::size_t firstOf(Members members) {
    return static_cast<std::size_t>(std::countr_zero(members));
}
[[nodiscard]] constexpr std::size_t countOf(Members members) {
    return static_cast<std::size_t>(std::popcount(members));
}

// Calls `visit` with each place in the set, in order.
template <class Visit>
void forEach(Members members, Visit visit) {
    for (; members != 0; members &= members - 1) {
        visit(firstOf(members));
    }
}

// Estates of a part that face each other and may be in one area.
struct Facing {
    std::size_t place{0}; // of the other one
    std::int64_t millimetres{0}; // open frontage, above zero
};

struct Part {
    std::vector<std::size_t> estates; // indices into the problem; the order keeps neighbours near
    std::vector<std::int64_t> households;
    std::vector<Members> joined; // those joined with each
    std::vector<Members> apart; // those that are never in one area with each: too far, other years
    std::vector<std::vector<Facing>> facings;
    bool isWhole{true}; // false: cut from a larger piece
    std::int64_t cutFrontage{0}; // millimetres of open frontage across the cut, its half of it

    [[nodiscard]] std::size_t size() const { return estates.size(); }
    [[nodiscard]] Members all() const {
        return size() == mostMembers ? ~Members{0} : only(size()) - 1;
    }
};

// Parts of two or more estates, ordered by their first estates.
[[nodiscard]] std::vector<Part> partsOf(const AreaProblem& problem, const Adjacency& adjacency);

[[nodiscard]] std::int64_t householdsOf(const Part& part, Members members);
// Open frontage of all pairs inside, and of all pairs from one set to another.
[[nodiscard]] std::int64_t frontageInside(const Part& part, Members members);
[[nodiscard]] std::int64_t frontageBetween(const Part& part, Members some, Members others);

// In whole millimetres, the unit in which frontages are compared and summed.
[[nodiscard]] std::int64_t millimetresOf(gis::Metres metres);

} // namespace areas
