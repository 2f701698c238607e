#pragma once

// A plan of two estates in Jinchang, as small as a package can be and with all that fields ask for.

#include "exchange/package_contents.h"
#include "exchange/package_profile.h"
#include "plan/portfolio.h"

#include <string>

namespace exchange_test {

// A surveyed estate of 金川区 in the plan of 2021.
[[nodiscard]] plan::EstateRecord surveyedEstate(int number, const std::string& name,
                                                const std::string& wkt);

// 昌荣里14区 has a hole and one building, 天瑞花园 two parts and no year.
[[nodiscard]] plan::Portfolio twoEstates();

// The portfolio's estates, and both of them as one joint area.
[[nodiscard]] exchange::PackageContents contentsOf(const plan::Portfolio& portfolio);

// As shipped.
[[nodiscard]] exchange::PackageProfile profileNamed(const std::string& name);

} // namespace exchange_test
