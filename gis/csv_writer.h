#pragma once

// Rows of CSV as spreadsheets read them (RFC 4180).

#include <span>
#include <string>
#include <string_view>

namespace gis {

// By it spreadsheets know that a CSV is UTF-8; it stands before the first row.
inline constexpr std::string_view byteOrderMark{"\xEF\xBB\xBF"};

// Cells with commas, quotes or line breaks stand in quotes; the row ends with CR LF.
[[nodiscard]] std::string csvRow(std::span<const std::string> cells);

// A spreadsheet runs a CSV cell that begins with = + - or @ as a formula. An apostrophe before it,
// which spreadsheets know as "this is text", stops that; it comes off again on reading. Texts that
// begin with apostrophes and such a sign get one more, so that none changes on the way.
[[nodiscard]] std::string guardedFromFormulas(std::string_view text);
[[nodiscard]] std::string withoutFormulaGuard(std::string_view text);

} // namespace gis
