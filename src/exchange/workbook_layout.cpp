#include "exchange/workbook_layout.h"

#include "gis/text.h"

#include <algorithm>
#include <cmath>
#include <ranges>
#include <string_view>

namespace exchange {

namespace {

constexpr double widest = 48.0; // digits; a line longer than this is hard to read in a table
constexpr double narrowest = 5.0;
constexpr double padding = 3.0; // left and right of the text, the indent, a filter's button
// Rows hold at most 409 points.
constexpr double highest = 409.0;
constexpr double lineSpacing = 1.4; // of 宋体 in Excel, LibreOffice and WPS, with a little air

bool isMerged(const BookCell& cell) {
    return cell.range.firstRow != cell.range.lastRow ||
           cell.range.firstColumn != cell.range.lastColumn;
}

double textWidth(const BookCell& cell) {
    const auto* text = std::get_if<std::string>(&cell.value);
    if (text == nullptr) {
        const double decimals = cell.style.numberFormat.empty() ? 0.0 : 3.0;
        return static_cast<double>(gis::shortestText(std::get<double>(cell.value)).size()) +
               decimals;
    }
    double width = 0.0;
    for (const auto line : std::views::split(*text, '\n')) {
        const std::string_view words{line.begin(), line.end()};
        width = std::max(width, static_cast<double>(gis::displayWidth(words)));
    }
    return width;
}

double widthOf(const BookCell& cell, const std::vector<double>& columnWidths) {
    double width = 0.0;
    for (auto column = cell.range.firstColumn; column <= cell.range.lastColumn; ++column) {
        width += columnWidths[column];
    }
    return width;
}

// Bold and larger letters take more room than the digits that columns are measured in.
double relativeSize(CellRole role) {
    switch (role) {
    case CellRole::Title:
        return titlePoints / textPoints;
    case CellRole::Header:
    case CellRole::Total:
        return 1.05;
    case CellRole::Note:
    case CellRole::Body:
        break;
    }
    return 1.0;
}

double linesOf(const BookCell& cell, double width) {
    const auto* text = std::get_if<std::string>(&cell.value);
    if (text == nullptr) {
        return 1.0;
    }
    constexpr double filled = 0.95; // no line is full: figures and brackets are kept together
    const double room =
        std::max(1.0, filled * (width - padding / 2.0)) / relativeSize(cell.style.role);
    double lines = 0.0;
    for (const auto line : std::views::split(*text, '\n')) {
        const std::string_view words{line.begin(), line.end()};
        lines += std::max(1.0, std::ceil(static_cast<double>(gis::displayWidth(words)) / room));
    }
    return lines;
}

} // namespace

std::vector<double> columnWidthsOf(const BookSheet& sheet) {
    std::vector<double> widths;
    for (const BookCell& cell : sheet.cells) {
        widths.resize(std::max(widths.size(), cell.range.lastColumn + 1), narrowest);
        if (!isMerged(cell) && cell.style.role != CellRole::Title) {
            const double wanted = textWidth(cell) * relativeSize(cell.style.role) + padding;
            double& width = widths[cell.range.firstColumn];
            width = std::clamp(wanted, width, std::max(width, widest));
        }
    }
    for (std::size_t column = 0; column < std::min(widths.size(), sheet.columnWidths.size());
         ++column) {
        if (sheet.columnWidths[column] > 0.0) {
            widths[column] = sheet.columnWidths[column];
        }
    }
    return widths;
}

std::map<std::size_t, double> rowHeightsOf(const BookSheet& sheet,
                                           const std::vector<double>& columnWidths) {
    std::map<std::size_t, double> heights;
    for (const BookCell& cell : sheet.cells) {
        const double lines = linesOf(cell, widthOf(cell, columnWidths));
        const bool isTitle = cell.style.role == CellRole::Title;
        if (cell.range.firstRow != cell.range.lastRow || (lines <= 1.0 && !isTitle)) {
            continue;
        }
        const double points = isTitle ? titlePoints : textPoints;
        double& height = heights[cell.range.firstRow];
        height = std::max(height, std::min(highest, std::ceil(lines * points * lineSpacing)));
    }
    return heights;
}

} // namespace exchange
