#pragma once

// The annual plan as people look at it: what each year holds in the whole plan and in each
// district, before and after a revision; and how two plans differ.

#include "app/loaded_plan.h"
#include "app/wording.h"
#include "plan/portfolio.h"
#include "plan/scenario.h"

#include <optional>
#include <string>
#include <vector>

namespace app {

// Both have a row for every year of the period; equal for a published plan.
struct ScopeYears {
    std::string name; // 全市, 中心城区
    std::optional<plan::DistrictCode> district; // none: the whole plan
    std::vector<plan::YearTotals> before;
    std::vector<plan::YearTotals> after;
};

// The whole plan, then each district.
[[nodiscard]] std::vector<ScopeYears> scopeYears(const exchange::ProjectDescription& project,
                                                 const plan::Portfolio& before,
                                                 const plan::Portfolio& after);

enum class EstateListing { None, ByYear };

// A page of text: the revision's moves, and the years of every scope; with a revision only figures
// that change show both values (21->22).
[[nodiscard]] std::string planText(const LoadedPlan& plan, EstateListing listing,
                                   Language language);

// Two plans of one project.
struct PlanDifference {
    std::string first; // names of scenarios; empty: the published plan
    std::string second;
    std::vector<plan::YearChange> changes;
    std::vector<ScopeYears> scopes;
};
[[nodiscard]] PlanDifference difference(const LoadedPlan& first, const LoadedPlan& second);

[[nodiscard]] std::string toText(const PlanDifference& difference, const plan::Portfolio& estates,
                                 Language language);

// "  3  丽景西苑（620302-025）  2024->2022  与丽景苑相邻".
[[nodiscard]] std::string toText(const plan::Move& move, Language language);

} // namespace app
