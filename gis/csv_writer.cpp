#include "gis/csv_writer.h"

namespace gis {

namespace {

std::string quotedIfNeeded(const std::string& cell) {
    if (cell.find_first_of(",\"\r\n") == std::string::npos) {
        return cell;
    }
    std::string quoted{'"'};
    for (const char byte : cell) {
        quoted += byte;
        if (byte == '"') {
            quoted += byte;
        }
    }
    return quoted + '"';
}

// Apostrophes are looked past: what stands behind them decides.
bool beginsLikeFormula(std::string_view text) {
    const auto first = text.find_first_not_of('\'');
    return first != std::string_view::npos &&
           std::string_view{"=+-@"}.find(text[first]) != std::string_view::npos;
}

} // namespace

std::string csvRow(std::span<const std::string> cells) {
    std::string row;
    for (const std::string& cell : cells) {
        row += quotedIfNeeded(cell) + ",";
    }
    if (!row.empty()) {
        row.pop_back();
    }
    return row + "\r\n";
}

std::string guardedFromFormulas(std::string_view text) {
    return (beginsLikeFormula(text) ? "'" : "") + std::string{text};
}

std::string withoutFormulaGuard(std::string_view text) {
    const bool isGuarded = text.starts_with('\'') && beginsLikeFormula(text);
    return std::string{isGuarded ? text.substr(1) : text};
}

} // namespace gis
