#pragma once

// Matching two lists of estates one to one: survey and plan, plan and guidance, one office's list
// and another's.
//
// How sure a pair is comes about in three steps. Every candidate (plan/match_candidates) gets odds
// from its evidence: each reason is worth bits, and each bit doubles the odds that the two are one
// estate rather than strangers (plan/row_evidence has the weights). The odds of all candidates are
// then weighed against one another under the rule that a row has at most one partner or none at all
// (plan/pair_confidence); the share that falls to a pair is its confidence, 0 to 1, and it is high
// only when the evidence is strong and neither row has another good partner. Last, the assignment
// whose evidence adds up to most is computed (plan/assignment), and no pair in it is surer than the
// odds against its rows changing partners with others all around. A pair is *taken* when it is in
// that assignment and its confidence is 0.95 or more; a row whose best confidence reaches 0.1
// without that is *doubtful* and left to a person with its two best candidates; any other is
// *unmatched*.
//
// What a person, an id or an equal name has settled is left out of both lists beforehand.

#include "plan/list_row.h"
#include "plan/match_candidates.h"
#include "plan/match_reason.h"

#include <cstddef>
#include <span>
#include <vector>

namespace plan {

struct RatedPair {
    std::size_t a{0};
    std::size_t b{0};
    double confidence{0.0};
    std::vector<Reason> reasons;

    friend bool operator==(const RatedPair&, const RatedPair&) = default;
};

// A row of list a that a person has to decide.
struct Doubt {
    std::size_t a{0};
    std::vector<RatedPair> candidates; // the best one or two, the best first

    friend bool operator==(const Doubt&, const Doubt&) = default;
};

struct ListMatching {
    std::vector<RatedPair> taken; // by a
    std::vector<Doubt> doubts; // by a
    std::vector<std::size_t> unmatchedA; // ascending
    std::vector<std::size_t> unmatchedB; // ascending; good candidates of doubts are not among them
};

struct MatchingInput {
    std::span<const ListRow> a;
    std::span<const ListRow> b;
    std::span<const NameWord> words{};
};

inline constexpr double leastTaken = 0.95;
inline constexpr double leastDoubtful = 0.1;

[[nodiscard]] ListMatching matchLists(const MatchingInput& input);

} // namespace plan
