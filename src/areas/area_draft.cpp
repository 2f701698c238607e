#include "areas/area_draft.h"

#include <algorithm>
#include <tuple>

namespace areas {

namespace {

// Worth of one unit, in households of areas of standard size; so small that no stage counts before
// one that comes earlier, but for the last steps of a search, where that is told exactly.
constexpr double jointWorth = 0.2;
constexpr double movedWorth = 0.002;      // of a household-year not moved
constexpr double frontageWorth = 0.00001; // of a millimetre
constexpr double almostWorth = 0.6;       // of a household in an area nearly of standard size

std::int64_t beyond(const Shift& limits, std::int64_t shift) {
    const std::int64_t over = shift > 0 ? shift - limits.most : limits.least - shift;
    return std::max<std::int64_t>(0, over);
}

bool isNear(const Part& part, Members members) {
    Members apart = 0;
    forEach(members, [&](std::size_t place) { apart |= part.apart[place]; });
    return (apart & members) == 0;
}

bool isConnected(const Part& part, Members members) {
    Members reached = 0;
    Members edge = only(firstOf(members));
    while (edge != 0) {
        const std::size_t next = firstOf(edge);
        reached |= only(next);
        edge = (edge | (part.joined[next] & members)) & ~reached;
    }
    return reached == members;
}

} // namespace

bool Standing::isBetterThan(const Standing& other) const {
    return std::tuple{values[0], values[1], -values[2], values[3]} >
           std::tuple{other.values[0], other.values[1], -other.values[2], other.values[3]};
}

// ---- books
// ---------------------------------------------------------------------------------------

AreaBooks::AreaBooks(const AreaProblem& problem, const AreaModel& model, const Balances& balances)
    : model_{model} {
    Planned all;
    for (std::size_t part = 0; part < model.parts().size(); ++part) {
        firstEstates_.push_back(estates_.size());
        for (std::size_t place = 0; place < model.parts()[part].size(); ++place) {
            const AreaEstate& each = problem.estates[model.parts()[part].estates[place]];
            const Planned amount{each.households, each.investment.value_or(plan::Money{}).inYuan()};
            Estate estate{
                part, place, amount, {}, accountOf(balances, each.district, plannedYear(each))};
            for (const YearOption& option : model.optionsOf(part)) {
                estate.accounts.push_back(accountOf(balances, each.district, option.year));
            }
            estates_.push_back(std::move(estate));
            all.households += amount.households;
            all.yuan += amount.yuan;
        }
    }
    if (all.yuan > 0) {
        perYuan_ = static_cast<double>(all.households) / static_cast<double>(all.yuan);
    }
}

std::size_t AreaBooks::accountOf(const Balances& balances, const District& district,
                                 plan::PlanYear year) {
    const auto [found, isNew] = accountIndex_.emplace(std::pair{district, year}, accounts_.size());
    if (isNew) {
        accounts_.push_back({balances.households(district, year), balances.yuan(district, year)});
    }
    return found->second;
}

double AreaBooks::inHouseholds(const Planned& amount) const {
    return static_cast<double>(amount.households) + perYuan_ * static_cast<double>(amount.yuan);
}

// ---- draft
// ---------------------------------------------------------------------------------------

AreaDraft::AreaDraft(const AreaBooks& books) : books_{&books}, shifts_(books.accounts().size()) {
    for (const Part& part : books.model().parts()) {
        groups_.emplace_back();
        groupOf_.emplace_back(part.size(), none);
    }
}

Group AreaDraft::oldOf(const Change& change) const {
    return change.index == none ? Group{} : groups_[change.part][change.index];
}

bool AreaDraft::isAllowed(std::size_t part, const Group& group) const {
    const AreaModel& model = books_->model();
    const Part& where = model.parts()[part];
    return group.members == 0 ||
           (group.option < model.optionsOf(part).size() &&
            model.suits(part, group.members, group.option) &&
            householdsOf(where, group.members) <= model.window().most &&
            isNear(where, group.members) && isConnected(where, group.members));
}

double AreaDraft::bookAll(std::span<const Change> changes) {
    double gained = 0.0;
    for (const Change& change : changes) {
        const Group old = oldOf(change);
        book(change.part, old, -1);
        book(change.part, change.fresh, 1);
        gained += worthOf(change.part, change.fresh) - worthOf(change.part, old);
    }
    return gained;
}

void AreaDraft::unbookAll(std::span<const Change> changes) {
    for (const Change& change : changes) {
        book(change.part, change.fresh, -1);
        book(change.part, oldOf(change), 1);
    }
}

void AreaDraft::putAll(std::span<const Change> changes) {
    for (const Change& change : changes) {
        put(change);
    }
}

// Members go from their own years into that of the group (sign 1), or back.
void AreaDraft::book(std::size_t part, const Group& group, std::int64_t sign) {
    if (group.members == 0) {
        return;
    }
    forEach(group.members, [&](std::size_t place) {
        const AreaBooks::Estate& estate = books_->estate(part, place);
        const std::size_t to = estate.accounts[group.option];
        if (to != estate.own) {
            shift(to, estate.amount, sign);
            shift(estate.own, estate.amount, -sign);
        }
    });
    const StageValues values = books_->model().valuesOf(columnOf(part, group));
    for (std::size_t i = 0; i < values.size(); ++i) {
        standing_.values[i] += sign * values[i];
    }
}

void AreaDraft::shift(std::size_t account, const Planned& amount, std::int64_t sign) {
    addExcess(account, -1);
    shifts_[account].households += sign * amount.households;
    shifts_[account].yuan += sign * amount.yuan;
    addExcess(account, 1);
}

void AreaDraft::addExcess(std::size_t account, std::int64_t sign) {
    const AreaBooks::Account& limits = books_->accounts()[account];
    const Planned& shift = shifts_[account];
    standing_.excess.households += sign * beyond(limits.households, shift.households);
    standing_.excess.yuan += sign * beyond(limits.yuan, shift.yuan);
}

double AreaDraft::worthOf(std::size_t part, const Group& group) const {
    if (group.members == 0) {
        return 0.0;
    }
    const AreaModel& model = books_->model();
    const auto [standard, joint, moved, frontage] = model.valuesOf(columnOf(part, group));
    const auto households = static_cast<double>(joint);
    const double size =
        standard > 0 ? 1.0 : almostWorth * households / static_cast<double>(model.window().least);
    return (size + jointWorth) * households - movedWorth * static_cast<double>(moved) +
           frontageWorth * static_cast<double>(frontage);
}

void AreaDraft::put(const Change& change) {
    if (change.index == none && change.fresh.members == 0) {
        return;
    }
    std::vector<Group>& groups = groups_[change.part];
    std::size_t index = change.index;
    if (index == none) {
        index = static_cast<std::size_t>(std::ranges::find(groups, Members{0}, &Group::members) -
                                         groups.begin());
        if (index == groups.size()) {
            groups.emplace_back();
        }
    }
    set(change.part, index, change.fresh);
}

// An estate that another change has taken already stays there.
void AreaDraft::set(std::size_t part, std::size_t index, const Group& group) {
    std::vector<std::size_t>& groupOf = groupOf_[part];
    forEach(groups_[part][index].members & ~group.members, [&](std::size_t place) {
        if (groupOf[place] == index) {
            groupOf[place] = none;
        }
    });
    forEach(group.members, [&](std::size_t place) { groupOf[place] = index; });
    groups_[part][index] = group;
}

AreaColumn AreaDraft::columnOf(std::size_t part, const Group& group) const {
    const Part& where = books_->model().parts()[part];
    return {
        part,
        {group.members, householdsOf(where, group.members), frontageInside(where, group.members)},
        group.option};
}

std::vector<AreaColumn> AreaDraft::columns() const {
    std::vector<AreaColumn> found;
    for (std::size_t part = 0; part < groups_.size(); ++part) {
        for (const Group& group : groups_[part]) {
            if (group.members != 0) {
                found.push_back(columnOf(part, group));
            }
        }
    }
    return found;
}

} // namespace areas
