#pragma once

// Which rows of two lists are worth comparing (blocking): of 10,000 times 10,000 pairs all but a
// few have nothing in common.
//
// A pair is a candidate when the cores of its names share telling pairs of characters (next to one
// another or with one between, so that a wrong character does not hide the rest), when the names
// are the same, when both have the same number that few others have or agree in several numbers and
// differ in none, or when both stand in one place. Of candidates by name each row keeps the dozen
// that share most, rare characters counting more.

#include "plan/estate_name.h"
#include "plan/list_row.h"

#include <compare>
#include <cstddef>
#include <span>
#include <vector>

namespace plan {

struct Candidate {
    std::size_t a{0};
    std::size_t b{0};

    friend auto operator<=>(const Candidate&, const Candidate&) = default;
};

// A list with its names taken apart, row by row.
struct NamedList {
    std::span<const ListRow> rows;
    std::span<const EstateName> names;
};

// Sorted, each once; never of two districts.
[[nodiscard]] std::vector<Candidate> candidatesOf(const NamedList& a, const NamedList& b);

} // namespace plan
