#include "gis/shapefile_bytes.h"

#include "gis/chunks.h"
#include "gis/failure.h"
#include "gis/input_file.h"
#include "gis/ogr_geometry.h"
#include "gis/proj_bridge.h"
#include "gis/shapefile_check.h"
#include "gis/text.h"
#include "gis/text_codec.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace gis {

namespace fs = std::filesystem;

namespace {

static_assert(std::endian::native == std::endian::little); // as are most numbers of the format

Failure damaged(const fs::path& part, const std::string& reason) {
    return {FailureKind::Environment,
            "shapefile.damaged",
            {part.string(), "", {}, ""},
            {{"part", part.extension().string()}, {"reason", reason}}};
}

// The bytes of one part; reading beyond its end is damage.
class Part {
public:
    explicit Part(fs::path file) : file_{std::move(file)}, bytes_{readFile(file_)} {}

    template <class Number>
    [[nodiscard]] Number at(std::size_t position) const {
        Number number{};
        std::memcpy(&number, slice(position, sizeof number).data(), sizeof number);
        return number;
    }
    [[nodiscard]] std::uint32_t bigEndianAt(std::size_t position) const {
        std::uint32_t number = 0;
        for (const char byte : slice(position, sizeof number)) {
            number = number << 8U | static_cast<unsigned char>(byte);
        }
        return number;
    }
    [[nodiscard]] std::string_view slice(std::size_t position, std::size_t size) const {
        if (position > bytes_.size() || size > bytes_.size() - position) {
            throw fault("truncated");
        }
        return std::string_view{bytes_}.substr(position, size);
    }
    [[nodiscard]] std::string_view all() const { return bytes_; }
    [[nodiscard]] Failure fault(const std::string& reason) const { return damaged(file_, reason); }

private:
    fs::path file_;
    std::string bytes_;
};

// Shapefiles run outer rings clockwise (y upwards) and holes the other way.
bool isOuter(const Ring& ring) {
    double doubled = 0.0;
    for (std::size_t i = 1; i + 1 < ring.size(); ++i) {
        doubled += (ring[i].x - ring[0].x) * (ring[i + 1].y - ring[0].y) -
                   (ring[i + 1].x - ring[0].x) * (ring[i].y - ring[0].y);
    }
    return doubled < 0.0;
}

// The polygons of .shp, found by .shx.
class Shapes {
public:
    explicit Shapes(const fs::path& file)
        : shapes_{shapefilePart(file, ".shp")}, index_{shapefilePart(file, ".shx")} {}

    [[nodiscard]] Shape at(std::size_t number) const {
        constexpr std::size_t headerSize = 100;
        constexpr std::size_t indexEntry = 8;
        constexpr std::size_t recordHeader = 8;
        constexpr std::int32_t nullShape = 0;
        constexpr std::int32_t polygon = 5;
        const std::size_t record =
            std::size_t{index_.bigEndianAt(headerSize + number * indexEntry)} * 2;
        if (shapes_.bigEndianAt(record) != number + 1) {
            throw shapes_.fault("records");
        }
        const std::size_t content = record + recordHeader;
        const auto type = shapes_.at<std::int32_t>(content);
        if (type == nullShape) {
            return std::monostate{};
        }
        if (type != polygon) {
            throw shapes_.fault("type");
        }
        return polygonsAt(content);
    }

private:
    [[nodiscard]] MultiPolygon polygonsAt(std::size_t content) const {
        constexpr std::size_t countsAfter = 36; // the type and a box of four doubles
        const auto parts = shapes_.at<std::uint32_t>(content + countsAfter);
        const auto points = shapes_.at<std::uint32_t>(content + countsAfter + 4);
        const std::size_t starts = content + countsAfter + 8;
        const std::size_t corners = starts + std::size_t{parts} * 4;
        MultiPolygon shape;
        for (std::size_t i = 0; i < parts; ++i) {
            const auto begin = shapes_.at<std::uint32_t>(starts + i * 4);
            const auto end = i + 1 < parts ? shapes_.at<std::uint32_t>(starts + i * 4 + 4) : points;
            addRing(shape, ringAt(corners, begin, end));
        }
        return shape;
    }

    // The corner that closes the ring is left out.
    [[nodiscard]] Ring ringAt(std::size_t corners, std::uint32_t begin, std::uint32_t end) const {
        if (end < begin + 4) {
            throw shapes_.fault("ring");
        }
        Ring ring;
        ring.reserve(end - begin);
        for (std::size_t i = begin; i < end; ++i) {
            ring.push_back(
                {shapes_.at<double>(corners + i * 16), shapes_.at<double>(corners + i * 16 + 8)});
        }
        if (ring.front() != ring.back()) {
            throw shapes_.fault("ring");
        }
        ring.pop_back();
        return ring;
    }

    void addRing(MultiPolygon& shape, Ring ring) const {
        if (isOuter(ring)) {
            shape.parts.push_back({std::move(ring), {}});
        } else if (shape.parts.empty()) {
            throw shapes_.fault("hole");
        } else {
            shape.parts.back().holes.push_back(std::move(ring));
        }
    }

    Part shapes_;
    Part index_;
};

struct Column {
    std::size_t offset; // in its record
    std::size_t width;
};

// The rows of .dbf.
class Rows {
public:
    Rows(const fs::path& file, TextEncoding encoding) : table_{shapefilePart(file, ".dbf")} {
        constexpr std::size_t languagePosition = 29;
        constexpr unsigned char codePage936 = 0x4D;
        const auto expected = encoding == TextEncoding::Gbk ? codePage936 : 0;
        if (table_.at<unsigned char>(languagePosition) != expected) {
            throw table_.fault("language");
        }
        readFields();
    }

    [[nodiscard]] std::size_t count() const { return table_.at<std::uint32_t>(4); }
    [[nodiscard]] const std::vector<Field>& fields() const { return fields_; }

    [[nodiscard]] std::vector<FieldValue> at(std::size_t number, const TextCodec& codec) const {
        const std::size_t record = headerSize() + number * recordSize();
        if (table_.slice(record, 1) != " ") {
            throw table_.fault("deleted");
        }
        std::vector<FieldValue> values;
        values.reserve(fields_.size());
        for (std::size_t i = 0; i < fields_.size(); ++i) {
            values.push_back(
                valueOf(table_.slice(record + columns_[i].offset, columns_[i].width), i, codec));
        }
        return values;
    }

private:
    [[nodiscard]] std::size_t headerSize() const { return table_.at<std::uint16_t>(8); }
    [[nodiscard]] std::size_t recordSize() const { return table_.at<std::uint16_t>(10); }

    void readFields() {
        constexpr std::size_t descriptor = 32;
        constexpr char endOfFields = '\r';
        std::size_t offset = 1; // behind the mark of deletion
        for (std::size_t at = descriptor; table_.at<char>(at) != endOfFields; at += descriptor) {
            const std::string_view name = table_.slice(at, 11);
            const char type = table_.at<char>(at + 11);
            const std::size_t width = table_.at<unsigned char>(at + 16);
            const int decimals = table_.at<unsigned char>(at + 17);
            const auto numberKind = decimals > 0 ? FieldKind::Real : FieldKind::Integer;
            fields_.push_back({std::string{name.substr(0, name.find('\0'))},
                               type == 'C' ? FieldKind::Text : numberKind, static_cast<int>(width),
                               decimals});
            columns_.push_back({offset, width});
            offset += width;
        }
        if (offset != recordSize()) {
            throw table_.fault("fields");
        }
    }

    // Text is padded with blanks behind, numbers before; a number that is not there is blank or
    // filled with asterisks.
    [[nodiscard]] FieldValue valueOf(std::string_view cell, std::size_t field,
                                     const TextCodec& codec) const {
        if (fields_[field].kind == FieldKind::Text) {
            auto text = codec.decoded(cell.substr(0, cell.find_last_not_of(' ') + 1));
            if (!text) {
                throw table_.fault("text");
            }
            return *std::move(text);
        }
        cell.remove_prefix(std::min(cell.find_first_not_of(' '), cell.size()));
        if (cell.empty() || cell.front() == '*') {
            return std::monostate{};
        }
        return fields_[field].kind == FieldKind::Integer ? number<std::int64_t>(cell)
                                                         : number<double>(cell);
    }

    template <class Number>
    [[nodiscard]] FieldValue number(std::string_view cell) const {
        Number value{};
        const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
        if (error != std::errc{} || end != cell.data() + cell.size()) {
            throw table_.fault("number");
        }
        return value;
    }

    Part table_;
    std::vector<Field> fields_;
    std::vector<Column> columns_;
};

void requireSaid(const fs::path& file, const LayerCrs& crs, const std::string& encoding) {
    const fs::path cpg = fs::path{file}.replace_extension(".cpg");
    if (trimmed(readFile(cpg)) != encoding) {
        throw damaged(cpg, "encoding");
    }
    const fs::path prj = fs::path{file}.replace_extension(".prj");
    if (!isSameCrs(crsFromText(readFile(prj)), crs.stored)) {
        throw damaged(prj, "crs");
    }
}

Shape onGround(Shape shape, const std::optional<Transformation>& toStored) {
    if (!toStored) {
        return shape;
    }
    return mapped(shape, [&](Point point) {
        constexpr double nowhere = std::numeric_limits<double>::quiet_NaN();
        return toStored->backward(point).value_or(Point{nowhere, nowhere});
    });
}

} // namespace

Layer shapefileFromBytes(const fs::path& file, const LayerCrs& crs, TextEncoding encoding) {
    requireWholeShapefile(file);
    const std::string encodingName = encoding == TextEncoding::Gbk ? "GBK" : "UTF-8";
    requireSaid(file, crs, encodingName);
    const Shapes shapes{file};
    const Rows rows{file, encoding};
    Layer layer{file.string(), file.stem().string(), rows.fields(),
                std::vector<Feature>(rows.count())};
    const bool isElsewhere = !isSameCrs(crs.ground, crs.stored);
    forEachChunk(rows.count(), [&](const Chunk& chunk) {
        const TextCodec codec{encodingName};
        std::optional<Transformation> toStored;
        if (isElsewhere) {
            toStored.emplace(crs.ground, crs.stored);
        }
        for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
            layer.features[i] = {static_cast<std::int64_t>(i), onGround(shapes.at(i), toStored),
                                 rows.at(i, codec)};
        }
    });
    return layer;
}

} // namespace gis
