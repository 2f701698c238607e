#pragma once

// Is a polygon valid in the sense of OGC simple features, why not, and mend it.
//
// Mending keeps the ground that the outer rings enclose, both lobes of a figure of eight, less what
// the holes enclose; a hole wholly outside is ground of its own, and parts that overlap are joined
// (GEOS MakeValid, structure method). It says what was wrong and how the area changed. Nothing is
// mended in silence, and a coordinate that is no number is never guessed: such a shape is lost.

#include "gis/finding.h"
#include "gis/geometry.h"

#include <optional>
#include <string>

namespace gis {

struct Invalidity {
    std::string reason; // GEOS's words: "Self-intersection", "Hole lies outside shell", ...
    Point place; // where it shows first
};

// Nothing when valid. Empty shapes are valid. NaN and infinite coordinates are invalid.
[[nodiscard]] std::optional<Invalidity> invalidity(const MultiPolygon& shape);

// The mended shape, normalized. Findings: "geometry.mended" (Warning; facts reason, x, y,
// area_before, area_after in square metres) or "geometry.lost" (Error; facts reason, x, y) when no
// ground is left; then the shape is empty.
[[nodiscard]] Checked<MultiPolygon> mend(MultiPolygon shape, const SourcePlace& place);

} // namespace gis
