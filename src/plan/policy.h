#pragma once

// What a plan promises to respect: who is renovated at all and who first, what each type of
// renovation contains, and which estates are to be pulled down.

#include "gis/source_place.h"
#include "plan/estate.h"
#include "plan/ids.h"

#include <optional>
#include <string>
#include <vector>

namespace plan {

// Years of completion up to which, that year included, an estate may be renovated and comes first
// (Jinchang 1.5.1: 2005 and 2000). None: the plan does not say.
struct BuiltLimits {
    std::optional<int> eligible;
    std::optional<int> first;

    friend bool operator==(const BuiltLimits&, const BuiltLimits&) = default;
};

enum class Obligation {
    Must, // 必须逐项达到
    May   // 因地制宜
};

// What one type of renovation is made of.
struct TypeContent {
    RenovationType type{RenovationType::Basic};
    std::vector<std::string> items; // 供水, 建筑节能改造, ...
    Obligation obligation{Obligation::May};
    gis::SourcePlace place;

    friend bool operator==(const TypeContent&, const TypeContent&) = default;
};

// 计划征收拆迁, 棚户区改造: no business of this plan.
struct Demolition {
    std::string name;                     // as that list prints it
    std::optional<DistrictCode> district; // where the list says it
    gis::SourcePlace place;

    friend bool operator==(const Demolition&, const Demolition&) = default;
};

} // namespace plan
