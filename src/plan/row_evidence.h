#pragma once

// What speaks for two rows being one estate, and what against, each piece with its weight.
//
// Weights are bits, as record linkage has counted them since Fellegi and Sunter ("A Theory for
// Record Linkage", JASA 64, 1969): one bit doubles the odds, so bits of independent evidence add
// up.
// - The name: 20 bits when equal, 9 when only form differs, 5 with the owner left out, 4.5 with
//   a place in front, 1.5 when one is a part of the other, between 4 and -6 by the ratio otherwise.
//   A mark that one name lacks takes 2 off.
// - A number that agrees is worth what its digits tell: log2(1 + n), at most 6, where n counts
// units
//   of the coarser print (1737 households: 6; 6 buildings: 2.8; one building: 1). Two prints agree
//   when rounding explains the difference: 2.38 and 2.377. A number that is off takes away 0.5 up
//   to 3 %, 2 up to 15 %, and 4 beyond.
// - Years of building: 1.5 when the same, 0.5 when they overlap, -1.5 when not.
// - Place, where both rows have one: 8 when the middles coincide (within a third of the ground's
//   reach and 10 m), 1 when the grounds can touch, -4 within 300 m beyond, -10 farther away.
// Names that contradict each other in a number, direction or owner, and names that are unlike, get
// at most 3 bits in all, whatever the numbers say: never enough to be taken without a person.

#include "plan/estate_name.h"
#include "plan/list_row.h"
#include "plan/match_reason.h"

#include <vector>

namespace plan {

struct Evidence {
    double bits{0.0}; // of all reasons, capped where the names forbid it
    std::vector<Reason> reasons;
};

// The names are those of the rows, taken apart by the reader. Symmetric but for `a` and `b` in the
// reasons.
struct NamedRow {
    const ListRow& row;
    const EstateName& name;
};
[[nodiscard]] Evidence evidenceOf(const NamedRow& a, const NamedRow& b, const NameReader& reader);

// True when both could be prints of one number.
[[nodiscard]] bool agree(const Figure& a, const Figure& b);

} // namespace plan
