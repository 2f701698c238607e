#pragma once

// The layers of a package as files. Each file is opened again by code that did not write it and
// compared feature by feature: corners to 1 mm, attributes to the character.

#include "exchange/package_layers.h"
#include "gis/layer_writer.h"
#include "gis/staged_output.h"

#include <filesystem>
#include <string>
#include <vector>

namespace exchange {

struct PackageStorage {
    gis::LayerCrs crs; // ground: of the layers' shapes; stored: as asked for
    gis::TextEncoding encoding{gis::TextEncoding::Utf8}; // of shapefiles; all else is UTF-8
    std::string when; // ISO 8601 UTC, "2021-03-01T08:00:00Z": the only time that gets into files
};

// Shapefiles: one of the name of each layer, read again from its bytes (gis/shapefile_bytes).
// GeoPackage: all layers in "layers.gpkg"; GeoJSON: one file each; read again by gis/layer_reader.
// Throws Failure "output.unwritable", and (Environment) "export.differs" (feature, field, written,
// read) when what was read back is not what was written.
void writePackageLayers(const std::vector<FilledLayer>& layers,
                        const std::vector<PackageFormat>& formats, const PackageStorage& storage,
                        gis::StagedOutput& output);

// Throws Failure (Usage) "export.crs-unsuitable" (crs) when the profile wants China's own system
// and this is none.
void requireSuitable(const gis::Crs& crs, PackageSystems systems);

} // namespace exchange
