#include "gis/failure.h"
#include "gis/ogr_writing.h"

#include <cpl_conv.h>
#include <cpl_string.h>

#include <array>
#include <string>

namespace gis {

namespace fs = std::filesystem;

namespace {

// GDAL takes the time stamps of a GeoPackage from this setting; it holds for this thread alone.
class CurrentDate {
public:
    explicit CurrentDate(const std::string& when) {
        CPLSetThreadLocalConfigOption(name, when.c_str());
    }
    ~CurrentDate() { CPLSetThreadLocalConfigOption(name, nullptr); }
    CurrentDate(const CurrentDate&) = delete;
    CurrentDate& operator=(const CurrentDate&) = delete;

private:
    static constexpr const char* name = "OGR_CURRENT_DATE";
};

OGRwkbGeometryType ogrType(ShapeKind kind) {
    constexpr std::array types{wkbPoint, wkbMultiLineString, wkbMultiPolygon};
    return types.at(static_cast<std::size_t>(kind));
}

void addLayer(GDALDataset& dataset, const Layer& layer, const LayerCrs& crs) {
    const OGRSpatialReference reference = spatialReference(crs.stored);
    OGRLayer* const to =
        dataset.CreateLayer(layer.name.c_str(), &reference, ogrType(shapeKind(layer)), nullptr);
    if (to == nullptr) {
        return; // GDAL has said why
    }
    for (const Field& field : layer.fields) {
        const OGRFieldDefn definition{field.name.c_str(), ogrType(field.kind)};
        to->CreateField(&definition);
    }
    writeFeatures(*to, layer, crs, [](const std::string& text) { return text; });
}

void requireReadable(const fs::path& file, std::span<const Layer> layers) {
    const GDALDatasetUniquePtr dataset = openDataset(file, "GPKG", {});
    for (const Layer& layer : layers) {
        OGRLayer* const written = dataset->GetLayerByName(layer.name.c_str());
        if (written == nullptr ||
            written->GetFeatureCount() != static_cast<GIntBig>(layer.features.size())) {
            throw unwritable(file, "count");
        }
    }
}

} // namespace

void writeGeoPackage(const fs::path& file, std::span<const Layer> layers, const LayerCrs& crs,
                     const std::string& when) {
    std::error_code ignored;
    fs::remove(file, ignored);
    const CurrentDate date{when};
    const GdalMessages messages;
    GDALDatasetUniquePtr dataset{
        gdalDriver("GPKG").Create(fs::absolute(file).c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
    if (!dataset) {
        throw unwritable(file, messages.firstError());
    }
    dataset->StartTransaction();
    for (const Layer& layer : layers) {
        addLayer(*dataset, layer, crs);
    }
    dataset->CommitTransaction();
    closeWritten(std::move(dataset), messages, file);
    requireReadable(file, layers);
}

} // namespace gis
