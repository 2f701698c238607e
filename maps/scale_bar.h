#pragma once

// The bar scale: how long a bar, in how many parts, with which numbers.

#include "gis/units.h"
#include "maps/frame.h"

#include <string>
#include <vector>

namespace maps {

struct ScaleBar {
    gis::Metres part; // ground length of one part: 1, 2 or 5 times a power of ten
    int parts{4};
    double partOnPaper{0.0};        // millimetres
    std::vector<std::string> ticks; // parts + 1 numbers, in `unit`
    std::string unit;               // "m" or "km"
};

// The longest bar of four parts that is not longer than `maxLength` millimetres, a positive length.
[[nodiscard]] ScaleBar scaleBarFor(Scale scale, double maxLength);

// As Chinese drawings print it: "1:10000".
[[nodiscard]] std::string numericScale(Scale scale);

} // namespace maps
