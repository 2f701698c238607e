#pragma once

// Private to exchange/: how wide the columns and how high the rows of a sheet must be for its text.

#include "exchange/workbook.h"

#include <cstddef>
#include <map>
#include <vector>

namespace exchange {

// By column, in digits of the usual type. Merged cells and titles do not widen columns; text is
// broken into lines where a column would become wider than 48 digits.
[[nodiscard]] std::vector<double> columnWidthsOf(const BookSheet& sheet);

// By row, in points; rows of one line are left out, for they have the usual height.
[[nodiscard]] std::map<std::size_t, double> rowHeightsOf(const BookSheet& sheet,
                                                         const std::vector<double>& columnWidths);

// Points of a title's lettering, and of all other.
inline constexpr double titlePoints = 16.0;
inline constexpr double textPoints = 11.0;
// Of a row of one line: a little more than its letters need, so that the eye finds its way across.
inline constexpr double usualRowPoints = 18.0;

} // namespace exchange
