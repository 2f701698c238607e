#include "gis/ogr_writing.h"

#include <cpl_string.h>

#include <string>

namespace gis {

namespace fs = std::filesystem;

namespace {

// RFC 7946 knows no other system. Its degrees are told to 1e-9, a tenth of a millimetre; the seven
// digits that the RFC proposes would be a centimetre.
constexpr const char* webDegrees = "EPSG:4326";
constexpr const char* decimals = "9";

OGRLayer* makeLayer(GDALDataset& dataset, const Layer& layer, const Crs& stored) {
    CPLStringList options;
    options.SetNameValue("COORDINATE_PRECISION", decimals);
    const OGRSpatialReference reference = spatialReference(stored);
    OGRLayer* const to = dataset.CreateLayer(layer.name.c_str(), &reference, wkbUnknown, options);
    if (to == nullptr) {
        return nullptr; // GDAL has said why
    }
    for (const Field& field : layer.fields) {
        const OGRFieldDefn definition{field.name.c_str(), ogrType(field.kind)};
        to->CreateField(&definition);
    }
    return to;
}

} // namespace

void writeGeoJson(const fs::path& file, const Layer& layer, const Crs& ground) {
    std::error_code ignored;
    fs::remove(file, ignored);
    const Crs stored = crsFromText(webDegrees);
    const GdalMessages messages;
    GDALDatasetUniquePtr dataset{
        gdalDriver("GeoJSON").Create(fs::absolute(file).c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
    OGRLayer* const to = dataset ? makeLayer(*dataset, layer, stored) : nullptr;
    if (to == nullptr) {
        throw unwritable(file, messages.firstError());
    }
    writeFeatures(*to, layer, {ground, stored}, [](const std::string& text) { return text; });
    closeWritten(std::move(dataset), messages, file);
}

} // namespace gis
