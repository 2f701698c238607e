#pragma once

// Private to exchange/: the values that fields of a package may hold, by the words that profiles
// use for them.

#include "exchange/package_contents.h"
#include "exchange/package_profile.h"
#include "gis/feature.h"
#include "plan/portfolio.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

// An estate in the plan; annual layers have the same.
struct EstateSubject {
    const plan::Portfolio& portfolio;
    const plan::EstateRecord& record;
    const plan::Ground& ground; // the record's
    int householdsOfYear{0}; // of all estates of its plan year
    std::string_view areaNumber; // empty: in no area
};

struct BuildingSubject {
    const EstateSubject& estate;
    const plan::Building& building;
    std::size_t number{0}; // in its estate, from 1
};

struct AreaSubject {
    const plan::Portfolio& portfolio;
    const DeliveredArea& area;
};

// What kind of value the word gives in such a layer; nothing: there is none of that name.
[[nodiscard]] std::optional<gis::FieldKind> kindOfSource(PackageContent content,
                                                         std::string_view word);
[[nodiscard]] std::vector<std::string_view> sourceWords(PackageContent content);

// How the fields of one layer are filled, one value each.
template <class Subject>
using SourceValue = gis::FieldValue (*)(const Subject&);

// Null for a constant.
[[nodiscard]] std::vector<SourceValue<EstateSubject>> estateValues(
    const std::vector<PackageField>& fields);
[[nodiscard]] std::vector<SourceValue<BuildingSubject>> buildingValues(
    const std::vector<PackageField>& fields);
[[nodiscard]] std::vector<SourceValue<AreaSubject>> areaValues(
    const std::vector<PackageField>& fields);

} // namespace exchange
