#pragma once

// Private to app/: which sheets a plan has. First those of the project file, one by one, then its
// series. A sheet of a series is named by rule:
//
//   id      overview-2023, overview-types, overview-areas, overview-quality, where `overview` is
//           the id of the district's own annual sheet, or the district's code where it has none
//   number  附图 and its place among all sheets
//   title   city, place and what it shows: 金昌市中心城区老旧小区2023年度改造计划图

#include "app/loaded_plan.h"

#include <vector>

namespace app {

// Years in which a district renovates nothing get no sheet. Two sheets never share an id: one of a
// series that the project file has already is left out.
[[nodiscard]] std::vector<exchange::SheetDescription> sheetsOf(const LoadedPlan& plan);

} // namespace app
