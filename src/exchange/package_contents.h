#pragma once

// What may go into a package: the estates and buildings of a plan, and its joint areas, joined so
// that each feature knows what its fields ask for.

#include "areas/area_facts.h"
#include "gis/geometry.h"
#include "plan/portfolio.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace exchange {

// A joint renovation area (联动改造片区) as it is handed in.
struct DeliveredArea {
    std::string number; // 620302-P1: as maps and tables of the same plan call it
    std::vector<const plan::EstateRecord*> members; // in order of their ids; not empty
    gis::MultiPolygon outline; // the estates and the ground between them
    std::optional<plan::PlanYear> year; // that is proposed
    std::int64_t people{0};
    areas::AreaFacts facts;
};

// Which estates and areas are handed in by the quality of their outlines.
enum class Schematic {
    LeftOut, // outlines laid out by rule are no survey; an area with one such member neither
    Included // and marked in each feature
};

// The portfolio and the records in it outlive this.
struct PackageContents {
    const plan::Portfolio* portfolio{nullptr};
    std::vector<DeliveredArea> areas;
    Schematic schematic{Schematic::LeftOut};
};

// The worst of its members.
[[nodiscard]] plan::GroundQuality qualityOf(const DeliveredArea& area);

// Records with ground that go into the package, in order of their ids.
[[nodiscard]] std::vector<const plan::EstateRecord*> deliveredEstates(
    const PackageContents& contents);
[[nodiscard]] std::vector<const DeliveredArea*> deliveredAreas(const PackageContents& contents);

} // namespace exchange
