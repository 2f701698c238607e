#pragma once

// The choice of areas and their years, in parts that share districts, as a 0/1 programme. Columns
// are of two kinds:
//   - memberships: an estate is in an area that is renovated in that year;
//   - areas: so many estates in that year, added as they are wanted.
// Rows are
//   - one per estate: it has one membership at most;
//   - one per membership: it is that of one area;
//   - one per district and open year, for households and for investment: what comes and goes stays
//     within the balance;
//   - one per stage that is fixed already.
// So balances, and what is moved, are told by few columns, and a search that decides memberships
// first decides most. All coefficients are whole (investments are divided by what they have in
// common), so limits are set half a unit wide and whole choices are still exactly within them.

#include "areas/area_answer.h"
#include "areas/balance.h"
#include "areas/candidates.h"
#include "areas/part.h"
#include "areas/programme.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <tuple>
#include <vector>

namespace areas {

// The households that a district's year has room for, and which estates of a part are of it.
struct Room {
    Members estates{0};
    std::int64_t households{0};
};

// A year in which areas of a part may be: of estates allowed only, with at least one of those
// required (none required: any), and with no more households of any district than there is room
// for when everybody else who can leave that year leaves it.
struct YearOption {
    plan::PlanYear year;
    Members allowed{0};
    Members required{0};
    std::vector<Room> rooms; // none: room for all that are allowed
};

struct AreaColumn {
    std::size_t part{0}; // index into the parts of the model
    Candidate candidate;
    std::size_t option{0}; // index into the part's year options
};

// What an area in a year adds to each stage.
using StageValues = std::array<std::int64_t, 4>; // in the order of Stage
[[nodiscard]] constexpr std::size_t indexOf(Stage stage) {
    return static_cast<std::size_t>(stage);
}

class AreaModel {
public:
    AreaModel(const AreaProblem& problem, const Balances& balances, std::vector<Part> parts);

    [[nodiscard]] std::span<const Part> parts() const { return parts_; }
    [[nodiscard]] const std::vector<YearOption>& optionsOf(std::size_t part) const {
        return options_[part];
    }
    [[nodiscard]] const HouseholdWindow& window() const { return window_; }
    // Whether the area may be renovated in the year of the option.
    [[nodiscard]] bool suits(std::size_t part, Members members, std::size_t option) const;
    // Bit i: the i-th option suits the area.
    [[nodiscard]] std::uint64_t optionsFor(std::size_t part, Members members) const;

    // Keeps the value of a stage from now on.
    void fix(Stage stage, std::int64_t value);
    [[nodiscard]] const std::vector<Stage>& fixed() const { return fixed_; }
    [[nodiscard]] std::size_t rowOfFixed(std::size_t index) const {
        return rows_.size() - fixed_.size() + index;
    }

    // All rows, and the memberships as columns.
    [[nodiscard]] Programme programme(Stage stage) const;
    [[nodiscard]] std::size_t membershipCount() const { return memberships_.size(); }
    // Index among the columns; the option allows the estate.
    [[nodiscard]] std::size_t membershipOf(std::size_t part, std::size_t place,
                                           std::size_t option) const {
        return membershipIndex_[part][option * mostMembers + place];
    }
    [[nodiscard]] std::size_t rowOfMembership(std::size_t membership) const {
        return memberships_[membership].row;
    }

    [[nodiscard]] StageValues valuesOf(const AreaColumn& column) const;
    [[nodiscard]] Column columnOf(const AreaColumn& column, Stage stage) const;
    // Worth as the programme has it: greater is better, so what is moved counts below zero.
    [[nodiscard]] static std::int64_t worthOf(const StageValues& values, Stage stage);

private:
    using BalanceKey = std::tuple<District, plan::PlanYear, bool>; // true: of investment

    struct Membership {
        std::size_t estate{0}; // index into the problem
        plan::PlanYear year;
        std::size_t row{0};
        std::size_t estateRow{0};
    };

    [[nodiscard]] const AreaEstate& estateOf(std::size_t part, std::size_t place) const {
        return problem_.estates[parts_[part].estates[place]];
    }
    void addBalances(const Balances& balances);
    void addOptions(std::size_t part);
    [[nodiscard]] YearOption openOption(std::size_t part, plan::PlanYear year,
                                        const std::map<District, Members>& movable) const;
    void addMemberships(std::size_t part);
    [[nodiscard]] StageValues valuesOf(const Membership& membership) const;
    [[nodiscard]] Column columnOf(const Membership& membership, Stage stage) const;
    void addShift(Column& column, const Membership& membership) const;
    void addFixed(Column& column, const StageValues& values) const;

    const AreaProblem& problem_;
    HouseholdWindow window_;
    std::vector<Part> parts_;
    std::vector<std::vector<YearOption>> options_; // by part
    std::vector<Row> rows_;
    std::vector<Membership> memberships_;
    std::vector<std::vector<std::size_t>> membershipIndex_; // by part, then option and place
    std::map<BalanceKey, std::size_t> balanceRows_;
    std::map<District, std::int64_t> yuanUnits_; // what investments of a district have in common
    std::map<std::pair<District, plan::PlanYear>, std::int64_t> room_; // for households to come
    std::vector<Stage> fixed_;
};

} // namespace areas
