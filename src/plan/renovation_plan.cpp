#include "plan/renovation_plan.h"

#include <algorithm>
#include <cmath>
#include <format>

namespace plan {

namespace {

// amount * part / whole, rounded, without leaving 64 bits for any sum a plan can hold.
Money share(Money amount, std::int64_t part, std::int64_t whole) {
    const std::int64_t yuan = amount.inYuan();
    const std::int64_t rest = (yuan % whole) * part;
    return Money::ofYuan((yuan / whole) * part + (rest + whole / 2) / whole);
}

} // namespace

Totals totalsOf(const PlanEntry& entry) {
    return {1, entry.buildings, entry.floorArea, entry.households};
}

bool agrees(const StatedFigure& stated, double computed) {
    // Sums of a thousand decimal numbers miss the decimal truth by less than this.
    constexpr double summing = 1e-9;
    const double half = 0.5 * std::pow(10.0, -stated.decimals);
    return std::abs(stated.value - computed) <= half + summing * std::max(1.0, std::abs(computed));
}

std::string toText(const StatedFigure& figure) {
    return std::format("{:.{}f}", figure.value, std::max(0, figure.decimals));
}

Money investment(const CostModel& costs, PlanYear year, int households, int householdsOfYear) {
    const auto lump = std::ranges::find(costs.lumpSums, year, &LumpSum::year);
    if (lump == costs.lumpSums.end()) {
        return households * costs.perHousehold;
    }
    if (householdsOfYear == 0) {
        return {};
    }
    return share(lump->amount, households, householdsOfYear);
}

} // namespace plan
