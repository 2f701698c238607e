#include "areas/area_model.h"

#include <algorithm>
#include <cassert>
#include <cstdlib>
#include <limits>
#include <numeric>
#include <utility>

namespace areas {

namespace {

constexpr double half = 0.5;
constexpr double unlimited = std::numeric_limits<double>::infinity();

Row rowWithin(const Shift& shift, std::int64_t unit) {
    return {static_cast<double>(-(-shift.least / unit)) - half,
            static_cast<double>(shift.most / unit) + half};
}

} // namespace

AreaModel::AreaModel(const AreaProblem& problem, const Balances& balances, std::vector<Part> parts)
    : problem_{problem}, window_{householdWindow(problem.limits)}, parts_{std::move(parts)} {
    for (const Part& part : parts_) {
        firstRows_.push_back(rows_.size());
        rows_.insert(rows_.end(), part.size(), {-unlimited, 1.0});
    }
    addBalances(balances);
    for (std::size_t part = 0; part < parts_.size(); ++part) {
        addOptions(part);
    }
}

void AreaModel::addBalances(const Balances& balances) {
    std::map<District, std::int64_t> leaving; // households that may move at all
    for (std::size_t part = 0; part < parts_.size(); ++part) {
        for (std::size_t place = 0; place < parts_[part].size(); ++place) {
            const AreaEstate& estate = estateOf(part, place);
            std::int64_t& unit = yuanUnits_[estate.district];
            unit = std::gcd(unit, estate.investment.value_or(plan::Money{}).inYuan());
            if (!keepsYear(problem_, parts_[part].estates[place])) {
                room_[{estate.district, *estate.year}] += estate.households;
            }
        }
    }
    for (const auto& [district, unit] : yuanUnits_) {
        for (const plan::PlanYear year : problem_.years->openYears) {
            const Shift households = balances.households(district, year);
            room_[{district, year}] += households.most;
            balanceRows_[{district, year, false}] = rows_.size();
            rows_.push_back(rowWithin(households, 1));
            if (unit > 0) {
                balanceRows_[{district, year, true}] = rows_.size();
                rows_.push_back(rowWithin(balances.yuan(district, year), unit));
            }
        }
    }
}

// An open year suits estates that may move and for which there can be room; a year that locked
// estates keep suits those that have it, with a locked one among them.
void AreaModel::addOptions(std::size_t part) {
    std::map<plan::PlanYear, Members> planned;
    std::map<plan::PlanYear, Members> locked;
    Members movable = 0;
    for (std::size_t place = 0; place < parts_[part].size(); ++place) {
        const plan::PlanYear year = estateOf(part, place).year.value();
        planned[year] |= only(place);
        if (keepsYear(problem_, parts_[part].estates[place])) {
            locked[year] |= only(place);
        } else {
            movable |= only(place);
        }
    }
    std::vector<YearOption> options;
    for (const plan::PlanYear year : problem_.years->openYears) {
        YearOption option{year, 0, 0};
        forEach(movable, [&](std::size_t place) {
            const AreaEstate& estate = estateOf(part, place);
            if (estate.year == year || estate.households <= room_.at({estate.district, year})) {
                option.allowed |= only(place);
            }
        });
        options.push_back(option);
    }
    for (const auto& [year, members] : locked) {
        options.push_back({year, planned[year], members});
    }
    options_.push_back(std::move(options));
}

void AreaModel::fix(Stage stage, std::int64_t value) {
    const double limit = static_cast<double>(value);
    rows_.push_back(stage == Stage::Moved ? Row{-unlimited, limit + half}
                                          : Row{limit - half, unlimited});
    fixed_.push_back(stage);
}

std::vector<Entry> AreaModel::shifts(std::size_t part, std::size_t place,
                                     plan::PlanYear year) const {
    const AreaEstate& estate = estateOf(part, place);
    const plan::PlanYear old = estate.year.value();
    if (old == year) {
        return {};
    }
    const double households = static_cast<double>(estate.households);
    std::vector<Entry> entries{
        {balanceRows_.at({estate.district, year, false}), households},
        {balanceRows_.at({estate.district, old, false}), -households},
    };
    if (estate.investment && yuanUnits_.at(estate.district) > 0) {
        const double units =
            static_cast<double>(estate.investment->inYuan() / yuanUnits_.at(estate.district));
        entries.push_back({balanceRows_.at({estate.district, year, true}), units});
        entries.push_back({balanceRows_.at({estate.district, old, true}), -units});
    }
    return entries;
}

std::int64_t AreaModel::householdYears(std::size_t part, std::size_t place,
                                       plan::PlanYear year) const {
    return parts_[part].households[place] *
           std::abs(year.value - estateOf(part, place).year.value().value);
}

StageValues AreaModel::valuesOf(const AreaColumn& column) const {
    const auto& [members, households, frontage] = column.candidate;
    const plan::PlanYear year = options_[column.part][column.option].year;
    std::int64_t moved = 0;
    forEach(members, [&](std::size_t place) { moved += householdYears(column.part, place, year); });
    return {households >= window_.least ? households : 0, households, moved, frontage};
}

std::int64_t AreaModel::worthOf(const StageValues& values, Stage stage) {
    const std::int64_t value = values[indexOf(stage)];
    return stage == Stage::Moved ? -value : value;
}

Column AreaModel::columnOf(const AreaColumn& column, Stage stage) const {
    const StageValues values = valuesOf(column);
    const plan::PlanYear year = options_[column.part][column.option].year;
    std::map<std::size_t, double> sums;
    forEach(column.candidate.members, [&](std::size_t place) {
        sums[rowOf(column.part, place)] = 1.0;
        for (const Entry& shift : shifts(column.part, place, year)) {
            sums[shift.row] += shift.coefficient;
        }
    });
    for (std::size_t i = 0; i < fixed_.size(); ++i) {
        sums[rowOfFixed(i)] = static_cast<double>(values[indexOf(fixed_[i])]);
    }
    Column made{static_cast<double>(worthOf(values, stage)), {}};
    for (const auto& [row, coefficient] : sums) {
        if (coefficient != 0.0) {
            made.entries.push_back({row, coefficient});
        }
    }
    return made;
}

} // namespace areas
