#pragma once

// Tables as offices exchange them, as a grid of text with the place of every cell. What is a header
// and what a note is not decided here (src/exchange/table_form does).
//
// CSV (.csv, .txt, .tsv): RFC 4180, comma, semicolon or tab; UTF-8 with or without byte order mark,
// or GB18030, found out strictly. XLSX (.xlsx, .xlsm) and ODS: text as it stands; numbers in their
// shortest form with the 15 digits a spreadsheet works with (1269, 0.065; 5 % is 0.05), dates as
// 2021-03-01, times as 12:30:00, truth as TRUE or FALSE; of formulas the stored result (none is
// run); a merged range has its text in the top left cell; hidden rows and columns are read like
// others. DBF: field names as first row.
// Rows and columns count as the file's own program counts them, blank rows included.

#include "gis/finding.h"
#include "gis/source_place.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace gis {

struct TableSource {
    std::filesystem::path file;
    // Empty: the first one that is not empty; a hidden one only where no other has text.
    std::string sheet;
    std::string encoding; // for CSV and DBF; empty: found out
};

struct TableRow {
    std::size_t number{0}; // 1-based row of the sheet; for CSV the line on which the row begins
    std::vector<std::string> cells;
};

struct Table {
    std::string file; // as the user named it
    std::string sheet;
    std::vector<TableRow> rows; // completely blank rows are left out, their numbers are not reused
};

// Column 0 -> "A", 25 -> "Z", 26 -> "AA".
[[nodiscard]] std::string columnLetters(std::size_t column);
[[nodiscard]] SourcePlace placeOf(const Table& table, const TableRow& row, std::size_t column);

// Throws Failure (Environment) "file.missing", "file.unreadable", "table.undecodable" (with line),
// "table.encodings-mixed" (with line; utf8, other: lines in UTF-8 and not);
// (Usage) "table.sheet-missing" with the names that exist, "table.format-unknown",
// "table.malformed" (with line), "text.encoding-unknown".
// Findings: "table.empty" (Error) when there is no cell with text; "table.hidden-sheet" (Warning;
// sheet) when the sheet is hidden and was not asked for by name;
// "table.formula-uncomputed" (Warning; count) at the first formula without a stored result: a
// blank.
[[nodiscard]] Checked<Table> readTable(const TableSource& source);

} // namespace gis
