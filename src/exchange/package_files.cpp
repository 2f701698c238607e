#include "exchange/package_files.h"

#include "exchange/layer_comparison.h"
#include "gis/failure.h"
#include "gis/layer_reader.h"
#include "gis/shapefile_bytes.h"

#include <utility>

namespace exchange {

namespace {

void requireEqual(const gis::Layer& written, const gis::Layer& read, const std::string& file) {
    if (auto difference = firstDifference(written, read)) {
        throw gis::Failure{gis::FailureKind::Environment,
                           "export.differs",
                           {file, "", std::nullopt, ""},
                           std::move(*difference)};
    }
}

class PackageWriting {
public:
    PackageWriting(const std::vector<FilledLayer>& layers, const PackageStorage& storage,
                   gis::StagedOutput& output)
        : layers_{layers}, storage_{storage}, output_{output} {}

    void write(PackageFormat format) {
        switch (format) {
        case PackageFormat::Shapefile:
            writeShapefiles();
            break;
        case PackageFormat::GeoPackage:
            writeGeoPackage();
            break;
        case PackageFormat::GeoJson:
            writeGeoJsons();
            break;
        }
    }

private:
    void writeShapefiles() {
        for (const auto& [form, layer] : layers_) {
            const auto name = form.name + ".shp";
            const auto file = output_.pathFor(name);
            gis::writeShapefile(file, layer, storage_.crs, storage_.encoding, storage_.when);
            requireEqual(layer, gis::shapefileFromBytes(file, storage_.crs, storage_.encoding),
                         name);
        }
    }

    void writeGeoPackage() {
        const std::string name = "layers.gpkg";
        const auto file = output_.pathFor(name);
        std::vector<gis::Layer> all;
        all.reserve(layers_.size());
        for (const auto& [form, layer] : layers_) {
            all.push_back(layer);
        }
        gis::writeGeoPackage(file, all, storage_.crs, storage_.when);
        for (const auto& layer : all) {
            requireEqual(layer, readAgain(file, layer.name), name);
        }
    }

    void writeGeoJsons() {
        for (const auto& [form, layer] : layers_) {
            const auto name = form.name + ".geojson";
            const auto file = output_.pathFor(name);
            gis::writeGeoJson(file, layer, storage_.crs.ground);
            requireEqual(layer, readAgain(file, ""), name);
        }
    }

    [[nodiscard]] gis::Layer readAgain(const std::filesystem::path& file,
                                       const std::string& layer) const {
        return gis::readLayer({file, layer, "", ""}, storage_.crs.ground).value;
    }

    const std::vector<FilledLayer>& layers_;
    const PackageStorage& storage_;
    gis::StagedOutput& output_;
};

} // namespace

void writePackageLayers(const std::vector<FilledLayer>& layers,
                        const std::vector<PackageFormat>& formats, const PackageStorage& storage,
                        gis::StagedOutput& output) {
    PackageWriting writing{layers, storage, output};
    for (const auto format : formats) {
        writing.write(format);
    }
}

void requireSuitable(const gis::Crs& crs, PackageSystems systems) {
    const bool isCgcs2000 =
        crs.name.find("CGCS2000") != std::string::npos ||
        crs.name.find("China Geodetic Coordinate System 2000") != std::string::npos;
    if (systems == PackageSystems::Cgcs2000 && !isCgcs2000) {
        throw gis::Failure{
            gis::FailureKind::Usage, "export.crs-unsuitable", {}, {{"crs", crs.name}}};
    }
}

} // namespace exchange
