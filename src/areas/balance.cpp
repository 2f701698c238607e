#include "areas/balance.h"

#include <cassert>

namespace areas {

Balances::Balances(const AreaProblem& problem) {
    if (!problem.years) {
        return;
    }
    tolerancePerMille_ = problem.years->tolerancePerMille;
    assert(tolerancePerMille_ >= 0);
    for (const AreaEstate& estate : problem.estates) {
        if (estate.year) {
            Planned& planned = planned_[{estate.district, *estate.year}];
            planned.households += estate.households;
            planned.yuan += estate.investment.value_or(plan::Money{}).inYuan();
        }
    }
}

Planned Balances::planned(const District& district, plan::PlanYear year) const {
    const auto found = planned_.find({district, year});
    return found == planned_.end() ? Planned{} : found->second;
}

Shift Balances::households(const District& district, plan::PlanYear year) const {
    return shiftOf(planned(district, year).households);
}

Shift Balances::yuan(const District& district, plan::PlanYear year) const {
    return shiftOf(planned(district, year).yuan);
}

Shift Balances::shiftOf(std::int64_t planned) const {
    const std::int64_t most = planned * tolerancePerMille_ / 1'000;
    return {-most, most};
}

} // namespace areas
