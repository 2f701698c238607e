#pragma once

// The year in which an estate is renovated (改造年度), and the period a plan covers (规划期限).

#include <compare>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

struct PlanYear {
    int value{0}; // of the common era

    friend auto operator<=>(const PlanYear&, const PlanYear&) = default;
};

// Both ends belong to it.
struct PlanningPeriod {
    PlanYear first;
    PlanYear last;

    [[nodiscard]] bool contains(PlanYear year) const { return first <= year && year <= last; }
    [[nodiscard]] std::vector<PlanYear> years() const; // in order

    friend bool operator==(const PlanningPeriod&, const PlanningPeriod&) = default;
};

[[nodiscard]] std::string toText(PlanYear year);               // "2021"
[[nodiscard]] std::string toText(const PlanningPeriod& period); // "2021—2025", as plans print it

// "2021-2025", with any of the dashes in use (- – — ~ 至); nothing when it is no period.
[[nodiscard]] std::optional<PlanningPeriod> planningPeriodFrom(std::string_view text);

} // namespace plan
