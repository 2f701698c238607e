#pragma once

// What was read, what was joined, and what was found wrong: the answer of `pianqu check`.

#include "app/loaded_plan.h"
#include "app/wording.h"

#include <cstddef>
#include <string>
#include <vector>

namespace app {

// How one list met the inventory.
struct JoinCount {
    std::string list; // "plan", "guidance", "footprints"
    std::size_t joined{0};
    std::size_t byLikeness{0}; // of these, by likeness of names and numbers (plan/linkage)
    std::size_t estates{0}; // of the inventory
};

struct DistrictCount {
    std::string name;
    plan::Totals totals;
};

struct CheckReport {
    std::vector<DistrictCount> districts;
    plan::Totals all;
    std::vector<JoinCount> joins;
    std::size_t errors{0};
    std::size_t warnings{0};
    std::size_t notes{0};
};

[[nodiscard]] CheckReport checkReport(const LoadedPlan& plan);

// The report and every finding as a page of text.
[[nodiscard]] std::string toText(const CheckReport& report, const gis::Findings& findings,
                                 Language language);

} // namespace app
