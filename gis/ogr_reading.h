#pragma once

// Private to gis/: a layer of OGR as plain data, its text still bytes of the file's encoding and
// its shapes in the file's coordinates.

#include "gis/attribute_text.h"
#include "gis/crs.h"
#include "gis/feature.h"
#include "gis/gdal_bridge.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace gis {

struct RawLayer {
    Layer layer;
    std::vector<std::size_t> rooms; // for each field: bytes its text may have; 0: not known
    Findings findings;              // about shapes
};

// GDAL's complaints are left to the caller's GdalMessages.
[[nodiscard]] RawLayer rawLayerOf(OGRLayer& from, const std::filesystem::path& file);

// The CRS that the file states; nothing when it states none or one without place on earth.
[[nodiscard]] std::optional<Crs> crsOf(OGRLayer& from);

// Names and text values into UTF-8. Returns false, with the Error among the findings, when they
// cannot be decoded.
[[nodiscard]] bool decodeText(RawLayer& raw, const EncodingClues& clues, Findings& findings);

} // namespace gis
