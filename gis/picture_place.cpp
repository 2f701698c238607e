#include "gis/picture_place.h"

#include "gis/failure.h"
#include "gis/gdal_bridge.h"

#include <array>

namespace gis {

namespace fs = std::filesystem;

namespace {

Failure unwritable(const fs::path& file, const GdalMessages& messages) {
    return {FailureKind::Environment,
            "output.unwritable",
            {file.string(), "", {}, ""},
            {{"reason", messages.firstError()}}};
}

fs::path withEnding(fs::path file, const char* ending) {
    file += ending;
    return file;
}

} // namespace

std::vector<fs::path> writePicturePlace(const fs::path& picture, const PicturePlace& place,
                                        const Crs& crs) {
    const fs::path worldFile = fs::path{picture}.replace_extension(".pgw");
    const fs::path sidecar = withEnding(picture, ".aux.xml");
    std::array<double, 6> transform{place.topLeft.x, place.pixelSize, 0.0, place.topLeft.y, 0.0,
                                    -place.pixelSize};
    GDALDatasetUniquePtr dataset = openPicture(picture);
    const GdalMessages messages;
    OGRSpatialReference reference;
    reference.SetFromUserInput(crs.definition.c_str());
    reference.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    dataset->SetSpatialRef(&reference);
    dataset->SetGeoTransform(transform.data());
    dataset.reset(); // writes the sidecar
    if (messages.hasError() || !fs::exists(sidecar)) {
        throw unwritable(sidecar, messages);
    }
    if (GDALWriteWorldFile(picture.string().c_str(), "pgw", transform.data()) == 0) {
        throw unwritable(worldFile, messages);
    }
    return {worldFile, sidecar};
}

} // namespace gis
