#include "gis/column_reading.h"

#include "gis/chunks.h"
#include "gis/wkb.h"

#include <ogr_recordbatch.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace gis {

namespace {

// What Arrow hands over is given back by the function that it brings along.
struct Release {
    template <class Handed>
    void operator()(Handed* handed) const {
        if (handed->release != nullptr) {
            handed->release(handed);
        }
        delete handed; // NOLINT(cppcoreguidelines-owning-memory): the deleter of its unique_ptr
    }
};
template <class Handed>
using Owned = std::unique_ptr<Handed, Release>;

template <class Handed>
Owned<Handed> empty() {
    return Owned<Handed>{new Handed{}}; // NOLINT(cppcoreguidelines-owning-memory): as above
}

// One column of a batch. Which of the readings it has, its format says.
class Column {
public:
    Column(const ArrowSchema& schema, const ArrowArray& array)
        : format_{schema.format}, array_{array}, first_{static_cast<std::size_t>(array.offset)} {}

    [[nodiscard]] std::string_view format() const { return format_; }
    [[nodiscard]] bool isNull(std::size_t row) const {
        const auto* const bits = static_cast<const std::uint8_t*>(array_.buffers[0]);
        const std::size_t bit = first_ + row;
        return bits != nullptr && (bits[bit / 8] >> (bit % 8) & 1U) == 0;
    }
    template <class Number>
    [[nodiscard]] Number number(std::size_t row) const {
        return static_cast<const Number*>(array_.buffers[1])[first_ + row];
    }
    [[nodiscard]] std::string_view bytes(std::size_t row) const {
        const auto* const offsets = static_cast<const std::int32_t*>(array_.buffers[1]);
        const std::int32_t begin = offsets[first_ + row];
        return {static_cast<const char*>(array_.buffers[2]) + begin,
                static_cast<std::size_t>(offsets[first_ + row + 1] - begin)};
    }
    [[nodiscard]] FieldValue value(std::size_t row) const {
        if (isNull(row)) {
            return std::monostate{};
        }
        switch (format_.front()) {
        case 'i':
            return std::int64_t{number<std::int32_t>(row)};
        case 'l':
            return number<std::int64_t>(row);
        case 'g':
            return number<double>(row);
        default:
            return std::string{bytes(row)};
        }
    }

private:
    std::string_view format_;
    const ArrowArray& array_;
    std::size_t first_;
};

// The file's own number, the fields in their order, the shape.
class Batch {
public:
    Batch(const ArrowSchema& schema, const ArrowArray& batch) {
        for (std::size_t i = 0; i < static_cast<std::size_t>(batch.n_children); ++i) {
            columns_.emplace_back(*schema.children[i], *batch.children[i]);
        }
    }

    [[nodiscard]] bool isOf(std::size_t fields) const {
        constexpr std::string_view numbersAndText{"ilgu"};
        return columns_.size() == fields + 2 && columns_.front().format() == "l" &&
               columns_.back().format() == "z" &&
               std::all_of(columns_.begin() + 1, columns_.end() - 1, [&](const Column& column) {
                   return column.format().size() == 1 &&
                          numbersAndText.find(column.format()) != std::string_view::npos;
               });
    }

    [[nodiscard]] std::optional<Feature> feature(std::size_t row) const {
        const Column& shape = columns_.back();
        auto polygons = shape.isNull(row) ? std::nullopt : polygonsFromWkb(shape.bytes(row));
        if (!polygons) {
            return std::nullopt;
        }
        Feature feature{columns_.front().number<std::int64_t>(row), *std::move(polygons), {}};
        feature.values.reserve(columns_.size() - 2);
        for (std::size_t i = 1; i + 1 < columns_.size(); ++i) {
            feature.values.push_back(columns_[i].value(row));
        }
        return feature;
    }

private:
    std::vector<Column> columns_;
};

// Appends the features of a batch; false when one of them is to be read in the other way.
bool append(std::vector<Feature>& features, const Batch& batch, std::size_t count) {
    const std::size_t begin = features.size();
    features.resize(begin + count);
    std::atomic<bool> isPlain{true};
    forEachChunk(count, [&](const Chunk& chunk) {
        for (std::size_t row = chunk.begin; row < chunk.end && isPlain; ++row) {
            if (auto feature = batch.feature(row)) {
                features[begin + row] = *std::move(feature);
            } else {
                isPlain = false;
            }
        }
    });
    return isPlain;
}

bool isNumberOrText(const OGRFieldDefn& field) {
    constexpr std::array types{OFTInteger, OFTInteger64, OFTReal, OFTString};
    return field.GetSubType() == OFSTNone &&
           std::ranges::find(types, field.GetType()) != types.end();
}

bool isMadeForColumns(OGRLayer& layer) {
    bool isMade = EQUAL(layer.GetDataset()->GetDriverName(), "GPKG");
    for (const OGRFieldDefn* const field : layer.GetLayerDefn()->GetFields()) {
        isMade = isMade && isNumberOrText(*field);
    }
    return isMade;
}

} // namespace

std::optional<std::vector<Feature>> featuresByColumns(OGRLayer& from) {
    const auto stream = empty<ArrowArrayStream>();
    const auto schema = empty<ArrowSchema>();
    if (!isMadeForColumns(from) || !from.GetArrowStream(stream.get()) ||
        stream->get_schema(stream.get(), schema.get()) != 0) {
        return std::nullopt;
    }
    const auto fields = static_cast<std::size_t>(from.GetLayerDefn()->GetFieldCount());
    std::vector<Feature> features;
    for (;;) {
        const auto batch = empty<ArrowArray>();
        if (stream->get_next(stream.get(), batch.get()) != 0) {
            return std::nullopt;
        }
        if (batch->release == nullptr) {
            return features;
        }
        const Batch columns{*schema, *batch};
        if (!columns.isOf(fields) ||
            !append(features, columns, static_cast<std::size_t>(batch->length))) {
            return std::nullopt;
        }
    }
}

} // namespace gis
