#pragma once

// A second opinion on a shapefile that was written: read from its bytes, as the format's own
// descriptions have them (ESRI Shapefile Technical Description, 1998; dBASE III+), with no code of
// GDAL. For files of polygons as our writer makes them; foreign files are for gis/layer_reader.

#include "gis/feature.h"
#include "gis/layer_writer.h"

#include <filesystem>

namespace gis {

// Shapes in the ground CRS; fields with the kind, width and decimals they are stored with; blank
// numbers are null, blank text is "". Feature ids count from 0. Each hole follows the outer ring it
// lies in. Throws Failure (Environment) "shapefile.part-missing" (part) or "shapefile.damaged"
// (part, reason) when the parts are not whole, do not agree with one another, or when the language
// byte, the .cpg or the .prj say anything but `encoding` and `crs.stored`.
[[nodiscard]] Layer shapefileFromBytes(const std::filesystem::path& file, const LayerCrs& crs,
                                       TextEncoding encoding);

} // namespace gis
