#pragma once

// Footprints, buildings and roads from the files an office has, into the project's metric CRS.
//
// Formats, a closed list told by the ending: Shapefile (.shp), GeoPackage (.gpkg), GeoJSON
// (.geojson, .json), KML (.kml; GDAL's own KML driver, never LIBKML, which crashes on some real
// files) and DXF (.dxf). Never the network: a path that is not a file on disk is refused before
// GDAL sees it. A shapefile must be whole: .shp, .shx and .dbf as long as their headers say and of
// the same number of records; a missing .shx is not rebuilt in silence.
//
// CRS: what `declaredCrs` says, else what the file says (KML and plain GeoJSON: WGS 84 degrees).
// It is believed when the whole layer then lies in the target's area of use (0.5 degrees of
// margin). When it does not, or nothing is said, the coordinates decide only if exactly one other
// reading of them lies there: the zone's number before eastings taken off or put before them
// ("layer.zone-prefix-removed", "layer.zone-prefix-added"; fact prefix), axes swapped
// ("layer.axes-swapped"), degrees ("layer.degrees-read"), or the target CRS itself where nothing or
// degrees were said ("layer.crs-assumed"; all three fact crs). When none does and the layer lies
// less than 3 degrees beyond that area, what is said is believed ("layer.beyond-area"; fact crs:
// lengths are distorted there). What was decided is a Warning; what is ambiguous or fits nowhere is
// an Error ("layer.crs-missing": facts target, x, y; "layer.outside-area": facts crs, target, x, y,
// at the first feature outside) and the layer comes back without features. Without an area of use
// the target cannot judge: what is said is believed.
//
// Datums: those centred on the mass of the earth (WGS 84, CGCS2000, ITRF) agree within 2 m and are
// taken as equal where PROJ knows no shift. Where it knows none for an older datum (Beijing 1954,
// Xian 1980), coordinates are carried over without one and may be 100 m off:
// "layer.datum-shift-unknown" (Warning; facts from, to).
//
// Text: as `encoding` says; else by the .cpg, the language byte of the .dbf, and the bytes
// themselves (strict UTF-8, then strict GB18030). A .cpg that the bytes contradict, that is no
// encoding, or that names a single-byte one for Chinese text is overruled with
// "layer.encoding-overruled" (Warning; facts declared, used). A value whose last character was cut
// in half by a full field loses that half with "layer.text-cut" (Warning; fact text). Bytes that
// fit nothing are "layer.undecodable" (Error, with field and feature; fact encoding) and the layer
// comes back without features. No replacement character is ever put in.

#include "gis/crs.h"
#include "gis/feature.h"
#include "gis/finding.h"

#include <filesystem>
#include <string>
#include <vector>

namespace gis {

struct LayerSource {
    std::filesystem::path file;
    std::string layer; // empty: the only layer; several layers and no name is a Failure
    std::string declaredCrs; // overrides what the file says; empty: as the file says
    std::string encoding; // "UTF-8", "GBK", ... overrides; empty: found out
};

// Every feature of the layer, shapes in `target` (metric), parts of one kind. Z and M are dropped;
// arcs are stroked in steps of 1 degree. Dates come as text ("2021-03-01"), truth as 1 and 0.
// Null and empty geometries come back as std::monostate with "layer.empty-geometry" (Warning), as
// do several points in one feature with "layer.unsupported-geometry" (Error; fact kind) and
// coordinates that are no numbers with "layer.coordinates-invalid" (Error). Of a collection of
// several kinds the polygons are kept, else the lines, with "layer.mixed-geometry" (Warning).
//
// Throws Failure (Environment) "file.missing", "file.unreadable" (wrong type, damaged; fact
// reason), "shapefile.part-missing" (fact part), "shapefile.damaged" (facts part, reason); (Usage)
// "layer.format-unknown" (fact extension), "layer.missing" (facts layer, layers: the names that
// exist), "layer.ambiguous" (fact layers), "crs.unknown", "text.encoding-unknown".
[[nodiscard]] Checked<Layer> readLayer(const LayerSource& source, const Crs& target);

// readLayer in the CRS to measure a layer in when nobody names one: its own where that is projected
// in metres and keeps lengths (not Web Mercator), else the CGCS2000 3-degree zone (EPSG:4534 to
// 4554) around the middle of the layer. Throws as readLayer does, and Failure (Usage)
// "layer.crs-missing" when the layer names no CRS, "layer.zone-unknown" (fact longitude) when it
// lies outside 73.5-136.5 E.
struct MeasurableLayer {
    Crs crs;
    Layer layer;
};
[[nodiscard]] Checked<MeasurableLayer> readMeasurableLayer(const LayerSource& source);

// Only the polygons, valid and normalized: invalid ones mended (gis/validity). A feature whose
// shape is a point, a line or missing keeps its place with std::monostate and gets
// "layer.not-a-polygon" (Error). Closed lines (as CAD files have them) become polygons with
// "layer.closed-line" (Info).
[[nodiscard]] Checked<Layer> polygonsOf(Layer layer);

} // namespace gis
