#pragma once

// Years as plans count them: the year in which an estate is renovated (改造年度), the period a plan
// covers (规划期限), and spans of years as tables print them.

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

[[nodiscard]] std::string toText(PlanYear year); // "2021"
[[nodiscard]] std::string toText(const PlanningPeriod& period); // "2021—2025", as plans print it

// "2021-2025" or "2021—2025年"; nothing when it is no period or runs backwards.
[[nodiscard]] std::optional<PlanningPeriod> planningPeriodFrom(std::string_view text);

// Both ends included; a single year has first == last.
struct YearSpan {
    int first{0};
    int last{0};

    friend bool operator==(const YearSpan&, const YearSpan&) = default;
};

// Four-digit years, singly or as spans with any dash in use (- – — ~ 至), 年 optional, several
// split by ；、， or blanks: "1981—1990年；1991—2000年". An open class ("1980年以前") begins at
// year 0. Nothing when any part of the text is not understood, or a span runs backwards.
[[nodiscard]] std::optional<std::vector<YearSpan>> yearSpansFrom(std::string_view text);

} // namespace plan
