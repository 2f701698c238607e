#pragma once

// A plan made by chance that agrees with itself: two districts, estates in years and age classes,
// an annual plan, guidance, and every figure that such a plan states about itself, added up here in
// whole numbers.

#include "plan/portfolio.h"

#include <cstdint>

namespace test {

inline const plan::DistrictCode east{"110101"};
inline const plan::DistrictCode west{"110102"};

[[nodiscard]] plan::Portfolio madePlan(std::uint32_t seed);

// Its claim of that section, quantity, district and year that has no age class and no category.
[[nodiscard]] plan::Claim& claimIn(plan::Portfolio& portfolio, const std::string& section,
                                   const std::string& what,
                                   const std::optional<plan::DistrictCode>& district = {},
                                   std::optional<plan::PlanYear> year = {});

} // namespace test
