#include "gis/workbook.h"

#include "gis/text.h"

#include <array>
#include <charconv>
#include <utility>

namespace gis {

std::string spreadsheetNumber(double number) {
    constexpr int significantDigits = 15;
    std::array<char, 64> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number,
                                   std::chars_format::general, significantDigits)
                         .ptr;
    return shortestText(numberOf({buffer.data(), end}).value_or(number));
}

void putCell(TableRow& row, std::size_t column, std::string text) {
    if (row.cells.size() <= column) {
        row.cells.resize(column + 1);
    }
    row.cells[column] = std::move(text);
}

} // namespace gis
