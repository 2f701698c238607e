#pragma once

// Layers out: GeoPackage, Shapefile and GeoJSON. Nothing half-written: files are made beside and
// renamed into place by gis/staged_output, which the caller owns.
//
// Same input, same bytes: time stamps come from `when` (ISO 8601 UTC, "2021-03-01T08:00:00Z"), not
// from the clock. Shapes of a layer are of one kind (all polygons, all lines or all points) or
// null, and values are of their field's kind or null (an integer may stand in a Real field): the
// caller's promise, asserted. A layer without any shape is written as one of polygons.
//
// What was written is read back: a disk that fills up is noticed and throws Failure (Environment)
// "output.unwritable". A place that `stored` cannot express throws "crs.outside".

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

// All layers in one new GeoPackage at `file` (replaced if it exists), with spatial index. Features
// are numbered from 1 in their order.
void writeGeoPackage(const std::filesystem::path& file, std::span<const Layer> layers,
                     const LayerCrs& crs, const std::string& when);

// `file` ends in .shp; .shx, .dbf, .prj (ESRI WKT) and .cpg stand beside it, and the language byte
// of the .dbf agrees with the .cpg. Field names must be ASCII of at most 10 bytes, different
// whatever their case, and values must fit their field's width in the chosen encoding: that is the
// caller's promise (src/exchange checks and reports it); breaking it throws Failure (Usage)
// "shapefile.does-not-fit" (facts text and width in bytes) rather than cutting a character.
// A width of 0 takes what the values need.
void writeShapefile(const std::filesystem::path& file, const Layer& layer, const LayerCrs& crs,
                    TextEncoding encoding, const std::string& when);

// One GeoJSON file (RFC 7946) in longitude and latitude, to 1e-9 degrees.
void writeGeoJson(const std::filesystem::path& file, const Layer& layer, const Crs& ground);

} // namespace gis
