#pragma once

// The annual plan (年度改造计划): which estate in which year, what it costs, and what the plan
// states about its own sums; and the guidance (改造内容指导): which types of work per estate.

#include "gis/source_place.h"
#include "gis/units.h"
#include "plan/estate.h"
#include "plan/inventory.h"
#include "plan/money.h"
#include "plan/plan_year.h"

#include <optional>
#include <string>
#include <vector>

namespace plan {

struct PlanEntry {
    PlanYear year;
    std::string name; // as this list prints it; often not as the survey does
    int buildings{0};
    gis::SquareMetres floorArea;
    int households{0};
    gis::SourcePlace place;

    friend bool operator==(const PlanEntry&, const PlanEntry&) = default;
};

[[nodiscard]] Totals totalsOf(const PlanEntry& entry);

struct GuidanceEntry {
    std::string name; // as this list prints it
    Built built;
    std::optional<PlanYear> year; // the year this list gives; may contradict the annual plan
    gis::SquareMetres floorArea;
    int households{0};
    std::string earlierWorks;
    std::vector<RenovationType> types; // in the order of the enum, each once
    gis::SourcePlace place;

    friend bool operator==(const GuidanceEntry&, const GuidanceEntry&) = default;
};

// A sum as printed: its decimals say how far it was rounded.
struct StatedFigure {
    double value{0.0}; // in the unit of its column: 个, 栋, 户, 万平方米, 万元
    int decimals{0}; // of that unit; negative where a bigger one was printed (26.89 亿元: -2)

    friend bool operator==(const StatedFigure&, const StatedFigure&) = default;
};

// True when `computed`, rounded to the printed decimals, is what was stated (halves either way).
[[nodiscard]] bool agrees(const StatedFigure& stated, double computed);
// "228.83" with its decimals.
[[nodiscard]] std::string toText(const StatedFigure& figure);

// What a document says its rows add up to.
struct StatedTotal {
    std::optional<PlanYear> year;         // none: all years, or a survey's 合计 row
    std::string scope;                    // as printed: 全市, 中心城区, 永昌县城
    std::optional<DistrictCode> district; // what the scope means; none: the whole plan
    std::optional<StatedFigure> estates;
    std::optional<StatedFigure> buildings;
    std::optional<StatedFigure> floorArea; // 万平方米
    std::optional<StatedFigure> households;
    std::optional<StatedFigure> investment; // 万元
    std::string where;                      // section of the document: "4.2 text"
    gis::SourcePlace place;

    friend bool operator==(const StatedTotal&, const StatedTotal&) = default;
};

// So much per household, except in years whose investment is stated as one lump sum.
struct LumpSum {
    PlanYear year;
    Money amount; // for the whole plan in that year

    friend bool operator==(const LumpSum&, const LumpSum&) = default;
};
struct CostModel {
    Money perHousehold;
    std::vector<LumpSum> lumpSums; // one per year at most

    friend bool operator==(const CostModel&, const CostModel&) = default;
};

// What `households` out of the year's `householdsOfYear` cost. A lump sum is shared out by
// households, rounded to whole yuan; a year without households costs nothing per household.
[[nodiscard]] Money investment(const CostModel& costs, PlanYear year, int households,
                               int householdsOfYear);

} // namespace plan
