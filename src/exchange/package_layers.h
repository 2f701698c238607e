#pragma once

// The layers of a package, filled: what is checked, written and compared.

#include "exchange/package_contents.h"
#include "exchange/package_profile.h"
#include "gis/feature.h"
#include "plan/plan_year.h"

#include <string>
#include <variant>
#include <vector>

namespace exchange {

// What is asked for.
struct WholePackage {};
struct AreasOnly {};
struct YearOnly { // the annual layer of that year
    plan::PlanYear year;
};
using PackageChoice = std::variant<WholePackage, AreasOnly, YearOnly>;

struct FilledLayer {
    PackageLayer form; // of one year, where it is an annual one
    gis::Layer layer; // fields and values in the order of the form; shapes in the portfolio's CRS
};

// In the order of the profile, annual layers by year; layers without features are left out.
// Features stand in the order of their estates' ids, areas in that of the contents. Numbers are
// rounded to the digits of their fields, so that what is read back is equal.
[[nodiscard]] std::vector<FilledLayer> packageLayers(const PackageContents& contents,
                                                     const PackageProfile& profile,
                                                     const PackageChoice& choice);

// How a person knows the feature: its first value, and the name of its estate where a field has it:
// "620302-001 昌荣里14区".
[[nodiscard]] std::string labelOf(const FilledLayer& filled, const gis::Feature& feature);

} // namespace exchange
