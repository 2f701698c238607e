#pragma once

// Which areas would better a relaxed choice: those worth more than the memberships they need cost
// at present prices (column generation by looking at every candidate; Desaulniers, Desrosiers and
// Solomon, "Column Generation", 2005). What an area costs is a sum over its estates, so candidates
// are priced eight estates at a time by tables.

#include "areas/area_model.h"

#include <cstddef>
#include <vector>

namespace areas {

class Pricing {
public:
    // For one part of the model and the stage aimed at; `prices`: one per row of the model.
    Pricing(const AreaModel& model, std::size_t part, Stage stage,
            const std::vector<double>& prices);

    // Worth less cost of the candidate in the year of the option, which suits it.
    [[nodiscard]] double gainOf(const Candidate& candidate, std::size_t option) const;

private:
    static constexpr std::size_t bitsPerTable = 8;
    static constexpr std::size_t tableSize = std::size_t{1} << bitsPerTable;

    // Costs of any estates in a set, for one year: table after table of eight estates.
    using Costs = std::vector<double>;
    [[nodiscard]] Costs costsIn(std::size_t option, const std::vector<double>& prices) const;

    const AreaModel& model_;
    std::size_t part_;
    double perHousehold_; // worth in an area of standard size
    double perMillimetre_; // worth of open frontage
    std::vector<Costs> costs_;  // by year option
};

} // namespace areas
