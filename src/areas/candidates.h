#pragma once

// Sets of estates that may be areas: two or more, connected within the part, not too many people,
// none too far from another.

#include "areas/area_limits.h"
#include "areas/part.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace areas {

struct Candidate {
    Members members{0};
    std::int64_t households{0};
    std::int64_t frontage{0}; // open, inside, in millimetres

    friend bool operator==(const Candidate&, const Candidate&) = default;
};

struct Candidates {
    std::vector<Candidate> sets; // each once
    bool isComplete{true};       // all there are
};

// All of them when there are at most `most`; otherwise up to `most` found by growing sets at random
// from every estate in turn, the same ones every time.
[[nodiscard]] Candidates candidatesOf(const Part& part, const HouseholdWindow& window,
                                      std::size_t most);

} // namespace areas
