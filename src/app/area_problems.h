#pragma once

// Private to app/: the question about joint areas, as areas/ takes it, from a plan or from a layer.

#include "app/joint_areas.h"

#include <string>
#include <vector>

namespace app {

struct AreaQuestion {
    areas::AreaProblem problem;
    std::vector<const plan::EstateRecord*> records; // of the estates; none of a layer's
    std::vector<std::string> names; // of the estates
    std::vector<std::string> districtNames; // by the problem's numbers of them
    std::vector<std::string> districts; // of the estates: a code, or "" where there are none
    std::vector<gis::MultiPolygon> footprints; // of the estates
};

// Findings as of jointAreasOfPlan; estates as neighbouringEstates orders them, after them those
// without ground, which keep their year and are in no area.
[[nodiscard]] gis::Checked<AreaQuestion> areaQuestion(const LoadedPlan& plan,
                                                      const EstateNeighbours& neighbours,
                                                      const AreasWish& wish);

// Findings as of jointAreasOfLayer; estates as the layer orders them.
[[nodiscard]] gis::Checked<AreaQuestion> areaQuestion(const LayerNeighbours& neighbours,
                                                      const LayerAreasWish& wish);

} // namespace app
