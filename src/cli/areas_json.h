#pragma once

// What `pianqu areas --json` prints:
//   stages[{name, value, bound, unit, gap, status}], year_costs[{the same, tolerance}],
//   areas[{id, estates[], names[], people, households, standard_size, year, span_m,
//          open_frontage_m, pairs[], of a plan also buildings, floor_area_m2, land_area_m2,
//          years_now[], household_years_moved, investment_wan_now, investment_wan, types{},
//          shared[]}],
//   alone[{estate, name, reason, reason_in_words, nearest_miss}], findings[].

#include "app/joint_areas.h"
#include "app/wording.h"
#include "gis/finding.h"

#include <string>

namespace cli {

[[nodiscard]] std::string areasJson(const app::JointAreas& joint, const gis::Findings& findings,
                                    app::Language language);
[[nodiscard]] std::string areasJson(const app::PlannedAreas& planned, const gis::Findings& findings,
                                    app::Language language);

} // namespace cli
