#pragma once

// Between degrees and ground metres: the only place where LonLat becomes Point and back.
//
// Accuracy: PROJ's extended transverse Mercator, better than 0.1 mm within 3 degrees of the central
// meridian; a round trip returns to within 1e-9 degrees (0.1 mm).

#include "gis/crs.h"
#include "gis/geometry.h"

#include <memory>

namespace gis {

// Between the project's metric CRS and the longitude/latitude of the same datum.
class Projector {
public:
    // Throws Failure "crs.not-metric" or "crs.unknown".
    explicit Projector(const Crs& metric);
    ~Projector();
    Projector(const Projector&) = delete;
    Projector& operator=(const Projector&) = delete;
    Projector(Projector&&) noexcept;
    Projector& operator=(Projector&&) noexcept;

    // Throws Failure "crs.outside" when the place cannot be expressed in the CRS.
    [[nodiscard]] Point toGround(LonLat place) const;
    [[nodiscard]] LonLat toLonLat(Point place) const;

private:
    struct Transformation;
    std::unique_ptr<Transformation> transformation_;
};

} // namespace gis
