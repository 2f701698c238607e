#include "areas/anneal.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <map>
#include <random>
#include <tuple>
#include <utility>

namespace areas {

namespace {

constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

// Worth of one unit, in households of areas of standard size; so small that no stage counts before
// one that comes earlier, but for the last steps of a search, where that is told exactly.
constexpr double jointWorth = 0.2;
constexpr double movedWorth = 0.002;      // of a household-year not moved
constexpr double frontageWorth = 0.00001; // of a millimetre
constexpr double almostWorth = 0.6; // of a household in an area nearly of standard size

constexpr double firstThreshold = 800.0; // households
constexpr double lastThreshold = 2.0;
constexpr double firstPrice = 0.5; // of a household beyond a balance
constexpr double lastPrice = 50.0;
constexpr std::size_t rounds = 8;

// What has come to a district's year, and how far it may.
struct Account {
    Planned shift;
    Shift households;
    Shift yuan;
};

std::int64_t beyond(const Shift& limits, std::int64_t shift) {
    const std::int64_t over = shift > 0 ? shift - limits.most : limits.least - shift;
    return std::max<std::int64_t>(0, over);
}

struct Estate {
    std::size_t part{0};
    std::size_t place{0};
    Planned amount;
    std::vector<std::size_t> accounts; // by option of the part: where it is accounted for then
    std::size_t own{0};                // where it is accounted for outside areas
};

struct Group {
    Members members{0};
    std::size_t option{0};
};

struct Standing {
    StageValues values{};
    Planned excess; // beyond the limits of all accounts

    [[nodiscard]] bool isBetterThan(const Standing& other) const {
        return std::tuple{values[0], values[1], -values[2], values[3]} >
               std::tuple{other.values[0], other.values[1], -other.values[2], other.values[3]};
    }
};

class Annealing {
public:
    Annealing(const AreaProblem& problem, const AreaModel& model, const Balances& balances)
        : problem_{problem}, model_{model}, balances_{balances} {
        for (std::size_t part = 0; part < model.parts().size(); ++part) {
            firstEstates_.push_back(estates_.size());
            groups_.emplace_back();
            groupOf_.emplace_back(model.parts()[part].size(), none);
            for (std::size_t place = 0; place < model.parts()[part].size(); ++place) {
                addEstate(part, place);
            }
        }
        setPerYuan();
    }

    std::vector<AreaColumn> run(std::size_t steps) {
        for (std::size_t round = 0; round < rounds; ++round) {
            const double warmth = firstThreshold / static_cast<double>(round + 1);
            cool(warmth, steps / rounds);
            keepRepaired();
        }
        return columns();
    }

private:
    void cool(double warmth, std::size_t steps) {
        for (std::size_t step = 0; step < steps; ++step) {
            const double done = static_cast<double>(step) / static_cast<double>(steps);
            threshold_ = lastThreshold + (warmth - lastThreshold) * (1.0 - done) * (1.0 - done);
            price_ = firstPrice + (lastPrice - firstPrice) * done * done * done;
            change(estates_[chance_() % estates_.size()]);
        }
    }

    // The choice with all limits kept, when it is the best so far; the search goes on from where it
    // was.
    void keepRepaired() {
        const auto groups = groups_;
        const auto groupOf = groupOf_;
        const auto accounts = accounts_;
        const Standing standing = standing_;
        repair();
        remember();
        groups_ = groups;
        groupOf_ = groupOf;
        accounts_ = accounts;
        standing_ = standing;
    }

    void remember() {
        if (keepsLimits() && standing_.isBetterThan(best_)) {
            best_ = standing_;
            bestGroups_ = groups_;
        }
    }

    // Gives up areas until all limits are kept: always the one whose end mends most for its worth.
    void repair() {
        while (!keepsLimits()) {
            std::pair<std::size_t, std::size_t> best;
            double most = -std::numeric_limits<double>::infinity();
            for (std::size_t part = 0; part < groups_.size(); ++part) {
                for (std::size_t index = 0; index < groups_[part].size(); ++index) {
                    const double mended = mendedPerWorth(part, index);
                    if (mended > most) {
                        most = mended;
                        best = {part, index};
                    }
                }
            }
            move(best.first, groups_[best.first][best.second], -1);
            put(best.first, best.second, Group{});
        }
    }

    [[nodiscard]] double mendedPerWorth(std::size_t part, std::size_t index) {
        const Group& group = groups_[part][index];
        if (group.members == 0) {
            return -std::numeric_limits<double>::infinity();
        }
        const double before = excessOf(standing_);
        move(part, group, -1);
        const double mended = before - excessOf(standing_);
        move(part, group, 1);
        return mended / (1.0 + worthOf(part, group));
    }

    [[nodiscard]] bool keepsLimits() const {
        return standing_.excess.households == 0 && standing_.excess.yuan == 0;
    }

    void addEstate(std::size_t part, std::size_t place) {
        const AreaEstate& each = problem_.estates[model_.parts()[part].estates[place]];
        const Planned amount{each.households, each.investment.value_or(plan::Money{}).inYuan()};
        Estate estate{part, place, amount, {}, accountOf(each.district, plannedYear(each))};
        for (const YearOption& option : model_.optionsOf(part)) {
            estate.accounts.push_back(accountOf(each.district, option.year));
        }
        estates_.push_back(std::move(estate));
    }

    std::size_t accountOf(const District& district, plan::PlanYear year) {
        const auto [found, isNew] =
            accountIndex_.emplace(std::pair{district, year}, accounts_.size());
        if (isNew) {
            accounts_.push_back(
                {{}, balances_.households(district, year), balances_.yuan(district, year)});
        }
        return found->second;
    }

    void setPerYuan() {
        Planned all;
        for (const Estate& estate : estates_) {
            all.households += estate.amount.households;
            all.yuan += estate.amount.yuan;
        }
        if (all.yuan > 0) {
            perYuan_ = static_cast<double>(all.households) / static_cast<double>(all.yuan);
        }
    }

    // ---- changes -----------------------------------------------------------------------------

    // One group becomes another, or two become two others; kept when it loses little.
    void change(const Estate& estate) {
        const Part& part = model_.parts()[estate.part];
        const std::size_t own = groupOf_[estate.part][estate.place];
        const std::size_t kind = chance_() % 16;
        if (own != none && kind < 2) {
            changeYear(estate.part, own);
            return;
        }
        if (own != none && kind == 2) {
            attempt(estate.part, {own, none}, {Group{}, Group{}});
            return;
        }
        const Members beside = part.joined[estate.place];
        if (beside == 0 || (own != none && kind < 5)) {
            leave(estate, own);
            return;
        }
        const std::size_t other = pick(beside);
        const std::size_t others = groupOf_[estate.part][other];
        if (others == none) {
            invite(estate, own, other);
        } else if (others != own) {
            join(estate, own, others);
        } else {
            leave(estate, own);
        }
    }

    void changeYear(std::size_t part, std::size_t index) {
        const Group old = groups_[part][index];
        const std::size_t option = chance_() % model_.optionsOf(part).size();
        attempt(part, {index, none}, {Group{old.members, option}, Group{}});
    }

    void leave(const Estate& estate, std::size_t own) {
        if (own != none) {
            attempt(estate.part, {own, none},
                    {without(groups_[estate.part][own], only(estate.place)), Group{}});
        }
    }

    // An estate alone joins the estate's area, or makes one with it.
    void invite(const Estate& estate, std::size_t own, std::size_t other) {
        if (own == none) {
            const std::size_t option = chance_() % model_.optionsOf(estate.part).size();
            attempt(estate.part, {none, none},
                    {Group{only(estate.place) | only(other), option}, Group{}});
            return;
        }
        Group larger = groups_[estate.part][own];
        larger.members |= only(other);
        attempt(estate.part, {own, none}, {larger, Group{}});
    }

    // The estate changes over to another area, or brings its whole area along.
    void join(const Estate& estate, std::size_t own, std::size_t others) {
        Group larger = groups_[estate.part][others];
        Group smaller;
        if (own != none) {
            smaller = groups_[estate.part][own];
            const bool isMerger = chance_() % 4 == 0;
            larger.members |= isMerger ? smaller.members : only(estate.place);
            smaller = isMerger ? Group{} : without(smaller, only(estate.place));
        } else {
            larger.members |= only(estate.place);
        }
        attempt(estate.part, {others, own}, {larger, smaller});
    }

    [[nodiscard]] static Group without(const Group& group, Members members) {
        const Members rest = group.members & ~members;
        return {countOf(rest) > 1 ? rest : 0, group.option};
    }

    std::size_t pick(Members from) {
        for (std::size_t number = chance_() % countOf(from); number > 0; --number) {
            from &= from - 1;
        }
        return firstOf(from);
    }

    // Replaces the groups of two places by two others; place `none`: not there yet.
    void attempt(std::size_t part, std::pair<std::size_t, std::size_t> places,
                 std::pair<Group, Group> fresh) {
        if (!isAllowed(part, fresh.first) || !isAllowed(part, fresh.second)) {
            return;
        }
        const Group oldFirst = places.first == none ? Group{} : groups_[part][places.first];
        const Group oldSecond = places.second == none ? Group{} : groups_[part][places.second];
        const Standing before = standing_;
        const double worthBefore = worthOf(part, oldFirst) + worthOf(part, oldSecond);
        move(part, oldFirst, -1);
        move(part, oldSecond, -1);
        move(part, fresh.first, 1);
        move(part, fresh.second, 1);
        const double gain = worthOf(part, fresh.first) + worthOf(part, fresh.second) - worthBefore -
                            price_ * (excessOf(standing_) - excessOf(before));
        const double luck = static_cast<double>(chance_() % 1'024) / 1'024.0;
        if (gain < -threshold_ * luck) {
            move(part, fresh.first, -1);
            move(part, fresh.second, -1);
            move(part, oldFirst, 1);
            move(part, oldSecond, 1);
            return;
        }
        put(part, places.first, fresh.first);
        put(part, places.second, fresh.second);
        remember();
    }

    [[nodiscard]] bool isAllowed(std::size_t part, const Group& group) const {
        if (group.members == 0) {
            return true;
        }
        const Part& where = model_.parts()[part];
        return model_.suits(part, group.members, group.option) &&
               householdsOf(where, group.members) <= model_.window().most &&
               isNear(where, group.members) && isConnected(where, group.members);
    }

    [[nodiscard]] static bool isNear(const Part& part, Members members) {
        Members apart = 0;
        forEach(members, [&](std::size_t place) { apart |= part.apart[place]; });
        return (apart & members) == 0;
    }

    [[nodiscard]] static bool isConnected(const Part& part, Members members) {
        Members reached = 0;
        Members edge = only(firstOf(members));
        while (edge != 0) {
            const std::size_t next = firstOf(edge);
            reached |= only(next);
            edge = (edge | (part.joined[next] & members)) & ~reached;
        }
        return reached == members;
    }

    // ---- accounts ----------------------------------------------------------------------------

    // Members go from their own years into that of the group (sign 1), or back.
    void move(std::size_t part, const Group& group, std::int64_t sign) {
        if (group.members == 0) {
            return;
        }
        forEach(group.members, [&](std::size_t place) {
            const Estate& estate = estates_[firstEstates_[part] + place];
            const std::size_t to = estate.accounts[group.option];
            if (to != estate.own) {
                shift(accounts_[to], estate.amount, sign);
                shift(accounts_[estate.own], estate.amount, -sign);
            }
        });
        const StageValues values = valuesOf(part, group);
        for (std::size_t i = 0; i < values.size(); ++i) {
            standing_.values[i] += sign * values[i];
        }
    }

    void shift(Account& account, const Planned& amount, std::int64_t sign) {
        addExcess(account, -1);
        account.shift.households += sign * amount.households;
        account.shift.yuan += sign * amount.yuan;
        addExcess(account, 1);
    }

    void addExcess(const Account& account, std::int64_t sign) {
        standing_.excess.households += sign * beyond(account.households, account.shift.households);
        standing_.excess.yuan += sign * beyond(account.yuan, account.shift.yuan);
    }

    // In households.
    [[nodiscard]] double excessOf(const Standing& standing) const {
        return static_cast<double>(standing.excess.households) +
               perYuan_ * static_cast<double>(standing.excess.yuan);
    }

    [[nodiscard]] StageValues valuesOf(std::size_t part, const Group& group) const {
        const Part& where = model_.parts()[part];
        return model_.valuesOf({part,
                                {group.members, householdsOf(where, group.members),
                                 frontageInside(where, group.members)},
                                group.option});
    }

    [[nodiscard]] double worthOf(std::size_t part, const Group& group) const {
        if (group.members == 0) {
            return 0.0;
        }
        const auto [standard, joint, moved, frontage] = valuesOf(part, group);
        const auto households = static_cast<double>(joint);
        const double size =
            standard > 0 ? 1.0
                         : almostWorth * households / static_cast<double>(model_.window().least);
        return (size + jointWorth) * households - movedWorth * static_cast<double>(moved) +
               frontageWorth * static_cast<double>(frontage);
    }

    // ---- groups ------------------------------------------------------------------------------

    // The group takes the place of another (`none`: of no other); without members it is given up.
    void put(std::size_t part, std::size_t index, const Group& group) {
        if (index == none && group.members == 0) {
            return;
        }
        std::vector<Group>& groups = groups_[part];
        if (index == none) {
            index = static_cast<std::size_t>(
                std::ranges::find(groups, Members{0}, &Group::members) - groups.begin());
            if (index == groups.size()) {
                groups.emplace_back();
            }
        }
        set(part, index, group);
    }

    void set(std::size_t part, std::size_t index, const Group& group) {
        const Members gone = groups_[part][index].members & ~group.members;
        forEach(gone, [&](std::size_t place) {
            if (groupOf_[part][place] == index) {
                groupOf_[part][place] = none;
            }
        });
        forEach(group.members, [&](std::size_t place) { groupOf_[part][place] = index; });
        groups_[part][index] = group;
    }

    [[nodiscard]] std::vector<AreaColumn> columns() const {
        std::vector<AreaColumn> found;
        for (std::size_t part = 0; part < bestGroups_.size(); ++part) {
            const Part& where = model_.parts()[part];
            for (const Group& group : bestGroups_[part]) {
                if (group.members != 0) {
                    found.push_back({part,
                                     {group.members, householdsOf(where, group.members),
                                      frontageInside(where, group.members)},
                                     group.option});
                }
            }
        }
        return found;
    }

    const AreaProblem& problem_;
    const AreaModel& model_;
    const Balances& balances_;
    std::vector<Estate> estates_; // part by part
    std::vector<std::size_t> firstEstates_; // by part
    std::vector<Account> accounts_;
    std::map<std::pair<District, plan::PlanYear>, std::size_t> accountIndex_;
    double perYuan_{0.0}; // households that a yuan stands for
    std::vector<std::vector<Group>> groups_; // by part; places without members are free
    std::vector<std::vector<std::size_t>> groupOf_; // by part and place
    Standing standing_;
    Standing best_; // of the choices that kept all limits; at first: no areas
    std::vector<std::vector<Group>> bestGroups_;
    double threshold_{firstThreshold};
    double price_{firstPrice};
    std::mt19937 chance_; // NOLINT(bugprone-random-generator-seed): the same steps every time
};

} // namespace

std::vector<AreaColumn> anneal(const AreaProblem& problem, const AreaModel& model,
                               const Balances& balances, std::size_t steps) {
    return Annealing{problem, model, balances}.run(steps);
}

} // namespace areas
