#pragma once

// The slab house (板式住宅) that a site's numbers ask for, and the distances it keeps.
//
// The rules, and how sure they are:
//  - A slab is 12 m deep, what two rooms and a staircase between two facades take; its length
//    follows from the floor area. A house that would be shorter than deep is square. Practice.
//  - A storey is 2.8 m high (GB 50096-2011, 5.5.1, recommends it for dwellings). Sure.
//  - Rows stand a sun factor times the height apart (plan/sun_spacing, 3 hours of sun).
//  - Gable ends stand 8 m apart, above 27 m of height 13 m. GB 50016, table 5.2.2, asks for 6 m
//    between ordinary houses and 13 m between high-rise ones; 2 m more leave a lane for the fire
//    engine. The table: sure. The 2 m: practice.

#include "gis/finding.h"
#include "gis/units.h"
#include "plan/site.h"

#include <optional>

namespace plan {

struct SlabMeasures {
    int buildings{0};
    gis::Metres length; // on average
    gis::Metres depth;
    gis::Metres rowGap; // from a row's back to the next row's front
    gis::Metres endGap; // from gable to gable

    friend bool operator==(const SlabMeasures&, const SlabMeasures&) = default;
};

// Numbers that no slab can have give nothing, and an Error at the site's place, each with the fact
// `estate`:
//   "schematic.bad-position" (x, y, latitude, bearing): not finite, or not within 0..60 degrees
//   north "schematic.no-buildings" (buildings), "schematic.too-many-buildings" (buildings, most)
//   "schematic.no-storeys" (storeys, most): none, or more than dwellings have
//   "schematic.no-floor-area" (area_m2)
//   "schematic.building-too-small" (area_m2, least_m2): the ground of one building
//   "schematic.building-too-long" (length_m, most_m)
[[nodiscard]] gis::Checked<std::optional<SlabMeasures>> slabMeasuresOf(const Site& site);

} // namespace plan
