#pragma once

// How far each district's year may shift: what the annual plan has there, within the tolerance.

#include "areas/area_problem.h"

#include <cstdint>
#include <map>
#include <optional>
#include <utility>

namespace areas {

using District = std::optional<std::size_t>;

// What may come or go: least <= 0 <= most.
struct Shift {
    std::int64_t least{0};
    std::int64_t most{0};

    [[nodiscard]] bool allows(std::int64_t change) const {
        return least <= change && change <= most;
    }
};

struct Planned {
    std::int64_t households{0};
    std::int64_t yuan{0}; // of the estates that state an investment
};

class Balances {
public:
    // All estates with a planned year count, those that are in no area too. Without year limits
    // nothing is planned.
    explicit Balances(const AreaProblem& problem);

    [[nodiscard]] Planned planned(const District& district, plan::PlanYear year) const;
    [[nodiscard]] Shift households(const District& district, plan::PlanYear year) const;
    [[nodiscard]] Shift yuan(const District& district, plan::PlanYear year) const;

private:
    [[nodiscard]] Shift shiftOf(std::int64_t planned) const;

    std::map<std::pair<District, plan::PlanYear>, Planned> planned_;
    std::int64_t tolerancePerMille_{0};
};

} // namespace areas
