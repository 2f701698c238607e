#pragma once

// An estate that is known only by a point: where it stands, and what the survey counts there.

#include "gis/geometry.h"
#include "gis/source_place.h"
#include "gis/units.h"
#include "plan/ids.h"

#include <string>

namespace plan {

struct Site {
    EstateId id;
    std::string name; // as the survey prints it
    DistrictCode district;
    gis::Point point;            // about the middle of the estate, ground metres
    double latitudeDegrees{0.0}; // of the point; decides how low the winter sun stands
    int buildings{0};            // 楼栋数
    gis::SquareMetres floorArea; // 住宅建筑面积, all storeys
    int storeys{0};              // of the usual building
    // Of the block's own north, clockwise from grid north. A grid has four directions of equal
    // right: houses face the one nearest to south, so 80 means the same as -10.
    double bearingDegrees{0.0};
    gis::SourcePlace place;
};

} // namespace plan
