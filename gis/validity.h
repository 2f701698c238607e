#pragma once

// Is a polygon valid in the sense of OGC simple features, why not, and mend it.
//
// Mending keeps the ground that an even-odd reading of the rings covers (GEOS MakeValid, structure
// method) and says what was wrong and how the area changed. Nothing is mended in silence.

#include "gis/finding.h"
#include "gis/geometry.h"

#include <optional>
#include <string>

namespace gis {

struct Invalidity {
    std::string reason; // GEOS's words: "Self-intersection", "Hole lies outside shell", ...
    Point place;        // where it shows first
};

// Nothing when valid. Empty shapes are valid. NaN and infinite coordinates are invalid.
[[nodiscard]] std::optional<Invalidity> invalidity(const MultiPolygon& shape);

// The mended shape, normalized. Findings: "geometry.mended" (Warning; facts reason, x, y,
// area_before, area_after) or "geometry.lost" (Error) when no ground is left.
[[nodiscard]] Checked<MultiPolygon> mend(const MultiPolygon& shape, const SourcePlace& place);

} // namespace gis
