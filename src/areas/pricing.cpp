#include "areas/pricing.h"

namespace areas {

Pricing::Pricing(const AreaModel& model, std::size_t part, Stage stage,
                 const std::vector<double>& prices)
    : model_{model}, part_{part} {
    worths_[indexOf(stage)] = stage == Stage::Moved ? -1.0 : 1.0;
    for (std::size_t i = 0; i < model.fixed().size(); ++i) {
        worths_[indexOf(model.fixed()[i])] -= prices[model.rowOfFixed(i)];
    }
    for (const YearOption& option : model.optionsOf(part)) {
        costs_.push_back(costsIn(option, prices));
    }
}

double Pricing::gainOf(const Candidate& candidate, std::size_t option) const {
    const double households = static_cast<double>(candidate.households);
    double gain = worths_[indexOf(Stage::Joint)] * households +
                  worths_[indexOf(Stage::Frontage)] * static_cast<double>(candidate.frontage);
    if (candidate.households >= model_.window().least) {
        gain += worths_[indexOf(Stage::StandardSize)] * households;
    }
    const double* table = costs_[option].data();
    for (Members rest = candidate.members; rest != 0; rest >>= bitsPerTable) {
        gain -= table[rest % tableSize];
        table += tableSize;
    }
    return gain;
}

Pricing::Costs Pricing::costsIn(const YearOption& option, const std::vector<double>& prices) const {
    const std::size_t places = model_.parts()[part_].size();
    Costs costs((places + bitsPerTable - 1) / bitsPerTable * tableSize, 0.0);
    forEach(option.allowed, [&](std::size_t place) {
        const double cost = costOf(place, option.year, prices);
        const std::size_t first = place / bitsPerTable * tableSize;
        for (std::size_t set = 0; set < tableSize; ++set) {
            costs[first + set] += has(set, place % bitsPerTable) ? cost : 0.0;
        }
    });
    return costs;
}

// What the rows take for the estate alone, with what it moves.
double Pricing::costOf(std::size_t place, plan::PlanYear year,
                       const std::vector<double>& prices) const {
    double cost = prices[model_.rowOf(part_, place)];
    for (const Entry& shift : model_.shifts(part_, place, year)) {
        cost += prices[shift.row] * shift.coefficient;
    }
    return cost - worths_[indexOf(Stage::Moved)] *
                      static_cast<double>(model_.householdYears(part_, place, year));
}

} // namespace areas
