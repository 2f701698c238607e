#pragma once

// Any list of estates that is to be matched with another: a table (CSV, XLSX, ODS, DBF) or a layer
// (Shapefile, GeoPackage, GeoJSON, KML, DXF), with the columns that its user names.
//
// A table is read by its form (exchange/table_form): titles, 合计 and 小计 rows and notes are no
// estates. Numbers count in 个, and those called floor_area in 万平方米, as header or cell say; in
// a layer they are taken as they stand. Polygons and points give rows a place.

#include "exchange/project_file.h"
#include "gis/crs.h"
#include "gis/finding.h"
#include "gis/layer_reader.h"
#include "plan/list_row.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace exchange {

struct NumberColumn {
    std::string word; // what it counts, the same in both lists: "households"
    std::string column; // header or field
};

struct LinkList {
    std::filesystem::path file;
    std::string part; // sheet or layer; empty: the first, or the only one
    std::string encoding; // empty: found out
    std::string crs; // of a layer; empty: as the file says
    std::string name; // column or field, as all below
    std::string district; // empty: no such column
    std::string years; // empty: no such column
    std::vector<NumberColumn> numbers;
};

// True when the file's ending says that it is a layer.
[[nodiscard]] bool isLayer(const LinkList& list);
[[nodiscard]] gis::LayerSource layerSourceOf(const LinkList& list);

// Rows in the file's order; their `place` has row or feature. Districts before names (values
// of the district column, and what several names begin with and ends in 区, 县, 市 or 旗) are taken
// off and remembered. `metric` is where a layer's shapes are wanted; a table needs none. Throws
// what gis::readTable and gis::readLayer throw; findings of both, of readForm, and
//   "layer.field-missing" Error
//   "list.name-missing" Warning: that row is left out
//   "list.name-long" Warning (length)
//   "list.name-repeated" Warning (name, first_row)
//   "list.total-row" Info: that row is left out
// A number or year that cannot be read is a Warning of CellValues and missing from its row.
[[nodiscard]] gis::Checked<std::vector<plan::ListRow>> readLinkList(
    const LinkList& list, const std::optional<gis::Crs>& metric);

} // namespace exchange
