#pragma once

// A choice of areas and years in the making, for searches that change it many times: what it is
// worth and how far it is beyond the balances are kept up to date. Areas are connected, near, of
// few enough people and in a year that suits them, always; balances may be broken. A value: copied,
// it goes on by itself.

#include "areas/area_model.h"
#include "areas/balance.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <span>
#include <utility>
#include <vector>

namespace areas {

// An area in the making; without members: none.
struct Group {
    Members members{0};
    std::size_t option{0}; // index into the part's year options
};

// What a draft is worth, and what is beyond the limits of all balances.
struct Standing {
    StageValues values{};
    Planned excess;

    [[nodiscard]] bool keepsLimits() const { return excess.households == 0 && excess.yuan == 0; }
    [[nodiscard]] bool isBetterThan(const Standing& other) const; // stage by stage
};

// What never changes: where every estate is accounted for, and what its accounts allow.
class AreaBooks {
public:
    AreaBooks(const AreaProblem& problem, const AreaModel& model, const Balances& balances);

    struct Estate {
        std::size_t part{0};
        std::size_t place{0};
        Planned amount;
        std::vector<std::size_t> accounts; // by option of the part: where it is accounted for then
        std::size_t own{0}; // where it is accounted for outside areas
    };
    struct Account {
        Shift households;
        Shift yuan;
    };
    [[nodiscard]] const AreaModel& model() const { return model_; }
    [[nodiscard]] std::span<const Estate> estates() const { return estates_; } // part by part
    [[nodiscard]] const Estate& estate(std::size_t part, std::size_t place) const {
        return estates_[firstEstates_[part] + place];
    }
    [[nodiscard]] std::span<const Account> accounts() const { return accounts_; }
    [[nodiscard]] double inHouseholds(const Planned& amount) const;

private:
    std::size_t accountOf(const Balances& balances, const District& district, plan::PlanYear year);

    const AreaModel& model_;
    std::vector<Estate> estates_;
    std::vector<std::size_t> firstEstates_; // by part
    std::vector<Account> accounts_;
    std::map<std::pair<District, plan::PlanYear>, std::size_t> accountIndex_;
    double perYuan_{0.0}; // households that a yuan stands for
};

class AreaDraft {
public:
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    explicit AreaDraft(const AreaBooks& books); // no areas

    // Some may be without members. An index stays that of its area until the area is given up.
    [[nodiscard]] std::span<const Group> groups(std::size_t part) const { return groups_[part]; }
    // `none`: the estate is alone.
    [[nodiscard]] std::size_t groupOf(std::size_t part, std::size_t place) const {
        return groupOf_[part][place];
    }
    [[nodiscard]] const Standing& standing() const { return standing_; }

    // The group takes the place of another one, or (`none`) of no other.
    struct Change {
        std::size_t part{0};
        std::size_t index{none};
        Group fresh;
    };
    // Changes places that differ from one another, all of them when each fresh group is allowed and
    // `accepts` what they bring: in worth and in excess, both in households.
    template <class Accepts>
    void changeIf(std::span<const Change> changes, Accepts accepts) {
        for (const Change& change : changes) {
            if (!isAllowed(change.part, change.fresh)) {
                return;
            }
        }
        const double excess = books_->inHouseholds(standing_.excess);
        const double worth = bookAll(changes);
        if (accepts(worth, books_->inHouseholds(standing_.excess) - excess)) {
            putAll(changes);
        } else {
            unbookAll(changes);
        }
    }

    // Worth in households of areas of standard size: the stages together, and something for nearly
    // reaching that size.
    [[nodiscard]] double worthOf(std::size_t part, const Group& group) const;

    [[nodiscard]] std::vector<AreaColumn> columns() const; // ordered by part

private:
    [[nodiscard]] Group oldOf(const Change& change) const;
    [[nodiscard]] bool isAllowed(std::size_t part, const Group& group) const;
    double bookAll(std::span<const Change> changes); // returns the worth gained
    void unbookAll(std::span<const Change> changes);
    void putAll(std::span<const Change> changes);
    void book(std::size_t part, const Group& group, std::int64_t sign);
    void shift(std::size_t account, const Planned& amount, std::int64_t sign);
    void addExcess(std::size_t account, std::int64_t sign);
    void put(const Change& change);
    void set(std::size_t part, std::size_t index, const Group& group);
    [[nodiscard]] AreaColumn columnOf(std::size_t part, const Group& group) const;

    const AreaBooks* books_;
    std::vector<std::vector<Group>> groups_; // by part; places without members are free
    std::vector<std::vector<std::size_t>> groupOf_; // by part and place
    std::vector<Planned> shifts_; // what has come to each account
    Standing standing_;
};

} // namespace areas
