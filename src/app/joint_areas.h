#pragma once

// Use case: which estates to renovate jointly (联动改造片区), of a plan or of any layer.

#include "app/loaded_plan.h"
#include "app/neighbour_list.h"
#include "app/progress.h"
#include "app/resources.h"
#include "areas/area_facts.h"
#include "areas/choose_areas.h"
#include "exchange/project_file.h"
#include "gis/finding.h"
#include "plan/community_standard.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

// Why an estate without ground is excluded; the one reason that is our word and not the user's.
inline constexpr std::string_view withoutFootprint{"no-footprint"};

enum class YearMode {
    Limited, // every area has one year, and years keep close to the plan
    Ignored  // grouping alone
};

// What was asked and what came out. Estates are indices into the problem.
struct JointAreas {
    gis::Crs crs; // of the footprints
    gis::Metres gap;
    areas::AreaProblem problem;
    areas::AreaAnswer answer;
    std::vector<std::string> names; // of the estates, as a reader knows them
    std::vector<std::string> districts; // names of the problem's districts, by its numbers
    std::vector<gis::MultiPolygon> footprints; // of the estates
    std::vector<gis::NeighbourPair> pairs; // of the problem, as gis/neighbours found them
    std::vector<std::string> ids; // of the areas: "P1", or of a plan "620302-P1"
    // The first stage under other tolerances and without years; empty with years ignored.
    std::vector<areas::YearCost> yearCosts;
};

// Where the areas lie.
struct AreaShapes {
    // Of the areas: footprints and the strips between, crossings of lanes included.
    std::vector<gis::MultiPolygon> outlines;
    std::vector<gis::MultiPolygon> strips; // between the estates of each pair (gis/pair_shapes)
};
[[nodiscard]] AreaShapes shapesOf(const JointAreas& joint);

// A plan's areas in the planner's figures.
struct PlannedAreas {
    JointAreas joint;
    std::vector<const plan::EstateRecord*> estates; // of the problem; they live in the plan given
    AreaShapes shapes;
    std::vector<areas::AreaFacts> facts; // one for each area
    std::vector<std::vector<areas::SharedItem>> shared; // one list for each area
    bool hasFacilities{false}; // the plan says what exists already
};

struct AreasWish {
    exchange::NeighbourParameters neighbours;
    exchange::AreaParameters parameters;
    YearMode years{YearMode::Limited};
    areas::Effort effort;
};
// As the project file has it.
[[nodiscard]] AreasWish areasWishOf(const exchange::ProjectDescription& project);

// Estates without ground, and those that the project excludes, are in no area.
// Findings: those of neighbouringEstates and of the tables and layers of facilities, and
// "areas.exclusion-unknown" Error (estate, nearest).
[[nodiscard]] gis::Checked<PlannedAreas> jointAreasOfPlan(const LoadedPlan& plan,
                                                          const AreasWish& wish,
                                                          const Resources& resources,
                                                          Progress& progress);

struct LayerAreasWish {
    LayerNeighboursWish layer;
    std::string householdsField;
    std::string yearField; // empty: years are ignored
    std::string districtField; // empty: one district
    exchange::AreaParameters parameters;
    YearMode years{YearMode::Limited};
    areas::Effort effort;
};

// Throws Failure as neighboursOfLayer does. Findings: its own, and for each feature
// "areas.households-unknown" Error (text), "areas.year-unknown" Error (text). An empty year is
// none.
[[nodiscard]] gis::Checked<JointAreas> jointAreasOfLayer(const LayerAreasWish& wish,
                                                         Progress& progress);

} // namespace app
