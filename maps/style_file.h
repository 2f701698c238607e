#pragma once

// Styles as files in the field's own language: OGC SLD 1.1 with Symbology Encoding 1.1 and
// ogc:Filter 1.1. QGIS and GeoServer read the same files.
//
// Lengths without a uom are the standard's pixels of 0.28 mm; uom ".../se/units/metre" are metres on
// the ground. What is not supported is a finding with file, line and element, never ignored in
// silence; document types, entities and external references are refused.

#include "gis/finding.h"
#include "maps/style.h"

#include <filesystem>
#include <string>

namespace maps {

// Throws Failure "file.missing" (Environment) and "style.malformed" (Usage; facts line, reason).
// Findings: "style.unsupported" (Warning; facts line, element).
[[nodiscard]] gis::Checked<Style> readStyle(const std::filesystem::path& file);
[[nodiscard]] gis::Checked<Style> styleFromSld(const std::string& sld, const std::string& fileName);

// The style as SLD again; reading that gives an equal Style.
[[nodiscard]] std::string toSld(const Style& style);

} // namespace maps
