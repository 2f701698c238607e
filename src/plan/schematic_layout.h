#pragma once

// Schematic footprints (示意轮廓) for estates that are known only by a point: houses laid out by
// rule (plan/slab_block) and an outline that contains them. They show about how much ground an
// estate takes and about where; they are no survey and never pass for one.
//
// Order: the estate that needs most ground is laid first, equals by id; what is laid stays. Each
// tries, at its own point, every arrangement of its houses from the best on; then the same at
// places around it, the nearest first, in steps of 4 m along its block's grid. The first that keeps
// clear of all roads and of all estates laid before is taken: outlines keep half a road's width
// from its centre line, and a wall's thickness (0.3 m) from one another.

#include "gis/finding.h"
#include "gis/geometry.h"
#include "gis/units.h"
#include "plan/ids.h"
#include "plan/portfolio.h"
#include "plan/site.h"

#include <span>
#include <vector>

namespace plan {

struct SchematicEstate {
    EstateId id;
    gis::MultiPolygon footprint; // one part: a rectangle or an L, normalized
    std::vector<gis::MultiPolygon> buildings; // inside the footprint, disjoint, normalized
    gis::Metres moved; // from the site's point to the middle of the box

    friend bool operator==(const SchematicEstate&, const SchematicEstate&) = default;
};

// As ordered by the sites; whole millimetres, so that the same input gives the same bytes on every
// machine. Building areas times storeys add up to the floor area within 0.1 %. A road of
// unknown width is kept clear of by a wall's thickness.
//
// A site that cannot be laid out is left out with an Error: those of slabMeasuresOf, or
// "schematic.no-room" (estate, width_m, height_m of its best outline, reach_m) when nothing fits
// within `reach` of its point. One that had to move says so: "schematic.moved" (Info; estate,
// moved_m). Ids must be unique.
[[nodiscard]] gis::Checked<std::vector<SchematicEstate>> schematicLayout(
    std::span<const Site> sites, std::span<const Road> roads,
    gis::Metres reach = gis::Metres::of(60.0));

} // namespace plan
