#pragma once

// How sure each possible pair is, knowing that a row meets at most one column and a column at most
// one row, and that either may have no partner at all.
//
// Given the odds of each pair against "no partner", the exact answer sums over all one-to-one
// assignments and is beyond reach for long lists. Belief propagation gives it exactly where
// the possible pairs form a tree and near otherwise (within 0.3 in full 3 x 3 groups; mostly too
// sure), and always comes to rest (Williams and Lau, "Approximate evaluation of marginal
// association probabilities with belief propagation", IEEE TAES 50, 2014). A pair is sure when its
// odds are high *and* neither side has a rival; a rival that is itself well matched elsewhere
// hardly counts.

#include <cstddef>
#include <span>
#include <vector>

namespace plan {

struct PairOdds {
    std::size_t row{0};
    std::size_t column{0};
    double odds{0.0}; // against having no partner; positive and finite
};

// 0 to 1 for each pair, in their order; those of one row, and of one column, add up to at most 1
// (to 1e-6). A pair is given once at most.
[[nodiscard]] std::vector<double> pairConfidences(std::size_t rows, std::size_t columns,
                                                  std::span<const PairOdds> pairs);

} // namespace plan
