#pragma once

// Layers to write and files to spoil, for tests that read nasty ones.

#include "gis/feature.h"
#include "gis/finding.h"
#include "gis/layer_writer.h"
#include "tests/support/temporary_folder.h"

#include <filesystem>
#include <string>
#include <vector>

namespace support {

// One text field NAME, features in order of the texts, all with the shape of the WKT.
[[nodiscard]] gis::Layer layerOf(const std::string& wkt, const std::vector<std::string>& names);

// A square of 100 m in Jinchang, in EPSG:4543.
inline const std::string jinchangSquare =
    "POLYGON ((516000 4264000, 516100 4264000, 516100 4264100, 516000 4264100, 516000 4264000))";

// The layer as e.shp in the folder, shapes as they are in the CRS "EPSG:4543".
std::filesystem::path writeShapefile(const TemporaryFolder& folder, const gis::Layer& layer,
                                     gis::TextEncoding encoding = gis::TextEncoding::Utf8);

// Replaces bytes in a file by as many others, every time they occur.
void replaceBytes(const std::filesystem::path& file, const std::string& from,
                  const std::string& to);
// Takes bytes off the end.
void cutFile(const std::filesystem::path& file, std::size_t bytes);

// Codes of the findings, in their order.
[[nodiscard]] std::vector<std::string> codesOf(const gis::Findings& findings);

} // namespace support
