#pragma once

// Layers out: GeoPackage and Shapefile. Nothing half-written: files are made beside and renamed
// into place by gis/staged_output, which the caller owns.
//
// Same input, same bytes: GeoPackage's time stamps come from `when`, not from the clock.
// Shapes of a layer must be of one kind (all polygons, all lines or all points) or null.

#include "gis/crs.h"
#include "gis/feature.h"

#include <filesystem>
#include <span>
#include <string>

namespace gis {

enum class TextEncoding { Utf8, Gbk };

struct LayerCrs {
    Crs ground; // the metric CRS in which the shapes are given
    Crs stored; // the CRS to write: the same, another projection or geographic
};

// All layers in one new GeoPackage at `file` (replaced if it exists). `when` is ISO 8601 UTC.
// Throws Failure (Environment) "file.unwritable".
void writeGeoPackage(const std::filesystem::path& file, std::span<const Layer> layers,
                     const LayerCrs& crs, const std::string& when);

// `file` ends in .shp; .shx, .dbf, .prj (ESRI WKT) and .cpg stand beside it. Field names must be
// ASCII of at most 10 bytes and text must fit its field's width in the chosen encoding: that is the
// caller's promise (src/exchange checks and reports it); breaking it throws Failure
// "shapefile.does-not-fit" rather than cutting a character.
void writeShapefile(const std::filesystem::path& file, const Layer& layer, const LayerCrs& crs,
                    TextEncoding encoding);

} // namespace gis
