#pragma once

// Private to gis/: the sheets of spreadsheets, each cell as text.

#include "gis/table_reader.h"

#include <filesystem>
#include <string>
#include <vector>

namespace gis {

// A cell by the row's number and the column's, which begins with 0.
struct CellPosition {
    std::size_t row{0};
    std::size_t column{0};
};

struct Sheet {
    std::string name;
    std::vector<TableRow> rows; // in order; blank rows may be missing
    bool isHidden{false};
    std::vector<CellPosition> uncomputed{}; // formulas whose result was never stored
};

// Both throw Failure "file.missing" or "file.unreadable".
[[nodiscard]] std::vector<Sheet> readXlsx(const std::filesystem::path& file);
[[nodiscard]] std::vector<Sheet> readOds(const std::filesystem::path& file);

// A number with the 15 significant digits spreadsheets work with: sums come as 228.83 and not as
// 228.83000000000001.
[[nodiscard]] std::string spreadsheetNumber(double number);

// Puts the text at a column of the row; columns between are blank.
void putCell(TableRow& row, std::size_t column, std::string text);

} // namespace gis
