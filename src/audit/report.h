#pragma once

// Findings in the order in which they are read, and how many there are of each kind.

#include "audit/rule.h"

#include <array>
#include <cstddef>
#include <vector>

namespace audit {

inline constexpr std::array families{Family::Arithmetic, Family::Lists, Family::Policy,
                                     Family::Spatial, Family::Money};

struct FamilyReport {
    Family family{Family::Arithmetic};
    std::vector<Finding> findings; // worst first, else in the order of the rules and of the data
    std::size_t errors{0};
    std::size_t warnings{0};
    std::size_t notes{0};
};

struct Report {
    std::vector<FamilyReport> families; // every family, also those without findings
    std::size_t errors{0};
    std::size_t warnings{0};
    std::size_t notes{0};
};

[[nodiscard]] Report reportOf(std::vector<Finding> findings);

} // namespace audit
