#pragma once

// Which estates stand beside which: every pair once, seen from both of its ends.

#include "areas/area_answer.h"
#include "areas/area_problem.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace areas {

struct Link {
    std::size_t to{0};   // the estate at the other end
    std::size_t pair{0}; // index into the problem's pairs
};

class Adjacency {
public:
    explicit Adjacency(const AreaProblem& problem);

    // In order of the other end.
    [[nodiscard]] std::span<const Link> of(std::size_t estate) const;

private:
    std::vector<std::size_t> begins_; // where the links of each estate begin
    std::vector<Link> links_;
};

// Why the estate is in no area whatever its neighbours are; none: it may be in one.
[[nodiscard]] std::optional<AloneReason> barredBecause(const AreaProblem& problem,
                                                       std::size_t estate);

// Whether two of their corners lie further apart than that; an estate may be compared with itself.
[[nodiscard]] bool isWiderThan(gis::Metres span, const AreaEstate& a, const AreaEstate& b);

// Locked by itself or by a year that is not open. The problem has year limits.
[[nodiscard]] bool keepsYear(const AreaProblem& problem, std::size_t estate);

// Whether one year can suit both: always, unless one of them keeps a year that the other does not
// have. Without year limits any two.
[[nodiscard]] bool mayShareYear(const AreaProblem& problem, std::size_t a, std::size_t b);

} // namespace areas
