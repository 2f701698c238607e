#pragma once

// A plan of two districts, small enough to add up in the head.
//
//   金川区  1 昌荣里小区   2022  2 buildings 1.115 万m²  100 households   ground
//           2 新华里小区   2021  3           2.225        200              ground
//           3 龙首里小区   none  1           0.5           50              ground
//           4 农机公司楼   2022  1           0.115         30              no ground
//   永昌县  1 东街小区     2021  4           3.0          300              ground, far away

#include "maps/style.h"
#include "plan/portfolio.h"
#include "sheets/annual_sheet.h"

#include <algorithm>
#include <variant>

namespace test {

inline const plan::DistrictCode jinchuan{"620302"};
inline const plan::DistrictCode yongchang{"620321"};

inline constexpr maps::Colour colourOf2021{214, 69, 65};
inline constexpr maps::Colour colourOf2022{72, 145, 92};
inline constexpr maps::Colour colourOfOthers{220, 220, 220};

// All grounds surveyed.
[[nodiscard]] plan::Portfolio smallPlan();

// Estates by year with an else rule "未列入计划"; buildings in one rule; roads by class.
[[nodiscard]] sheets::SheetStyles smallStyles();

// The sheet's panel of that role, which it must have.
template <class Kind>
[[nodiscard]] const Kind& panelOf(const maps::Sheet& sheet, maps::PanelRole role) {
    return std::get<Kind>(std::ranges::find(sheet.panels, role, &maps::SheetPanel::role)->panel);
}

[[nodiscard]] sheets::SheetWish wishFor(const plan::DistrictCode& district);

} // namespace test
