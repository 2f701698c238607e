#include "gis/dbf_rows.h"

#include "gis/failure.h"
#include "gis/ogr_reading.h"
#include "gis/shapefile_check.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace gis {

namespace {

constexpr std::size_t firstRecord = 2; // GDAL counts records from 0, a spreadsheet has names first

RawLayer rawTable(const std::filesystem::path& file) {
    requireWholeDbf(file);
    const GdalMessages messages;
    const GDALDatasetUniquePtr dataset = openDataset(file, "ESRI Shapefile", {"ENCODING="});
    RawLayer raw = rawLayerOf(*dataset->GetLayer(0), file);
    if (messages.hasError()) {
        throw Failure{FailureKind::Environment,
                      "file.unreadable",
                      {file.string(), "", {}, ""},
                      {{"reason", messages.firstError()}}};
    }
    return raw;
}

// Findings speak of records as GDAL counts them.
void moveToRows(Findings& findings) {
    for (Finding& finding : findings) {
        finding.place.part.clear();
        if (finding.place.row) {
            *finding.place.row += firstRecord;
        }
    }
}

TableRow rowOf(const Feature& record) {
    TableRow row{static_cast<std::size_t>(record.id) + firstRecord, {}};
    std::ranges::transform(record.values, std::back_inserter(row.cells),
                           [](const FieldValue& value) { return toText(value); });
    return row;
}

} // namespace

std::vector<TableRow> dbfRows(const std::filesystem::path& file, const std::string& encoding,
                              Findings& findings) {
    RawLayer raw = rawTable(file);
    Findings said;
    const bool isDecoded = decodeText(raw, encodingClues(file, encoding), said);
    moveToRows(said);
    if (!isDecoded) {
        throw Failure{FailureKind::Environment, "table.undecodable", said.back().place,
                      said.back().facts};
    }
    append(findings, std::move(said));
    TableRow names{1, {}};
    std::ranges::transform(raw.layer.fields, std::back_inserter(names.cells), &Field::name);
    std::vector<TableRow> rows{std::move(names)};
    std::ranges::transform(raw.layer.features, std::back_inserter(rows), rowOf);
    return rows;
}

} // namespace gis
