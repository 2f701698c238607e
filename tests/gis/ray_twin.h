#pragma once

// Frontage by brute force: rays close to one another from every wall, each asked of every segment
// of every shape, by code that shares nothing with gis/frontage.

#include "gis/geometry.h"

#include <cstddef>
#include <span>
#include <vector>

namespace twin {

struct SideCount {
    double seen{0.0}; // metres
    double open{0.0};
    double doubt{0.0}; // metres by which either may be wrong
};

// From the shape `viewer` towards each shape, rays at most `spacing` apart. In doubt is one spacing
// for every change that neighbouring rays notice, and three for stretches that fit between rays.
[[nodiscard]] std::vector<SideCount> look(std::span<const gis::MultiPolygon> shapes,
                                          std::size_t viewer, double gap, double spacing,
                                          std::span<const gis::MultiPolyline> barriers);

} // namespace twin
