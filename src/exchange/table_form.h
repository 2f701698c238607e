#pragma once

// Finds the table in an office form (表格): titles above it, a header of one to three rows with
// merged cells, the rows, 合计 and 小计 rows, and notes (填表说明) after it.
//
// A column is known by its header: compared in Unicode NFKC without blanks and line breaks, with or
// without a unit in brackets at its end ("居民户数" finds "居民户数（户）"). Where two columns have
// the same header, the header of their group tells them apart ("现状/户数").

#include "exchange/form_columns.h"
#include "gis/finding.h"
#include "gis/table_reader.h"

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

struct FormCell {
    std::string text; // trimmed
    gis::SourcePlace place; // column: the header as printed
};

// One row by our words; wanted columns that the form does not have are absent.
struct FormRow {
    std::map<std::string, FormCell> cells;
    gis::SourcePlace place;
};

struct Form {
    std::map<std::string, std::string> headers; // of the columns found, as printed, blanks out
    std::vector<FormRow> rows;
    std::vector<FormRow> totals; // 合计 rows; 小计 rows are left out
};

// 合计, 总计 or 共计, compared as headers are.
[[nodiscard]] bool isTotalWord(std::string_view text);

// Where the header is not found or a required column is missing, no rows come back.
//   "table.header-missing" Error (wanted)
//   "table.column-missing" Error (column, accepted, found, nearest)
//   "table.column-ambiguous" Error (column, places)
//   "table.no-rows" Error
//   "table.rows-after-notes" Error (count): a second table below the notes is not read
// A table without any cell stays silent: gis::readTable has told it ("table.empty").
[[nodiscard]] gis::Checked<Form> readForm(const gis::Table& table,
                                          std::span<const WantedColumn> columns);

} // namespace exchange
