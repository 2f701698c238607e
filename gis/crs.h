#pragma once

// Coordinate reference systems by name. A Crs is a value: what the user wrote or a file declared,
// understood by PROJ once and remembered in plain data.

#include "gis/geometry.h"

#include <optional>
#include <string>

namespace gis {

enum class CrsKind { Geographic, Projected };

struct Crs {
    std::string definition; // "EPSG:4543" or WKT2; whatever PROJ reads back to the same system
    std::string name;       // "CGCS2000 / 3-degree Gauss-Kruger CM 102E"
    CrsKind kind{CrsKind::Projected};
    std::optional<int> epsg;
    // Longitude and latitude range for which the system is meant, in degrees; none: not stated.
    struct AreaOfUse {
        double west, south, east, north;
        friend bool operator==(const AreaOfUse&, const AreaOfUse&) = default;
    };
    std::optional<AreaOfUse> areaOfUse;

    friend bool operator==(const Crs& a, const Crs& b) { return a.definition == b.definition; }
};

// Understands "EPSG:4543", "4543", WKT (1, ESRI or 2) and PROJ strings.
// Throws Failure "crs.unknown" (Usage) with what was given.
[[nodiscard]] Crs crsFromText(const std::string& text);

// True when both describe the same system (axis order apart), though they are spelled differently.
[[nodiscard]] bool isSameCrs(const Crs& a, const Crs& b);

// The project's CRS must measure: projected, in metres, easting before northing after PROJ's
// normalization. Throws Failure "crs.not-metric" (Usage).
void requireMetric(const Crs& crs);

// As ESRI writes it (WKT 1), which readers of .prj files and of maps in PDF know. Throws Failure
// "crs.unknown" when it cannot be said that way.
[[nodiscard]] std::string esriWkt(const Crs& crs);

} // namespace gis
