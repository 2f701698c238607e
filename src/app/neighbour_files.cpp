#include "app/neighbour_files.h"

#include "gis/csv_writer.h"
#include "gis/layer_writer.h"
#include "gis/pair_shapes.h"

#include <array>
#include <charconv>
#include <utility>

namespace app {

namespace {

// A layer of neighbours carries no date of its own, and the clock would change its bytes.
constexpr const char* timeStamp = "2000-01-01T00:00:00Z";

constexpr std::array frontageColumns{"frontage_a_m", "frontage_b_m", "frontage_m",
                                     "open_frontage_m"};

std::array<gis::Metres, frontageColumns.size()> lengthsOf(const gis::Frontage& frontage) {
    return {frontage.ofFirst, frontage.ofSecond, frontage.mean(), frontage.openMean()};
}

void addLength(std::string& csv, gis::Metres length) {
    constexpr int millimetres = 3;
    std::array<char, 32> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), length.count(),
                                       std::chars_format::fixed, millimetres);
    csv.append(digits.data(), written.ptr);
}

std::string header(const PairList& list) {
    std::string csv = "a,b,gap_m";
    if (list.detail == PairDetail::GapAlone) {
        return csv;
    }
    for (const char* column : frontageColumns) {
        csv += ',';
        csv += column;
    }
    return csv + ",severed_by";
}

void addPair(std::string& csv, const PairList& list, std::size_t pair) {
    csv += ',';
    addLength(csv, list.pairs[pair].gap);
    if (list.detail == PairDetail::GapAlone) {
        return;
    }
    for (const gis::Metres length : lengthsOf(list.frontages[pair])) {
        csv += ',';
        addLength(csv, length);
    }
    csv += ',';
    gis::addCsvCell(csv, list.severedBy(pair));
}

std::string yearText(const plan::EstateRecord& record) {
    return record.plan ? toText(record.plan->year) : "";
}

std::vector<gis::Field> fieldsOf(const PairList& list) {
    using gis::FieldKind;
    std::vector<gis::Field> fields{{"a", FieldKind::Text, 0, 0},
                                   {"b", FieldKind::Text, 0, 0},
                                   {"gap_m", FieldKind::Real, 0, 0}};
    if (list.detail == PairDetail::GapAndFrontage) {
        for (const char* column : frontageColumns) {
            fields.push_back({column, FieldKind::Real, 0, 0});
        }
        fields.push_back({"severed_by", FieldKind::Text, 0, 0});
    }
    return fields;
}

std::vector<gis::FieldValue> valuesOf(const LayerNeighbours& neighbours, std::size_t pair) {
    const auto& [first, second, gap, isOverlapping] = neighbours.list.pairs[pair];
    std::vector<gis::FieldValue> values{neighbours.ids[first], neighbours.ids[second], gap.count()};
    if (neighbours.list.detail == PairDetail::GapAndFrontage) {
        for (const gis::Metres length : lengthsOf(neighbours.list.frontages[pair])) {
            values.emplace_back(length.count());
        }
        values.emplace_back(neighbours.list.severedBy(pair));
    }
    return values;
}

gis::Layer stripsLayer(const LayerNeighbours& neighbours, gis::Metres gap) {
    gis::Layer layer{"", "facing_strips", fieldsOf(neighbours.list), {}};
    auto strips = gis::facingStrips(neighbours.shapes, neighbours.list.pairs, gap);
    for (std::size_t pair = 0; pair < strips.size(); ++pair) {
        if (!strips[pair].parts.empty()) {
            layer.features.push_back({0, std::move(strips[pair]), valuesOf(neighbours, pair)});
        }
    }
    return layer;
}

gis::Layer pairsLayer(const LayerNeighbours& neighbours) {
    gis::Layer layer{"", "pairs", fieldsOf(neighbours.list), {}};
    auto lines = gis::shortestConnections(neighbours.shapes, neighbours.list.pairs);
    for (std::size_t pair = 0; pair < lines.size(); ++pair) {
        const bool isTouching = lines[pair].parts.empty();
        layer.features.push_back({0, isTouching ? gis::Shape{} : gis::Shape{std::move(lines[pair])},
                                  valuesOf(neighbours, pair)});
    }
    return layer;
}

} // namespace

std::string toCsv(const LayerNeighbours& neighbours) {
    const auto& [crs, ids, shapes, attributes, places, list] = neighbours;
    return header(list) + "\n" +
           gis::csvRows(list.pairs.size(), [&](std::string& csv, std::size_t pair) {
               gis::addCsvCell(csv, ids[list.pairs[pair].first]);
               csv += ',';
               gis::addCsvCell(csv, ids[list.pairs[pair].second]);
               addPair(csv, list, pair);
               csv += '\n';
           });
}

std::string toCsv(const EstateNeighbours& neighbours) {
    const auto& [estates, list] = neighbours;
    return header(list) + ",name_a,name_b,year_a,year_b\n" +
           gis::csvRows(list.pairs.size(), [&](std::string& csv, std::size_t pair) {
               const plan::EstateRecord& a = *estates[list.pairs[pair].first];
               const plan::EstateRecord& b = *estates[list.pairs[pair].second];
               csv += a.estate.id.text() + "," + b.estate.id.text();
               addPair(csv, list, pair);
               for (const std::string& text :
                    {a.estate.name, b.estate.name, yearText(a), yearText(b)}) {
                   csv += ',';
                   gis::addCsvCell(csv, text);
               }
               csv += '\n';
           });
}

void writeGeoPackage(const std::filesystem::path& file, const LayerNeighbours& neighbours,
                     gis::Metres gap) {
    const std::array layers{stripsLayer(neighbours, gap), pairsLayer(neighbours)};
    gis::writeGeoPackage(file, layers, {neighbours.crs, neighbours.crs}, timeStamp);
}

} // namespace app
