#pragma once

// One row of a list of estates, by what two lists can have in common: a name, and the numbers,
// years and place beside it. What a list does not have is absent and speaks neither for nor
// against.

#include "gis/geometry.h"
#include "gis/source_place.h"
#include "gis/units.h"
#include "plan/estate.h"
#include "plan/inventory.h"
#include "plan/plan_year.h"
#include "plan/renovation_plan.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

// A number as printed: 2.38 has two decimals and stands for everything from 2.375 to 2.385. Only
// figures of the same `what` meet, and both lists give them in one unit.
struct Figure {
    std::string what;
    double value{0.0};
    int decimals{0};

    friend bool operator==(const Figure&, const Figure&) = default;
};

// With as many decimals (at most 4) as the value needs, for lists that no longer know how many were
// printed; so 9.30 counts as 9.3.
[[nodiscard]] Figure figureOf(std::string_view what, double value);
[[nodiscard]] std::string toText(const Figure& figure); // "2.38"

// Where an estate stands: the middle of its ground, and how far that ground reaches from there.
struct Spot {
    gis::Point middle; // ground metres
    gis::Metres reach;
};

struct ListRow {
    std::string name; // as printed
    std::string bareName; // plan::bareName(name).text
    std::string district; // a barrier: rows of two districts never meet; empty: not known
    std::vector<Figure> figures;
    std::vector<YearSpan> built; // empty: not known
    std::optional<Spot> spot;
    gis::SourcePlace place;
};

// The words under which figures of estates meet.
inline constexpr std::string_view householdsWord{"households"};
inline constexpr std::string_view buildingsWord{"buildings"};
inline constexpr std::string_view floorAreaWord{"floor_area"}; // in 万平方米

// A number of zero stands for a faulty cell (exchange/plan_tables) and is left out.
[[nodiscard]] ListRow rowOf(const Estate& estate, std::span<const District> districts);
[[nodiscard]] ListRow rowOf(const PlanEntry& entry, std::span<const District> districts);
[[nodiscard]] ListRow rowOf(const GuidanceEntry& entry, std::span<const District> districts);

} // namespace plan
