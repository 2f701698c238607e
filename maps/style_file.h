#pragma once

// Styles as files in the field's own language: OGC SLD 1.1 with Symbology Encoding 1.1 and
// ogc:Filter 1.1. QGIS and GeoServer read the same files.
//
// Also read: SLD 1.0 with its own spelling (CssParameter, unprefixed names) and the names of
// hatches that QGIS and GeoServer use. The first UserStyle of the file counts, each of its
// FeatureTypeStyles is a pass.
//
// Lengths without a uom are the standard's pixels of 0.28 mm; uom ".../se/units/metre" are metres
// on the ground. What is not supported is a finding with file, line and element, never ignored in
// silence: a rule whose filter is not understood and a symbolizer that would look different are
// left out, a parameter has its default. Names, abstracts and comments say nothing to a map and are
// no findings. Other files that the style refers to are never opened.

#include "gis/finding.h"
#include "maps/style.h"

#include <filesystem>
#include <string>

namespace maps {

// Throws Failure (Environment) "file.missing", "file.unreadable" (fact reason) and (Usage)
// "style.not-xml" (facts line, reason, text) and "style.malformed" (facts line, element, reason,
// text). `reason` is one word; of what is no XML that is read:
//   xml            not well-formed; `text` is the parser's complaint
//   document-type  a DOCTYPE, which could reach out of the file
//   entity         a reference to one, which only a DOCTYPE could define
// and of an element:
//   too-deep       elements nested more than 64 deep
//   root           not a StyledLayerDescriptor
//   version        neither 1.1.0 nor 1.0.0
//   missing        `text` is the element that must be there
//   number, colour, keyword   `text` is what stands there instead
//   operands       an operator of a filter has `text` operands
// Findings: "style.unsupported" (Warning; facts line, element).
[[nodiscard]] gis::Checked<Style> readStyle(const std::filesystem::path& file);
[[nodiscard]] gis::Checked<Style> styleFromSld(const std::string& sld, const std::string& fileName);

// The style as indented SLD 1.1; reading that gives an equal Style, provided that passes have no
// gaps and texts no blanks at their ends.
[[nodiscard]] std::string toSld(const Style& style);

} // namespace maps
