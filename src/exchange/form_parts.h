#pragma once

// Private to exchange/: what the written forms have in common.

#include "exchange/plan_forms.h"
#include "exchange/workbook.h"
#include "plan/portfolio.h"

#include <string>
#include <string_view>
#include <vector>

namespace exchange {

[[nodiscard]] CellStyle titleStyle();
[[nodiscard]] CellStyle noteStyle();
[[nodiscard]] CellStyle headerStyle();
[[nodiscard]] CellStyle textStyle(CellRole role = CellRole::Body);
[[nodiscard]] CellStyle centredStyle(CellRole role = CellRole::Body);
[[nodiscard]] CellStyle numberStyle(std::string_view format, CellRole role = CellRole::Body);

// A year is a number that shows itself as 2022年.
[[nodiscard]] CellStyle yearStyle();

// To whole square metres: sums of decimal numbers without the dust of binary ones.
[[nodiscard]] double wan(gis::SquareMetres area);

// A title across the columns, and under it whose plan this is when it is a revised one; returns the
// next free row.
std::size_t writeTitle(BookSheet& sheet, const std::string& title, const std::string& revision,
                       std::size_t columns);

// A column of a two-level header: those of one group stand under its name, one without a group
// stands over both rows.
struct FormColumn {
    std::string header;
    std::string group;
};
// Returns the next free row.
std::size_t writeHeader(BookSheet& sheet, const std::vector<FormColumn>& columns, std::size_t row);

// Notes under a table, each across the columns.
void writeNotes(BookSheet& sheet, const std::vector<std::string>& notes, std::size_t row,
                std::size_t columns);

// 小区数, 楼栋数, 建筑面积, 户数, 投资: the figures of a year, in that order.
void writeFigures(RowWriter& row, const plan::YearTotals& figures, CellRole role);
[[nodiscard]] std::vector<FormColumn> figureColumns(const std::string& group);

} // namespace exchange
