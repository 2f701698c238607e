#pragma once

// Everything about one plan, loaded and joined: what maps, checks and exports are made from.

#include "gis/crs.h"
#include "gis/geometry.h"
#include "gis/source_place.h"
#include "gis/units.h"
#include "plan/claim.h"
#include "plan/estate.h"
#include "plan/inventory.h"
#include "plan/policy.h"
#include "plan/renovation_plan.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace plan {

// How far an outline can be trusted. Maps and exports made from anything but Surveyed say so.
enum class GroundQuality {
    Surveyed,  // measured on the ground or from imagery
    Schematic, // laid out by rule around a known point (示意)
    Unknown    // the source does not say
};

[[nodiscard]] std::string_view codeOf(GroundQuality quality); // "surveyed", "schematic", "unknown"
[[nodiscard]] std::string_view nameOf(GroundQuality quality); // 实测, 示意, 不明
// By code or by Chinese name; empty text is Unknown, any other text is nothing.
[[nodiscard]] std::optional<GroundQuality> groundQualityFrom(std::string_view text);

// A block of flats (楼栋).
struct Building {
    gis::MultiPolygon footprint; // ground metres, valid and normalized
    std::optional<int> storeys;
    gis::SourcePlace place;
};

// Where an estate stands (用地范围).
struct Ground {
    gis::MultiPolygon footprint; // ground metres, valid and normalized, not empty
    GroundQuality quality{GroundQuality::Unknown};
    std::vector<Building> buildings; // as the layer orders them; may be empty
    std::string name; // as the layer names the estate; may be empty
    gis::SourcePlace place;
};

// The estate as surveyed, and what the other lists know about it; what is absent was not matched.
struct EstateRecord {
    Estate estate;
    std::optional<PlanEntry> plan;
    std::optional<GuidanceEntry> guidance;
    std::optional<Ground> ground;
};

enum class RoadClass {
    Arterial, // 主干路
    Collector, // 次干路
    Local, // 支路
    Rail, // 铁路
    River // 河流
};

[[nodiscard]] std::string_view codeOf(RoadClass roadClass); // "arterial", ...
[[nodiscard]] std::string_view nameOf(RoadClass roadClass); // 主干路, ...
[[nodiscard]] std::optional<RoadClass> roadClassFrom(std::string_view text); // code or name

// Arterials, railways and rivers: what people do not cross on a short errand.
[[nodiscard]] std::vector<RoadClass> usualSeveringClasses();

// Lines that structure a town: streets, and what else severs neighbours.
struct Road {
    RoadClass roadClass{RoadClass::Local};
    std::string name; // may be empty
    gis::MultiPolyline line; // centre line, ground metres
    gis::Metres width; // kerb to kerb or bank to bank; zero: not known
    gis::SourcePlace place;
};

// The ground of a district, where a layer of district outlines is given.
struct DistrictOutline {
    DistrictCode code;
    gis::MultiPolygon ground; // ground metres, valid and normalized
};

struct Portfolio {
    std::string title;
    std::string revision; // name of the revision (调整方案) it shows; empty: the published plan
    PlanningPeriod period;
    std::string preparingBody; // 编制单位
    std::string date; // of preparation, as shown: "2020年10月"
    gis::Crs crs; // metric; all shapes are in it
    std::vector<District> districts;
    std::vector<EstateRecord> estates; // ordered by id
    std::vector<Road> roads;
    std::vector<StatedTotal> statedTotals;
    CostModel costs;
    std::vector<Claim> claims; // in the order of the table; may repeat what statedTotals say
    BuiltLimits builtLimits;
    std::vector<TypeContent> typeContents;
    std::vector<Demolition> demolitions;
    std::vector<DistrictOutline> districtOutlines;
};

[[nodiscard]] const EstateRecord* findEstate(const Portfolio& portfolio, const EstateId& id);
[[nodiscard]] const District* findDistrict(const Portfolio& portfolio, const DistrictCode& code);

// The worst quality among grounds of the district (none: of the whole plan): Schematic beats
// Unknown beats Surveyed; nothing when no estate there has ground.
[[nodiscard]] std::optional<GroundQuality> worstQuality(
    const Portfolio& portfolio, const std::optional<DistrictCode>& district);

// What the rows of the annual plan add up to, year by year over the whole period (a year without
// estates has zeros), for one district or (none) the whole plan.
struct YearTotals {
    PlanYear year;
    Totals totals;
    Money investment;

    friend bool operator==(const YearTotals&, const YearTotals&) = default;
};
[[nodiscard]] std::vector<YearTotals> yearTotals(const Portfolio& portfolio,
                                                 const std::optional<DistrictCode>& district);

// All years together; its year is no year.
[[nodiscard]] YearTotals sumOf(std::span<const YearTotals> years);

} // namespace plan
