#include "gis/layer_reader.h"

#include "gis/attribute_text.h"
#include "gis/crs_reading.h"
#include "gis/failure.h"
#include "gis/gdal_bridge.h"
#include "gis/input_file.h"
#include "gis/ogr_geometry.h"
#include "gis/ogr_reading.h"
#include "gis/proj_bridge.h"
#include "gis/shapefile_check.h"
#include "gis/text.h"

#include <algorithm>
#include <functional>
#include <map>
#include <utility>

namespace gis {

namespace fs = std::filesystem;

namespace {

std::string driverFor(const fs::path& file) {
    static const std::map<std::string, std::string> drivers{
        {".shp", "ESRI Shapefile"}, {".gpkg", "GPKG"}, {".geojson", "GeoJSON"},
        {".json", "GeoJSON"},       {".kml", "KML"},   {".dxf", "DXF"}};
    const std::string extension = lowerCaseExtension(file);
    const auto driver = drivers.find(extension);
    if (driver == drivers.end()) {
        throw Failure{FailureKind::Usage,
                      "layer.format-unknown",
                      {file.string(), "", {}, ""},
                      {{"extension", extension}}};
    }
    return driver->second;
}

GDALDatasetUniquePtr open(const fs::path& file) {
    requireFile(file);
    const std::string driver = driverFor(file);
    if (driver != "ESRI Shapefile") {
        return openDataset(file, driver, {});
    }
    requireWholeShapefile(file);
    return openDataset(file, driver, {"ENCODING="}); // bytes as they are
}

std::string namesOf(const std::vector<OGRLayer*>& layers) {
    std::string names;
    for (OGRLayer* const layer : layers) {
        names += (names.empty() ? "" : ", ") + std::string{layer->GetName()};
    }
    return names;
}

std::vector<OGRLayer*> layersOf(GDALDataset& dataset) {
    std::vector<OGRLayer*> layers;
    for (OGRLayer* const layer : dataset.GetLayers()) {
        layers.push_back(layer);
    }
    return layers;
}

// By name; without a name those with shapes, tables beside them left aside.
std::vector<OGRLayer*> matching(std::vector<OGRLayer*> layers, const std::string& name) {
    const auto isNamed = [&](OGRLayer* layer) { return name == layer->GetName(); };
    const auto isTable = [](OGRLayer* layer) { return layer->GetGeomType() == wkbNone; };
    if (!name.empty()) {
        std::erase_if(layers, std::not_fn(isNamed));
    } else if (!std::ranges::all_of(layers, isTable)) {
        std::erase_if(layers, isTable);
    }
    return layers;
}

OGRLayer& chosenLayer(GDALDataset& dataset, const LayerSource& source) {
    const SourcePlace place{source.file.string(), source.layer, {}, ""};
    const std::vector<OGRLayer*> all = layersOf(dataset);
    const std::vector<OGRLayer*> found = matching(all, source.layer);
    if (found.empty()) {
        throw Failure{FailureKind::Usage,
                      "layer.missing",
                      place,
                      {{"layer", source.layer}, {"layers", namesOf(all)}}};
    }
    if (found.size() > 1) {
        throw Failure{FailureKind::Usage, "layer.ambiguous", place, {{"layers", namesOf(found)}}};
    }
    return *found.front();
}

EncodingClues cluesOf(const LayerSource& source) {
    return lowerCaseExtension(source.file) == ".shp" ? encodingClues(source.file, source.encoding)
                                                     : EncodingClues{source.encoding, "", 0};
}

std::optional<Crs> declaredCrs(const LayerSource& source, OGRLayer& layer) {
    return source.declaredCrs.empty() ? crsOf(layer) : crsFromText(source.declaredCrs);
}

Failure outside(const Layer& layer, const Feature& feature, const Crs& target, Point place) {
    return {FailureKind::Usage,
            "crs.outside",
            placeOf(layer, feature),
            {{"crs", target.name}, {"x", shortestText(place.x)}, {"y", shortestText(place.y)}}};
}

// The shapes from the file's coordinates to the target's.
void carryOver(Layer& layer, const CoordinateReading& reading, const Crs& target,
               Findings& findings) {
    const bool isSame = isSameCrs(reading.crs, target);
    if (isSame && reading.isPlain()) {
        return;
    }
    const Transformation toTarget{reading.crs, target};
    for (Feature& feature : layer.features) {
        feature.shape = mapped(feature.shape, [&](Point raw) {
            const Point place = reading(raw);
            const auto ground = isSame ? place : toTarget.forward(place);
            return ground ? *ground : throw outside(layer, feature, target, place);
        });
    }
    if (!isSame && toTarget.wasBallpark() && !areDatumsClose(reading.crs, target)) {
        findings.push_back({"layer.datum-shift-unknown",
                            Severity::Warning,
                            {layer.file, layer.name, {}, ""},
                            {{"from", reading.crs.name}, {"to", target.name}}});
    }
}

void requireNoError(const GdalMessages& messages, const Layer& layer) {
    if (messages.hasError()) {
        throw Failure{FailureKind::Environment,
                      "file.unreadable",
                      {layer.file, layer.name, {}, ""},
                      {{"reason", messages.firstError()}}};
    }
}

// Lengths are kept to a few parts in ten thousand; Web Mercator at 38.5 N makes areas 1.63 times
// too large.
bool keepsLengths(const Crs& crs) {
    constexpr int webMercator = 3857;
    return crs.kind == CrsKind::Projected && crs.epsg != webMercator;
}

Point middleOf(OGRLayer& layer, const SourcePlace& place) {
    OGREnvelope envelope;
    if (layer.GetExtent(&envelope) != OGRERR_NONE) {
        throw Failure{FailureKind::Environment, "file.unreadable", place, {{"reason", "extent"}}};
    }
    return {(envelope.MinX + envelope.MaxX) / 2.0, (envelope.MinY + envelope.MaxY) / 2.0};
}

// CGCS2000 / 3-degree Gauss-Kruger CM 75E is EPSG:4534, and so on eastward.
Crs zoneAround(double longitude, const SourcePlace& place) {
    constexpr double firstMeridian = 75.0;
    constexpr double zoneWidth = 3.0;
    constexpr int firstCode = 4534;
    constexpr int zones = 21;
    const double zone = std::round((longitude - firstMeridian) / zoneWidth);
    const bool isInChina = zone >= 0.0 && zone < zones; // false for NaN
    if (!isInChina) {
        throw Failure{FailureKind::Usage,
                      "layer.zone-unknown",
                      place,
                      {{"longitude", shortestText(longitude)}}};
    }
    return crsFromText("EPSG:" + std::to_string(firstCode + static_cast<int>(zone)));
}

// A layer whose file is open, and the CRS it says or is said to have.
struct OpenLayer {
    GDALDatasetUniquePtr dataset;
    OGRLayer& layer;
    std::optional<Crs> declared;
};

OpenLayer openLayer(const LayerSource& source) {
    GDALDatasetUniquePtr dataset = open(source.file);
    OGRLayer& layer = chosenLayer(*dataset, source);
    return {std::move(dataset), layer, declaredCrs(source, layer)};
}

Crs measuringCrs(const OpenLayer& from, const LayerSource& source) {
    const SourcePlace place{source.file.string(), from.layer.GetName(), {}, ""};
    if (!from.declared) {
        throw Failure{FailureKind::Usage, "layer.crs-missing", place};
    }
    const Crs& declared = *from.declared;
    if (keepsLengths(declared)) {
        return declared;
    }
    const Transformation toDegrees{declared, lonLatOf(declared)};
    const auto middle = toDegrees.forward(middleOf(from.layer, place));
    return zoneAround(middle ? middle->x : std::numeric_limits<double>::quiet_NaN(), place);
}

Checked<Layer> read(const OpenLayer& from, const LayerSource& source, const Crs& target,
                    const GdalMessages& messages) {
    RawLayer raw = rawLayerOf(from.layer, source.file);
    requireNoError(messages, raw.layer);
    Findings findings = std::move(raw.findings);
    const bool isDecoded = decodeText(raw, cluesOf(source), findings);
    const auto reading = keepFindings(readingOf(raw.layer, from.declared, target), findings);
    if (isDecoded && reading) {
        carryOver(raw.layer, *reading, target, findings);
    } else {
        raw.layer.features.clear();
    }
    return {std::move(raw.layer), std::move(findings)};
}

} // namespace

Checked<Layer> readLayer(const LayerSource& source, const Crs& target) {
    const GdalMessages messages;
    return read(openLayer(source), source, target, messages);
}

Checked<MeasurableLayer> readMeasurableLayer(const LayerSource& source) {
    const GdalMessages messages;
    const OpenLayer from = openLayer(source);
    Crs crs = measuringCrs(from, source);
    auto [layer, findings] = read(from, source, crs, messages);
    return {{std::move(crs), std::move(layer)}, std::move(findings)};
}

} // namespace gis
