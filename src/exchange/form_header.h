#pragma once

// Private to exchange/: the header of an office form, one to three rows of cells with merged ranges
// (a merged range has its text in its top left cell, the others are blank).

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

// Headers and words of a form are compared like this: NFKC, all blanks and line breaks out.
[[nodiscard]] std::string comparable(std::string_view text);

struct HeaderColumn {
    std::string printed; // the column's own header, blanks out
    std::vector<std::string> names; // comparable: its own, without unit, with its group's
    std::vector<std::string> texts; // comparable: what stands in its cells, level by level
};

struct FormHeader {
    std::size_t firstRow{0}; // index into the table's rows
    std::size_t levels{1};
    std::vector<HeaderColumn> columns; // by column of the table
};

// The rows that name most of the wanted columns; of equals the one with fewest levels, then the
// first. Nothing when no row names any.
[[nodiscard]] std::optional<FormHeader> findHeader(const gis::Table& table,
                                                   std::span<const WantedColumn> wanted);

// Our word -> column of the table. Findings "table.column-missing", "table.column-ambiguous".
[[nodiscard]] gis::Checked<std::map<std::string, std::size_t>> locateColumns(
    const FormHeader& header, std::span<const WantedColumn> wanted, const gis::SourcePlace& place);

} // namespace exchange
