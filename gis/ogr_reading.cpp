#include "gis/ogr_reading.h"

#include "gis/column_reading.h"
#include "gis/failure.h"
#include "gis/ogr_geometry.h"
#include "gis/text.h"

#include <cpl_conv.h>

#include <array>
#include <cstdio>
#include <memory>
#include <string_view>
#include <utility>

namespace gis {

namespace {

FieldKind kindOf(const OGRFieldDefn& field) {
    switch (field.GetType()) {
    case OFTInteger:
    case OFTInteger64:
        return FieldKind::Integer;
    case OFTReal:
        return FieldKind::Real;
    default:
        return FieldKind::Text;
    }
}

// "2021-03-01", "08:30:00", or both.
std::string dateText(const OGRFeature& from, int index, OGRFieldType type) {
    int year = 0;
    int month = 0;
    int day = 0;
    int hour = 0;
    int minute = 0;
    float second = 0.0F;
    int zone = 0;
    from.GetFieldAsDateTime(index, &year, &month, &day, &hour, &minute, &second, &zone);
    std::array<char, 64> date{};
    std::snprintf(date.data(), date.size(), "%04d-%02d-%02d", year, month, day);
    std::array<char, 64> time{};
    std::snprintf(time.data(), time.size(), "%02d:%02d:%02d", hour, minute,
                  static_cast<int>(second));
    if (type == OFTDate) {
        return date.data();
    }
    return type == OFTTime ? time.data() : std::string{date.data()} + " " + time.data();
}

FieldValue valueOf(const OGRFeature& from, int index) {
    if (from.IsFieldSetAndNotNull(index) == 0) {
        return std::monostate{};
    }
    switch (const OGRFieldType type = from.GetFieldDefnRef(index)->GetType()) {
    case OFTInteger:
    case OFTInteger64:
        return std::int64_t{from.GetFieldAsInteger64(index)};
    case OFTReal:
        return from.GetFieldAsDouble(index);
    case OFTDate:
    case OFTTime:
    case OFTDateTime:
        return dateText(from, index, type);
    case OFTString:
        return std::string{from.GetFieldAsString(index)};
    default: // lists and binary
        const std::unique_ptr<char, decltype(&VSIFree)> json{from.GetFieldAsSerializedJSon(index),
                                                             &VSIFree};
        return json ? FieldValue{std::string{json.get()}} : FieldValue{std::monostate{}};
    }
}

void note(ShapeNote what, const OGRGeometry* geometry, const Layer& layer, const Feature& feature,
          Findings& findings) {
    const auto add = [&](const std::string& code, Severity severity, std::vector<Fact> facts) {
        findings.push_back({code, severity, placeOf(layer, feature), std::move(facts)});
    };
    switch (what) {
    case ShapeNote::None:
        break;
    case ShapeNote::Empty:
        add("layer.empty-geometry", Severity::Warning, {});
        break;
    case ShapeNote::Mixed:
        add("layer.mixed-geometry", Severity::Warning, {});
        break;
    case ShapeNote::Unsupported:
        add("layer.unsupported-geometry", Severity::Error, {{"kind", geometry->getGeometryName()}});
        break;
    case ShapeNote::NotFinite:
        add("layer.coordinates-invalid", Severity::Error, {});
        break;
    }
}

Feature featureOf(const OGRFeature& from, RawLayer& raw) {
    Feature feature{from.GetFID(), {}, {}};
    feature.values.reserve(static_cast<std::size_t>(from.GetFieldCount()));
    ShapeRead read = fromOgr(from.GetGeometryRef());
    feature.shape = std::move(read.shape);
    for (int i = 0; i < from.GetFieldCount(); ++i) {
        feature.values.push_back(valueOf(from, i));
    }
    note(read.note, from.GetGeometryRef(), raw.layer, feature, raw.findings);
    return feature;
}

// Walks over every text of the layer in a fixed order: names, then values feature by feature.
template <class Visit>
void forEachText(RawLayer& raw, Visit visit) {
    constexpr std::size_t roomOfName = 10; // of a .dbf
    Layer& layer = raw.layer;
    for (std::size_t i = 0; i < layer.fields.size(); ++i) {
        visit(layer.fields[i].name, raw.rooms[i] == 0 ? 0 : roomOfName, i, nullptr);
    }
    for (Feature& feature : layer.features) {
        for (std::size_t i = 0; i < layer.fields.size(); ++i) {
            if (auto* const text = std::get_if<std::string>(&feature.values[i])) {
                visit(*text, raw.rooms[i], i, &feature);
            }
        }
    }
}

// GeoPackage, GeoJSON, KML and DXF are UTF-8 and say nothing else; when it is so, nothing is to be
// done. A byte order mark would have to go.
bool isPlainUtf8(RawLayer& raw, const EncodingClues& clues) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    bool isPlain = clues.given.empty() && clues.cpg.empty() && clues.languageByte == 0;
    forEachText(raw, [&](const std::string& bytes, std::size_t /*room*/, std::size_t /*field*/,
                         const Feature* /*feature*/) {
        isPlain = isPlain && isUtf8(bytes) && !bytes.starts_with(mark);
    });
    return isPlain;
}

// The name of a field for messages, though it may be bytes of some encoding: by its number then.
std::string shownName(const Layer& layer, std::size_t index) {
    const std::string& name = layer.fields[index].name;
    return isUtf8(name) ? name : "#" + std::to_string(index + 1);
}

} // namespace

RawLayer rawLayerOf(OGRLayer& from, const std::filesystem::path& file) {
    RawLayer raw{{file.string(), from.GetName(), {}, {}}, {}, {}};
    const bool isDbf = EQUAL(from.GetDataset()->GetDriverName(), "ESRI Shapefile");
    for (const OGRFieldDefn* const field : from.GetLayerDefn()->GetFields()) {
        raw.layer.fields.push_back(
            {field->GetNameRef(), kindOf(*field), field->GetWidth(), field->GetPrecision()});
        raw.rooms.push_back(isDbf ? static_cast<std::size_t>(field->GetWidth()) : 0);
    }
    if (auto features = featuresByColumns(from)) {
        raw.layer.features = *std::move(features);
        return raw;
    }
    for (const OGRFeatureUniquePtr& feature : from) {
        raw.layer.features.push_back(featureOf(*feature, raw));
    }
    return raw;
}

std::optional<Crs> crsOf(OGRLayer& from) {
    const GdalMessages unheard; // a .prj of rubbish is as good as none
    const OGRSpatialReference* const reference = from.GetSpatialRef();
    char* text = nullptr;
    const std::array<const char*, 2> options{"FORMAT=WKT2_2019", nullptr};
    if (reference == nullptr || reference->exportToWkt(&text, options.data()) != OGRERR_NONE) {
        VSIFree(text);
        return std::nullopt;
    }
    const std::string wkt{text};
    VSIFree(text);
    try {
        return crsFromText(wkt);
    } catch (const Failure&) { // a drawing's own system
        return std::nullopt;
    }
}

bool decodeText(RawLayer& raw, const EncodingClues& clues, Findings& findings) {
    if (isPlainUtf8(raw, clues)) {
        return true;
    }
    struct Origin {
        const Feature* feature; // null: the field's name
        std::size_t field;
    };
    std::vector<RawText> texts;
    std::vector<Origin> origins;
    forEachText(raw, [&](const std::string& bytes, std::size_t room, std::size_t field,
                         const Feature* feature) {
        texts.push_back({bytes, room});
        origins.push_back({feature, field});
    });
    const SourcePlace whole{raw.layer.file, raw.layer.name, {}, ""};
    const auto placeOfText = [&](std::size_t text) {
        const auto [feature, field] = origins[text];
        SourcePlace place = feature != nullptr ? placeOf(raw.layer, *feature) : whole;
        place.column = shownName(raw.layer, field);
        return place;
    };
    auto decoded = keepFindings(decodedTexts(texts, clues, whole, placeOfText), findings);
    if (!decoded) {
        for (std::size_t i = 0; i < raw.layer.fields.size(); ++i) {
            raw.layer.fields[i].name = shownName(raw.layer, i);
        }
        return false;
    }
    auto next = decoded->begin();
    forEachText(raw, [&](std::string& text, std::size_t /*room*/, std::size_t /*field*/,
                         const Feature* /*feature*/) { text = std::move(*next++); });
    return true;
}

} // namespace gis
