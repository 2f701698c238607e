#pragma once

// Rows of CSV as spreadsheets read them (RFC 4180).

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace gis {

// By it spreadsheets know that a CSV is UTF-8; it stands before the first row.
inline constexpr std::string_view byteOrderMark{"\xEF\xBB\xBF"};

// Cells with commas, quotes or line breaks stand in quotes; the row ends with CR LF.
[[nodiscard]] std::string csvRow(std::span<const std::string> cells);
[[nodiscard]] std::string csvCell(std::string_view text);
void addCsvCell(std::string& row, std::string_view text);

// A long table: row after row as `addRow(csv, row)` appends them, rows counted from 0. They are
// written on all threads; the text does not depend on how many there are.
[[nodiscard]] std::string csvRows(std::size_t count,
                                  const std::function<void(std::string&, std::size_t)>& addRow);

// A spreadsheet runs a CSV cell that begins with = + - @, a tab or a carriage return as a formula.
// An apostrophe before it, which spreadsheets know as "this is text", stops that; it comes off
// again on reading. Texts that begin with apostrophes and such a sign get one more, so that none
// changes on the way. For text from somebody's table, never for a number of our own.
[[nodiscard]] std::string guardedFromFormulas(std::string_view text);
[[nodiscard]] std::string withoutFormulaGuard(std::string_view text);

} // namespace gis
