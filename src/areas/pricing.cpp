#include "areas/pricing.h"

namespace areas {

Pricing::Pricing(const AreaModel& model, std::size_t part, Stage stage,
                 const std::vector<double>& prices)
    : model_{model}, part_{part}, perHousehold_{stage == Stage::StandardSize ? 1.0 : 0.0},
      perMillimetre_{stage == Stage::Frontage ? 1.0 : 0.0} {
    for (std::size_t i = 0; i < model.fixed().size(); ++i) {
        if (model.fixed()[i] == Stage::StandardSize) {
            perHousehold_ -= prices[model.rowOfFixed(i)];
        }
    }
    for (std::size_t option = 0; option < model.optionsOf(part).size(); ++option) {
        costs_.push_back(costsIn(option, prices));
    }
}

double Pricing::gainOf(const Candidate& candidate, std::size_t option) const {
    double gain = perMillimetre_ * static_cast<double>(candidate.frontage);
    if (candidate.households >= model_.window().least) {
        gain += perHousehold_ * static_cast<double>(candidate.households);
    }
    const double* table = costs_[option].data();
    for (Members rest = candidate.members; rest != 0; rest >>= bitsPerTable) {
        gain -= table[rest % tableSize];
        table += tableSize;
    }
    return gain;
}

Pricing::Costs Pricing::costsIn(std::size_t option, const std::vector<double>& prices) const {
    const std::size_t places = model_.parts()[part_].size();
    Costs costs((places + bitsPerTable - 1) / bitsPerTable * tableSize, 0.0);
    forEach(model_.optionsOf(part_)[option].allowed, [&](std::size_t place) {
        const double cost =
            prices[model_.rowOfMembership(model_.membershipOf(part_, place, option))];
        const std::size_t first = place / bitsPerTable * tableSize;
        for (std::size_t set = 0; set < tableSize; ++set) {
            costs[first + set] += has(set, place % bitsPerTable) ? cost : 0.0;
        }
    });
    return costs;
}

} // namespace areas
