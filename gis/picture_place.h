#pragma once

// Where a picture lies on the ground, in files beside it, so that a GIS puts it there: a world file
// (.pgw beside .png; affine, of pixel centres) for every program there is, and GDAL's .aux.xml with
// place and coordinate system.

#include "gis/crs.h"
#include "gis/geometry.h"

#include <filesystem>
#include <vector>

namespace gis {

struct PicturePlace {
    Point topLeft; // ground metres: the outer corner of the first pixel; rows run south
    double pixelSize{0.0}; // ground metres
};

// The picture must be a PNG file. Gives the names of the files made, which lie beside it. Throws
// Failure "file.unreadable" when it is no picture, "output.unwritable".
[[nodiscard]] std::vector<std::filesystem::path> writePicturePlace(
    const std::filesystem::path& picture, const PicturePlace& place, const Crs& crs);

} // namespace gis
