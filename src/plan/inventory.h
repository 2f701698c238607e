#pragma once

// The inventory (现状信息库): what the surveys of all districts list, and its sums.

#include "gis/units.h"
#include "plan/estate.h"
#include "plan/ids.h"

#include <optional>
#include <span>
#include <vector>

namespace plan {

struct District {
    DistrictCode code;
    std::string name;  // 金川区
    std::string place; // the built-up place that is planned, as plans call it: 中心城区
    // Written before estate names in other lists: 金川区, 永昌县 (see plan/linkage).
    std::vector<std::string> prefixes;

    friend bool operator==(const District&, const District&) = default;
};

// Sums over estates.
struct Totals {
    int estates{0};
    int buildings{0};
    gis::SquareMetres floorArea;
    int households{0};

    friend bool operator==(const Totals&, const Totals&) = default;
    friend Totals operator+(const Totals& a, const Totals& b) {
        return {a.estates + b.estates, a.buildings + b.buildings, a.floorArea + b.floorArea,
                a.households + b.households};
    }
};

// Floor areas are summed as printed, in square metres, unrounded.
[[nodiscard]] Totals totalsOf(const Estate& estate);
[[nodiscard]] Totals totalsOf(std::span<const Estate> estates);

} // namespace plan
