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
    const std::int64_t least = shift.least / unit; // towards zero: within the limit
    const std::int64_t most = shift.most / unit;
    return {static_cast<double>(least) - half, static_cast<double>(most) + half};
}

} // namespace

AreaModel::AreaModel(const AreaProblem& problem, const Balances& balances, std::vector<Part> parts)
    : problem_{problem}, window_{householdWindow(problem.limits)}, parts_{std::move(parts)} {
    addBalances(balances);
    for (std::size_t part = 0; part < parts_.size(); ++part) {
        addOptions(part);
        addMemberships(part);
    }
}

void AreaModel::addBalances(const Balances& balances) {
    for (std::size_t part = 0; part < parts_.size(); ++part) {
        for (std::size_t place = 0; place < parts_[part].size(); ++place) {
            const AreaEstate& estate = estateOf(part, place);
            std::int64_t& unit = yuanUnits_[estate.district];
            unit = std::gcd(unit, estate.investment.value_or(plan::Money{}).inYuan());
            if (!keepsYear(problem_, parts_[part].estates[place])) {
                room_[{estate.district, plannedYear(estate)}] += estate.households;
            }
        }
    }
    for (const auto& [district, unit] : yuanUnits_) {
        for (const plan::PlanYear year : yearLimitsOf(problem_).openYears) {
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

// An open year is for estates that may move and for which there can be room; a year that locked
// estates keep is for those that have it, with a locked one among them.
void AreaModel::addOptions(std::size_t part) {
    std::map<plan::PlanYear, Members> planned;
    std::map<plan::PlanYear, Members> locked;
    std::map<District, Members> movable;
    for (std::size_t place = 0; place < parts_[part].size(); ++place) {
        const AreaEstate& estate = estateOf(part, place);
        const plan::PlanYear year = plannedYear(estate);
        planned[year] |= only(place);
        if (keepsYear(problem_, parts_[part].estates[place])) {
            locked[year] |= only(place);
        } else {
            movable[estate.district] |= only(place);
        }
    }
    std::vector<YearOption> options;
    for (const plan::PlanYear year : yearLimitsOf(problem_).openYears) {
        options.push_back(openOption(part, year, movable));
    }
    for (const auto& [year, members] : locked) {
        options.push_back({year, planned[year], members, {}});
    }
    options_.push_back(std::move(options));
}

YearOption AreaModel::openOption(std::size_t part, plan::PlanYear year,
                                 const std::map<District, Members>& movable) const {
    YearOption option{year, 0, 0, {}};
    for (const auto& [district, members] : movable) {
        const std::int64_t room = room_.at({district, year});
        option.rooms.push_back({members, room});
        forEach(members, [&](std::size_t place) {
            const AreaEstate& estate = estateOf(part, place);
            if (estate.year == year || estate.households <= room) {
                option.allowed |= only(place);
            }
        });
    }
    return option;
}

bool AreaModel::suits(std::size_t part, Members members, std::size_t option) const {
    const YearOption& wanted = options_[part][option];
    return (members & ~wanted.allowed) == 0 &&
           (wanted.required == 0 || (members & wanted.required) != 0) &&
           std::ranges::all_of(wanted.rooms, [&](const Room& room) {
               return householdsOf(parts_[part], members & room.estates) <= room.households;
           });
}

std::uint64_t AreaModel::optionsFor(std::size_t part, Members members) const {
    std::uint64_t suitable = 0;
    for (std::size_t option = 0; option < options_[part].size(); ++option) {
        suitable |= suits(part, members, option) ? only(option) : 0;
    }
    return suitable;
}

void AreaModel::addMemberships(std::size_t part) {
    const std::vector<YearOption>& options = options_[part];
    const std::size_t firstRow = rows_.size();
    rows_.insert(rows_.end(), parts_[part].size(), {-unlimited, 1.0});
    membershipIndex_.emplace_back(options.size() * mostMembers, 0);
    for (std::size_t option = 0; option < options.size(); ++option) {
        forEach(options[option].allowed, [&](std::size_t place) {
            membershipIndex_[part][option * mostMembers + place] = memberships_.size();
            memberships_.push_back({parts_[part].estates[place], options[option].year, rows_.size(),
                                    firstRow + place});
            rows_.push_back({0.0, 0.0});
        });
    }
}

void AreaModel::fix(Stage stage, std::int64_t value) {
    const auto limit = static_cast<double>(value);
    rows_.push_back(stage == Stage::Moved ? Row{-unlimited, limit + half}
                                          : Row{limit - half, unlimited});
    fixed_.push_back(stage);
}

Programme AreaModel::programme(Stage stage) const {
    Programme programme{rows_, {}};
    for (const Membership& membership : memberships_) {
        programme.columns.push_back(columnOf(membership, stage));
    }
    return programme;
}

// Households and what is moved are those of the members, size and frontage those of the area.
StageValues AreaModel::valuesOf(const Membership& membership) const {
    const AreaEstate& estate = problem_.estates[membership.estate];
    const int years = std::abs(membership.year.value - plannedYear(estate).value);
    return {0, estate.households, estate.households * years, 0};
}

Column AreaModel::columnOf(const Membership& membership, Stage stage) const {
    const StageValues values = valuesOf(membership);
    Column column{static_cast<double>(worthOf(values, stage)),
                  {{membership.estateRow, 1.0}, {membership.row, -1.0}}};
    addShift(column, membership);
    addFixed(column, values);
    return column;
}

// What moving into the year does to the balances.
void AreaModel::addShift(Column& column, const Membership& membership) const {
    const AreaEstate& estate = problem_.estates[membership.estate];
    const plan::PlanYear old = plannedYear(estate);
    if (old == membership.year) {
        return;
    }
    const auto shift = [&](bool isInvestment, std::int64_t units) {
        const auto amount = static_cast<double>(units);
        const District& district = estate.district;
        column.entries.push_back(
            {balanceRows_.at({district, membership.year, isInvestment}), amount});
        column.entries.push_back({balanceRows_.at({district, old, isInvestment}), -amount});
    };
    shift(false, estate.households);
    if (estate.investment && yuanUnits_.at(estate.district) > 0) {
        shift(true, estate.investment->inYuan() / yuanUnits_.at(estate.district));
    }
}

StageValues AreaModel::valuesOf(const AreaColumn& column) const {
    const auto& [members, households, frontage] = column.candidate;
    StageValues values{households >= window_.least ? households : 0, 0, 0, frontage};
    forEach(members, [&](std::size_t place) {
        const StageValues more =
            valuesOf(memberships_[membershipOf(column.part, place, column.option)]);
        for (std::size_t i = 0; i < values.size(); ++i) {
            values[i] += more[i];
        }
    });
    return values;
}

std::int64_t AreaModel::worthOf(const StageValues& values, Stage stage) {
    const std::int64_t value = values[indexOf(stage)];
    return stage == Stage::Moved ? -value : value;
}

Column AreaModel::columnOf(const AreaColumn& column, Stage stage) const {
    const auto& [members, households, frontage] = column.candidate;
    const StageValues own{households >= window_.least ? households : 0, 0, 0, frontage};
    Column made{static_cast<double>(worthOf(own, stage)), {}};
    forEach(members, [&](std::size_t place) {
        const std::size_t membership = membershipOf(column.part, place, column.option);
        made.entries.push_back({memberships_[membership].row, 1.0});
    });
    addFixed(made, own);
    return made;
}

void AreaModel::addFixed(Column& column, const StageValues& values) const {
    for (std::size_t i = 0; i < fixed_.size(); ++i) {
        const std::int64_t value = values[indexOf(fixed_[i])];
        if (value != 0) {
            column.entries.push_back({rowOfFixed(i), static_cast<double>(value)});
        }
    }
}

} // namespace areas
