#pragma once

// Footprints, buildings and roads from the files an office has, into the project's metric CRS.
//
// Formats, a closed list: Shapefile, GeoPackage, GeoJSON, KML (GDAL's own KML driver, never
// LIBKML, which crashes on some real files) and DXF. Never the network: a path that is not a file
// on disk is refused before GDAL sees it.
//
// CRS: what `declaredCrs` says, else what the file says. When neither does, the coordinates decide
// only if exactly one reading of them lies in the target's area of use; the same for zone-prefixed
// eastings (34xxxxxx in a CRS of six-digit eastings), swapped axes and degrees in a projected CRS.
// What was decided is a Warning ("layer.crs-assumed", "layer.zone-prefix-removed",
// "layer.axes-swapped", "layer.degrees-read"); what is ambiguous or fits nowhere is an Error
// ("layer.crs-missing", "layer.outside-area") and the layer comes back without features.
//
// Text: as `encoding` says; else by the .cpg, the language byte of the .dbf, and the bytes
// themselves (strict UTF-8, then strict GB18030). A .cpg that the bytes contradict is overruled
// with "layer.encoding-overruled" (Warning); bytes that fit nothing are "layer.undecodable" (Error,
// with field and feature). No replacement character is ever put in.

#include "gis/crs.h"
#include "gis/feature.h"
#include "gis/finding.h"

#include <filesystem>
#include <string>
#include <vector>

namespace gis {

struct LayerSource {
    std::filesystem::path file;
    std::string layer;       // empty: the only layer; several layers and no name is a Failure
    std::string declaredCrs; // overrides what the file says; empty: as the file says
    std::string encoding;    // "UTF-8", "GBK", ... overrides; empty: found out
};

// Every feature of the layer, shapes in `target` (metric). Z and M are dropped; arcs are stroked.
// Null and empty geometries come back as std::monostate with "layer.empty-geometry" (Warning).
// Throws Failure (Environment) "file.missing", "file.unreadable" (wrong type, truncated, missing
// .shx/.dbf; the fact `reason` says which), (Usage) "layer.missing" (with the names that exist),
// "layer.ambiguous".
[[nodiscard]] Checked<Layer> readLayer(const LayerSource& source, const Crs& target);

// Only the polygons, valid and normalized: invalid ones mended (gis/validity). A feature whose shape
// is a point, a line or missing keeps its place with std::monostate and gets "layer.not-a-polygon"
// (Error). Closed lines (as CAD files have them) become polygons with "layer.closed-line" (Info).
[[nodiscard]] Checked<Layer> polygonsOf(Layer layer);

} // namespace gis
