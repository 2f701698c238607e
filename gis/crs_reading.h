#pragma once

// Private to gis/: which reading of a layer's coordinates is meant.
//
// Chinese files often say one thing and hold another: no .prj at all, the zone's number before
// six-digit eastings (34500000 for 500000) or missing from eight-digit ones, northing before
// easting, degrees under a projected CRS. What the file says is believed when the whole layer then
// lies in the area of use of the target CRS; else the one other reading with which it does is
// taken and reported. Nothing is guessed when there is none or more than one.

#include "gis/crs.h"
#include "gis/feature.h"
#include "gis/finding.h"

#include <optional>

namespace gis {

// First the axes are swapped, then the shift is added to the easting; what results is in `crs`.
struct CoordinateReading {
    Crs crs;
    bool areAxesSwapped{false};
    double eastingShift{0.0};

    // Coordinates are taken as they stand in the file.
    [[nodiscard]] bool isPlain() const { return !areAxesSwapped && eastingShift == 0.0; }
    [[nodiscard]] Point operator()(Point raw) const {
        return areAxesSwapped ? Point{raw.y + eastingShift, raw.x}
                              : Point{raw.x + eastingShift, raw.y};
    }
};

// `raw` has its shapes in the coordinates of the file. Findings: see gis/layer_reader.h; without a
// reading there is an Error among them.
[[nodiscard]] Checked<std::optional<CoordinateReading>> readingOf(
    const Layer& raw, const std::optional<Crs>& declared, const Crs& target);

} // namespace gis
