#include "gis/failure.h"
#include "gis/feature.h"
#include "gis/input_file.h"
#include "gis/ogr_writing.h"
#include "gis/shapefile_check.h"
#include "gis/staged_output.h"
#include "gis/text_codec.h"

#include <cpl_string.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cctype>
#include <charconv>
#include <set>
#include <string>

namespace gis {

namespace fs = std::filesystem;

namespace {

// How an encoding is called by ICU, in a .cpg, and by the language byte of a .dbf.
struct EncodingNames {
    const char* icu;
    const char* cpg;
    char languageByte;
};

EncodingNames namesOf(TextEncoding encoding) {
    constexpr char codePage936 = 0x4D;
    constexpr char seeCpg = 0x00;
    return encoding == TextEncoding::Gbk ? EncodingNames{"GBK", "GBK", codePage936}
                                         : EncodingNames{"UTF-8", "UTF-8", seeCpg};
}

constexpr int longestText = 254;   // of a .dbf
constexpr int longestInteger = 18; // what every reader takes for a 64-bit integer
constexpr int longestReal = 24;
constexpr int mostDecimals = 15; // what a double holds
constexpr std::size_t longestName = 10;

Failure doesNotFit(SourcePlace place, const std::string& text, std::size_t width) {
    return {FailureKind::Usage,
            "shapefile.does-not-fit",
            std::move(place),
            {{"text", text}, {"width", std::to_string(width)}}};
}

// What a .dbf holds of a layer: every value as the bytes that will stand there.
class DbfTable {
public:
    DbfTable(const Layer& layer, TextEncoding encoding)
        : layer_{layer}, codec_{namesOf(encoding).icu} {
        requireNames();
        for (std::size_t i = 0; i < layer.fields.size(); ++i) {
            fields_.push_back(stored(layer.fields[i], i));
            requireFits(i);
        }
    }

    [[nodiscard]] const std::vector<Field>& fields() const { return fields_; }

    [[nodiscard]] std::string bytes(const std::string& text) const {
        return codec_.encoded(text).value_or(""); // requireFits saw that it can
    }

private:
    void requireNames() const {
        std::set<std::string> seen;
        for (const Field& field : layer_.fields) {
            std::string name = field.name;
            std::ranges::transform(name, name.begin(), [](unsigned char letter) {
                return static_cast<char>(std::toupper(letter));
            });
            const bool isAscii = std::ranges::all_of(
                name, [](unsigned char letter) { return letter > 0x20 && letter < 0x7F; });
            if (name.empty() || name.size() > longestName || !isAscii ||
                !seen.insert(name).second) {
                throw doesNotFit({layer_.file, layer_.name, {}, field.name}, field.name,
                                 longestName);
            }
        }
    }

    // A field with the width and precision it is stored with.
    [[nodiscard]] Field stored(Field field, std::size_t index) const {
        if (field.kind == FieldKind::Real && field.width == 0) {
            field.precision = decimalsNeeded(index);
            field.width = longestReal;
        } else if (field.width == 0) {
            field.width = field.kind == FieldKind::Integer ? longestInteger : widthNeeded(index);
        }
        field.width = std::min(field.width, longestText);
        return field;
    }

    [[nodiscard]] int decimalsNeeded(std::size_t index) const {
        std::size_t decimals = 0;
        for (const Feature& feature : layer_.features) {
            const std::string text = toText(feature.values[index]);
            const std::size_t point = text.find('.');
            if (text.find('e') != std::string::npos) {
                return mostDecimals;
            }
            decimals = std::max(decimals, point == std::string::npos ? 0 : text.size() - point - 1);
        }
        return std::min(static_cast<int>(decimals), mostDecimals);
    }

    [[nodiscard]] int widthNeeded(std::size_t index) const {
        std::size_t width = 1;
        for (const Feature& feature : layer_.features) {
            const auto text = codec_.encoded(toText(feature.values[index]));
            width = std::max(width, text ? text->size() : 0);
        }
        return static_cast<int>(std::min<std::size_t>(width, longestText));
    }

    void requireFits(std::size_t index) const {
        const Field& field = fields_[index];
        for (const Feature& feature : layer_.features) {
            const auto text = storedText(feature.values[index], field);
            if (!text || text->size() > static_cast<std::size_t>(field.width)) {
                SourcePlace place = placeOf(layer_, feature);
                place.column = field.name;
                throw doesNotFit(std::move(place), toText(feature.values[index]),
                                 static_cast<std::size_t>(field.width));
            }
        }
    }

    [[nodiscard]] std::optional<std::string> storedText(const FieldValue& value,
                                                        const Field& field) const {
        if (const auto* text = std::get_if<std::string>(&value)) {
            return codec_.encoded(*text);
        }
        if (const auto* real = std::get_if<double>(&value)) {
            std::array<char, 512> buffer{}; // the largest double has 309 digits
            const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), *real,
                                           std::chars_format::fixed, field.precision)
                                 .ptr;
            return std::string{buffer.data(), end};
        }
        return toText(value);
    }

    const Layer& layer_;
    TextCodec codec_;
    std::vector<Field> fields_;
};

OGRwkbGeometryType ogrType(ShapeKind kind) {
    constexpr std::array types{wkbPoint, wkbLineString, wkbPolygon};
    return types.at(static_cast<std::size_t>(kind));
}

void addField(OGRLayer& to, const Field& field) {
    OGRFieldDefn definition{field.name.c_str(), ogrType(field.kind)};
    definition.SetWidth(field.width);
    definition.SetPrecision(field.kind == FieldKind::Real ? field.precision : 0);
    to.CreateField(&definition);
}

OGRLayer* makeLayer(GDALDataset& dataset, const fs::path& file, const Layer& layer,
                    const Crs& stored, const std::string& when) {
    CPLStringList options;
    options.SetNameValue("ENCODING", ""); // bytes are handed over as they are to be stored
    options.SetNameValue("DBF_DATE_LAST_UPDATE", when.substr(0, 10).c_str());
    options.SetNameValue("2GB_LIMIT", "YES");
    const OGRSpatialReference reference = spatialReference(stored);
    return dataset.CreateLayer(file.stem().c_str(), &reference, ogrType(shapeKind(layer)),
                               options.List());
}

void setLanguageByte(const fs::path& dbf, char languageByte) {
    constexpr std::size_t position = 29;
    std::string bytes = readFile(dbf);
    bytes.at(position) = languageByte;
    writeFile(dbf, bytes);
}

void requireWhole(const fs::path& file, std::size_t count) {
    try {
        if (requireWholeShapefile(file) == count) {
            return;
        }
    } catch (const Failure& failure) {
        throw unwritable(file, failure.what());
    }
    throw unwritable(file, "count");
}

} // namespace

void writeShapefile(const fs::path& file, const Layer& layer, const LayerCrs& crs,
                    TextEncoding encoding, const std::string& when) {
    assert(file.extension() == ".shp");
    const DbfTable table{layer, encoding};
    const GdalMessages messages;
    GDALDatasetUniquePtr dataset{
        gdalDriver("ESRI Shapefile")
            .Create(fs::absolute(file).c_str(), 0, 0, 0, GDT_Unknown, nullptr)};
    OGRLayer* const to = dataset ? makeLayer(*dataset, file, layer, crs.stored, when) : nullptr;
    if (to == nullptr) {
        throw unwritable(file, messages.firstError());
    }
    for (const Field& field : table.fields()) {
        addField(*to, field);
    }
    writeFeatures(*to, layer, crs, [&](const std::string& text) { return table.bytes(text); });
    closeWritten(std::move(dataset), messages, file);
    setLanguageByte(fs::path{file}.replace_extension(".dbf"), namesOf(encoding).languageByte);
    writeFile(fs::path{file}.replace_extension(".cpg"), namesOf(encoding).cpg);
    requireWhole(file, layer.features.size());
}

} // namespace gis
