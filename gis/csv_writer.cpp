#include "gis/csv_writer.h"

#include "gis/chunks.h"

#include <vector>

namespace gis {

namespace {

// Apostrophes are looked past: what stands behind them decides.
bool beginsLikeFormula(std::string_view text) {
    const auto first = text.find_first_not_of('\'');
    return first != std::string_view::npos &&
           std::string_view{"=+-@\t\r"}.find(text[first]) != std::string_view::npos;
}

} // namespace

void addCsvCell(std::string& row, std::string_view text) {
    if (text.find_first_of(",\"\r\n") == std::string_view::npos) {
        row += text;
        return;
    }
    row += '"';
    for (const char byte : text) {
        row += byte;
        if (byte == '"') {
            row += byte;
        }
    }
    row += '"';
}

std::string csvCell(std::string_view text) {
    std::string cell;
    addCsvCell(cell, text);
    return cell;
}

std::string csvRow(std::span<const std::string> cells) {
    std::string row;
    for (const std::string& cell : cells) {
        addCsvCell(row, cell);
        row += ',';
    }
    if (!row.empty()) {
        row.pop_back();
    }
    return row + "\r\n";
}

std::string csvRows(std::size_t count,
                    const std::function<void(std::string&, std::size_t)>& addRow) {
    std::vector<std::string> chunks(chunksOf(count));
    forEachChunk(count, [&](const Chunk& chunk) {
        for (std::size_t row = chunk.begin; row < chunk.end; ++row) {
            addRow(chunks[chunk.number], row);
        }
    });
    std::string rows;
    for (const std::string& chunk : chunks) {
        rows += chunk;
    }
    return rows;
}

std::string guardedFromFormulas(std::string_view text) {
    return (beginsLikeFormula(text) ? "'" : "") + std::string{text};
}

std::string withoutFormulaGuard(std::string_view text) {
    const bool isGuarded = text.starts_with('\'') && beginsLikeFormula(text);
    return std::string{isGuarded ? text.substr(1) : text};
}

} // namespace gis
