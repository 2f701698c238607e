#pragma once

// Private to gis/: features into a layer of OGR, what GeoPackage and Shapefile have in common.

#include "gis/failure.h"
#include "gis/gdal_bridge.h"
#include "gis/layer_writer.h"

#include <filesystem>
#include <functional>
#include <string>

namespace gis {

enum class ShapeKind { Point, Lines, Polygons };

// The kind of the layer's first shape; Polygons when there is none.
[[nodiscard]] ShapeKind shapeKind(const Layer& layer);

[[nodiscard]] OGRFieldType ogrType(FieldKind kind);

// With easting or longitude first, as files have it.
[[nodiscard]] OGRSpatialReference spatialReference(const Crs& crs);

// "output.unwritable" with GDAL's or the system's reason.
[[nodiscard]] Failure unwritable(const std::filesystem::path& file, const std::string& reason);

// How text is stored: as bytes of the file's encoding.
using TextToBytes = std::function<std::string(const std::string&)>;

// Appends every feature, shapes carried over into the stored CRS. Throws Failure "crs.outside".
// GDAL's complaints are left to the caller's GdalMessages.
void writeFeatures(OGRLayer& to, const Layer& layer, const LayerCrs& crs, const TextToBytes& bytes);

// Closes the file and throws "output.unwritable" when GDAL complained then or before.
void closeWritten(GDALDatasetUniquePtr dataset, const GdalMessages& messages,
                  const std::filesystem::path& file);

} // namespace gis
