#include "maps/lettering_block.h"
#include "maps/line_breaks.h"
#include "maps/panel_cuts.h"
#include "maps/panels.h"

#include <algorithm>
#include <iterator>
#include <numeric>

namespace maps {

namespace {

constexpr Colour ruleColour{70, 70, 70};
constexpr Colour headerTint{235, 235, 232};
constexpr Pen thinRule{.colour = {150, 150, 150}, .width = 0.1};
constexpr double strongRule = 0.3;
constexpr std::size_t longTable = 13; // rows; shorter ones are not set in columns
constexpr double pieceGap = 3.0;      // millimetres between columns of one table
constexpr double cellPadding = 0.9; // millimetres at either side of a cell's text

Lettering cellLettering(const PanelContext& context, bool isBold) {
    return {.size = context.sizes.body, .isBold = isBold};
}

double swatchWidth(const PanelContext& context) {
    return 1.6 * context.sizes.body;
}

bool hasSwatches(const TablePanel& panel) {
    return std::ranges::any_of(panel.rows,
                               [](const TableRow& row) { return row.swatch.has_value(); });
}

// The widest cell of each column.
std::vector<double> contentWidths(const TablePanel& panel, const PanelContext& context) {
    std::vector<double> widths(panel.columns.size(), 0.0);
    for (const TableRow& row : panel.rows) {
        for (std::size_t index = 0; index < std::min(row.cells.size(), widths.size()); ++index) {
            const double swatch = index == 0 && row.swatch ? swatchWidth(context) : 0.0;
            const double text =
                context.ruler.width(row.cells[index], cellLettering(context, row.isTotal));
            widths[index] = std::max(widths[index], text + swatch);
        }
    }
    for (std::size_t index = 0; index < std::min(panel.widest.size(), widths.size()); ++index) {
        const double swatch = index == 0 && hasSwatches(panel) ? swatchWidth(context) : 0.0;
        const double text = context.ruler.width(panel.widest[index], cellLettering(context, false));
        widths[index] = std::max(widths[index], text + swatch);
    }
    return widths;
}

// The width to which the widest columns are cut back so that all together fit into the room.
double levelFor(std::vector<double> widths, double room) {
    std::ranges::sort(widths);
    for (std::size_t index = 0; index < widths.size(); ++index) {
        const double share = room / static_cast<double>(widths.size() - index);
        if (widths[index] > share) {
            return std::max(share, 0.0);
        }
        room -= widths[index];
    }
    return widths.empty() ? 0.0 : widths.back();
}

struct Columns {
    std::vector<double> widths; // together the table's
    // Between numbers and their cell's right end, so that they stand below the middle of the header
    // with their ends below one another.
    std::vector<double> insets;
};

// With their headers.
std::vector<double> wishedWidths(const TablePanel& panel, const PanelContext& context) {
    std::vector<double> wished = contentWidths(panel, context);
    for (std::size_t index = 0; index < wished.size(); ++index) {
        const double header =
            context.ruler.width(panel.columns[index].header, cellLettering(context, true));
        wished[index] = std::max(wished[index], header);
    }
    return wished;
}

// Spare room is shared out in proportion; where it is lacking, the cells of the widest columns run
// over several lines.
Columns columnsOf(const TablePanel& panel, double width, const PanelContext& context) {
    const std::vector<double> contents = contentWidths(panel, context);
    const std::vector<double> wished = wishedWidths(panel, context);
    Columns columns;
    const double room = width - 2.0 * cellPadding * static_cast<double>(wished.size());
    const double sum = std::accumulate(wished.begin(), wished.end(), 0.0);
    const double level = levelFor(wished, room);
    const double growth = sum > 0.0 ? std::max(room / sum, 1.0) : 1.0;
    for (std::size_t index = 0; index < wished.size(); ++index) {
        const double inner = std::min(wished[index], level) * growth;
        columns.widths.push_back(inner + 2.0 * cellPadding);
        const bool isNumbers = panel.columns[index].alignment == TextAlignment::Right;
        columns.insets.push_back(isNumbers ? std::max(inner - contents[index], 0.0) / 2.0 : 0.0);
    }
    return columns;
}

double anchorIn(const PaperBox& cell, TextAlignment alignment) {
    if (alignment == TextAlignment::Centre) {
        return cell.centre().x;
    }
    return alignment == TextAlignment::Left ? cell.left : cell.right();
}

struct TableSetter {
    const TablePanel& panel;
    const PanelContext& context;
    double left;
    double width;
    Columns columns;
    SceneMarks marks;

    [[nodiscard]] double lineHeight() const { return 1.62 * context.sizes.body; }

    void addRule(double y, const Pen& pen) {
        marks.emplace_back(LineMark{{{left, y}, {left + width, y}}, pen});
    }

    // The cell's text in lines that fit between its paddings.
    [[nodiscard]] std::vector<std::string> linesOf(const std::string& text, double cellWidth,
                                                   const Lettering& lettering) const {
        // A hair of tolerance: the column may have been measured for exactly this text.
        return broken(text, cellWidth - 2.0 * cellPadding + 0.01, lettering, context.ruler);
    }

    [[nodiscard]] double heightOf(const TableRow& row) const {
        std::size_t lines = 1;
        for (std::size_t index = 0; index < std::min(row.cells.size(), columns.widths.size());
             ++index) {
            const double swatch = index == 0 && row.swatch ? swatchWidth(context) : 0.0;
            lines = std::max(lines, linesOf(row.cells[index], columns.widths[index] - swatch,
                                            cellLettering(context, row.isTotal))
                                        .size());
        }
        return heightOf(lines);
    }

    [[nodiscard]] double headerHeight() const {
        std::size_t lines = 1;
        for (std::size_t index = 0; index < columns.widths.size(); ++index) {
            lines = std::max(lines, linesOf(panel.columns[index].header, columns.widths[index],
                                            cellLettering(context, true))
                                        .size());
        }
        return heightOf(lines);
    }

    [[nodiscard]] double heightOf(std::size_t lines) const {
        return lineHeight() + blockHeight(lines, context.sizes.body) - context.sizes.body;
    }

    void addCell(const std::string& text, TextAlignment alignment, const PaperBox& cell,
                 const Lettering& lettering) {
        const PaperBox inner{cell.left + cellPadding, cell.top, cell.width - 2.0 * cellPadding,
                             cell.height};
        const double x = anchorIn(inner, alignment);
        const auto lines = linesOf(text, cell.width, lettering);
        const double top = inner.centre().y - blockHeight(lines.size(), lettering.size) / 2.0;
        std::ranges::move(setLines(lines, x, top, alignment, lettering), std::back_inserter(marks));
    }

    void addRow(const TableRow& row, double top, double height) {
        const Lettering lettering = cellLettering(context, row.isTotal);
        double x = left;
        for (std::size_t index = 0; index < std::min(row.cells.size(), columns.widths.size());
             ++index) {
            PaperBox cell{x, top, columns.widths[index], height};
            x += columns.widths[index];
            if (index == 0 && row.swatch) {
                addSwatch(*row.swatch, cell);
            }
            cell.width -= columns.insets[index];
            addCell(row.cells[index], panel.columns[index].alignment, cell, lettering);
        }
    }

    void addSwatch(Colour colour, PaperBox& cell) {
        const double edge = 0.62 * lineHeight();
        const PaperBox box{cell.left + cellPadding, cell.centre().y - edge / 2.0, edge, edge};
        marks.emplace_back(
            AreaMark{{cornersOf(box)}, colour, {}, Pen{.colour = ruleColour, .width = 0.1}});
        const double taken = swatchWidth(context);
        cell.left += taken;
        cell.width -= taken;
    }

    void addHeader(double top, double height) {
        marks.emplace_back(AreaMark{{cornersOf({left, top, width, height})}, headerTint, {}, {}});
        double x = left;
        for (std::size_t index = 0; index < columns.widths.size(); ++index) {
            addCell(panel.columns[index].header, TextAlignment::Centre,
                    {x, top, columns.widths[index], height}, cellLettering(context, true));
            x += columns.widths[index];
        }
    }
};

// One piece, from `top` downward; its height.
double setPiece(SceneMarks& marks, const TablePanel& panel, const PaperPoint& topLeft, double width,
                const PanelContext& context) {
    TableSetter setter{panel, context, topLeft.x, width, columnsOf(panel, width, context), {}};
    double y = topLeft.y;
    const Pen strong{.colour = ruleColour, .width = strongRule};
    const double headerHeight = setter.headerHeight();
    setter.addHeader(y, headerHeight);
    setter.addRule(y, strong);
    y += headerHeight;
    setter.addRule(y, thinRule);
    for (const TableRow& row : panel.rows) {
        if (row.isTotal) {
            setter.addRule(y, Pen{.colour = ruleColour, .width = 0.2});
        }
        const double height = setter.heightOf(row);
        setter.addRow(row, y, height);
        y += height;
        setter.addRule(y, thinRule);
    }
    setter.addRule(y, strong);
    std::ranges::move(setter.marks, std::back_inserter(marks));
    return y - topLeft.y;
}

// A short table stays whole; a long one stands in as many columns as there is room for.
std::size_t piecesOf(const TablePanel& panel, double width, const PanelContext& context) {
    if (panel.rows.size() < longTable) {
        return 1;
    }
    const double wished = naturalWidthOf(panel, context) + pieceGap;
    return std::max<std::size_t>(1, static_cast<std::size_t>((width + pieceGap) / wished));
}

} // namespace

double naturalWidthOf(const TablePanel& panel, const PanelContext& context) {
    const std::vector<double> wished = wishedWidths(panel, context);
    return std::accumulate(wished.begin(), wished.end(), 0.0) +
           2.0 * cellPadding * static_cast<double>(wished.size());
}

SetPanel setTable(const TablePanel& panel, PaperPoint topLeft, double width,
                  const PanelContext& context) {
    SetPanel set;
    const double title = addPanelTitle(set.marks, panel.title, topLeft, width, context);
    const std::size_t pieces = piecesOf(panel, width, context);
    const std::size_t rows = (panel.rows.size() + pieces - 1) / pieces;
    const double gaps = pieceGap * static_cast<double>(pieces - 1);
    const double pieceWidth = (width - gaps) / static_cast<double>(pieces);
    double left = topLeft.x;
    TablePanel rest = panel;
    for (std::size_t piece = 0; piece < pieces; ++piece) {
        const TablePanel head = firstRows(rest, rows);
        rest = withoutFirstRows(rest, rows);
        const double height =
            setPiece(set.marks, head, {left, topLeft.y + title}, pieceWidth, context);
        set.height = std::max(set.height, title + height);
        left += pieceWidth + pieceGap;
    }
    return set;
}

} // namespace maps
