#pragma once

// What a plan says about its own numbers: one printed figure of its text or of a 合计 row, with the
// section it stands in and what it counts. Claims are kept as printed, right or wrong.

#include "gis/source_place.h"
#include "plan/ids.h"
#include "plan/plan_year.h"
#include "plan/renovation_plan.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

enum class Qualifier {
    Plain,
    About, // 约: the last digit that is not zero may be one off
    Before // 前, 以前: a bound, the year itself included
};

// Words for `what` that the program knows the meaning of. Any other word is a quantity of the
// source's own choosing; "x_share" is the share of x in %, "x_growth" its growth, "x_per_capita"
// x by "resident_population".
namespace quantity {
inline constexpr std::string_view estates{"estates"};
inline constexpr std::string_view buildings{"buildings"};
inline constexpr std::string_view floorArea{"floor_area"};
inline constexpr std::string_view households{"households"};
inline constexpr std::string_view investment{"investment"};
inline constexpr std::string_view duration{"duration"}; // of the plan, 年
inline constexpr std::string_view completionDeadline{"completion_deadline"}; // 年
inline constexpr std::string_view residentPopulation{"resident_population"}; // 常住人口
} // namespace quantity

struct Claim {
    std::string section; // "4.2"
    std::string where; // "text", "table", "附表1 合计"
    std::string what; // "households"
    std::string label; // the quantity in the source's words: 户数
    std::string scope; // the place in the source's words: 中心城区
    std::optional<DistrictCode> district; // what the scope means; none: the whole plan
    std::optional<PlanYear> year; // none: all years, or not said
    std::string ageClass; // as printed; empty: all ages
    std::optional<YearSpan> built; // of the age class; an open end is year 0 or 9999
    std::string category; // part of a whole: 商品房; empty: the whole
    Qualifier qualifier{Qualifier::Plain};
    StatedFigure figure; // in `unit`
    std::string unit; // as printed: 户, 万平方米, 亿元
    gis::SourcePlace place;

    friend bool operator==(const Claim&, const Claim&) = default;
};

// The figures of a total, one claim each. "4.2 text" is section 4.2, where "text".
[[nodiscard]] std::vector<Claim> claimsOf(const StatedTotal& total);

} // namespace plan
