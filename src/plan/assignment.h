#pragma once

// The best one-to-one assignment of rows to columns, where only some pairs are possible and a row
// may stay alone: the sum of gains is the largest that any such assignment has, and no pair is made
// that lowers it.
//
// Shortest augmenting paths with dual prices (Jonker and Volgenant, "A shortest augmenting path
// algorithm for dense and sparse linear assignment problems", Computing 38, 1987; in the form of
// Crouse, "On implementing 2D rectangular assignment algorithms", IEEE TAES 52, 2016), on lists of
// possible pairs. Each row also has a column of its own that stands for staying alone and gains
// nothing: the rejection cost. A row costs one search through the pairs it competes with, so lists
// that fall into small groups take time in proportion to their pairs.

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace plan {

struct PossiblePair {
    std::size_t row{0};
    std::size_t column{0};
    double gain{0.0}; // finite; a pair that gains nothing is never made

    friend bool operator==(const PossiblePair&, const PossiblePair&) = default;
};

struct Assigned {
    std::size_t column{0};
    // What is lost at least when this row and others change partners all around a ring; not
    // negative, infinite where no ring is possible.
    double margin{0.0};

    friend bool operator==(const Assigned&, const Assigned&) = default;
};

// For each row its column, or nothing. A pair is given once at most. Equal assignments are decided
// by the order of rows and columns.
[[nodiscard]] std::vector<std::optional<Assigned>> bestAssignment(
    std::size_t rows, std::size_t columns, std::span<const PossiblePair> pairs);

} // namespace plan
