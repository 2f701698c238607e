#include "maps/lettering_block.h"
#include "maps/line_breaks.h"
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
constexpr double cellPadding = 0.9; // millimetres at either side of a cell's text

Lettering cellLettering(const PanelContext& context, bool isBold) {
    return {.size = context.sizes.body, .isBold = isBold};
}

double swatchWidth(const PanelContext& context) {
    return 1.6 * context.sizes.body;
}

// What each column would like. Spare room is shared evenly; what is lacking is taken from the
// widest column, whose cells then run over several lines.
std::vector<double> columnWidths(const TablePanel& panel, double width,
                                 const PanelContext& context) {
    std::vector<double> widths;
    for (const TableColumn& column : panel.columns) {
        widths.push_back(context.ruler.width(column.header, cellLettering(context, true)));
    }
    for (const TableRow& row : panel.rows) {
        for (std::size_t index = 0; index < std::min(row.cells.size(), widths.size()); ++index) {
            const double swatch = index == 0 && row.swatch ? swatchWidth(context) : 0.0;
            const double text =
                context.ruler.width(row.cells[index], cellLettering(context, row.isTotal));
            widths[index] = std::max(widths[index], text + swatch);
        }
    }
    if (widths.empty()) {
        return widths;
    }
    const auto count = static_cast<double>(widths.size());
    const double wished = std::accumulate(widths.begin(), widths.end(), 0.0);
    const double spare = width - 2.0 * cellPadding * count - wished;
    const auto widest = std::ranges::max_element(widths);
    if (spare < 0.0) {
        *widest = std::max(*widest + spare, 4.0 * context.sizes.body);
    }
    for (double& column : widths) {
        column += 2.0 * cellPadding + std::max(spare, 0.0) / count;
    }
    return widths;
}

struct TableSetter {
    const TablePanel& panel;
    const PanelContext& context;
    double left;
    double width;
    std::vector<double> widths;
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
        for (std::size_t index = 0; index < std::min(row.cells.size(), widths.size()); ++index) {
            const double swatch = index == 0 && row.swatch ? swatchWidth(context) : 0.0;
            lines = std::max(lines, linesOf(row.cells[index], widths[index] - swatch,
                                            cellLettering(context, row.isTotal))
                                        .size());
        }
        return lineHeight() + blockHeight(lines, context.sizes.body) - context.sizes.body;
    }

    void addCell(const std::string& text, TextAlignment alignment, const PaperBox& cell,
                 const Lettering& lettering) {
        const PaperBox inner{cell.left + cellPadding, cell.top, cell.width - 2.0 * cellPadding,
                             cell.height};
        const double x = alignment == TextAlignment::Left    ? inner.left
                         : alignment == TextAlignment::Right ? inner.right()
                                                             : inner.centre().x;
        const auto lines = linesOf(text, cell.width, lettering);
        const double top = inner.centre().y - blockHeight(lines.size(), lettering.size) / 2.0;
        std::ranges::move(setLines(lines, x, top, alignment, lettering), std::back_inserter(marks));
    }

    void addRow(const TableRow& row, double top, double height) {
        const Lettering lettering = cellLettering(context, row.isTotal);
        double x = left;
        for (std::size_t index = 0; index < std::min(row.cells.size(), widths.size()); ++index) {
            PaperBox cell{x, top, widths[index], height};
            x += widths[index];
            if (index == 0 && row.swatch) {
                addSwatch(*row.swatch, cell);
            }
            addCell(row.cells[index], panel.columns[index].alignment, cell, lettering);
        }
    }

    void addSwatch(Colour colour, PaperBox& cell) {
        const double edge = 0.62 * lineHeight();
        const PaperBox box{cell.left + cellPadding, cell.centre().y - edge / 2.0, edge, edge};
        marks.emplace_back(AreaMark{{{{box.left, box.top},
                                      {box.right(), box.top},
                                      {box.right(), box.bottom()},
                                      {box.left, box.bottom()}}},
                                    colour,
                                    {},
                                    Pen{.colour = ruleColour, .width = 0.1}});
        const double taken = swatchWidth(context);
        cell.left += taken;
        cell.width -= taken;
    }

    void addHeader(double top) {
        marks.emplace_back(AreaMark{{{{left, top},
                                      {left + width, top},
                                      {left + width, top + lineHeight()},
                                      {left, top + lineHeight()}}},
                                    headerTint,
                                    {},
                                    {}});
        double x = left;
        for (std::size_t index = 0; index < widths.size(); ++index) {
            addCell(panel.columns[index].header, TextAlignment::Centre,
                    {x, top, widths[index], lineHeight()}, cellLettering(context, true));
            x += widths[index];
        }
    }
};

} // namespace

SetPanel setTable(const TablePanel& panel, PaperPoint topLeft, double width,
                  const PanelContext& context) {
    TableSetter setter{panel, context, topLeft.x, width, columnWidths(panel, width, context), {}};
    double y = topLeft.y + addPanelTitle(setter.marks, panel.title, topLeft, width, context);
    const Pen strong{.colour = ruleColour, .width = strongRule};
    setter.addHeader(y);
    setter.addRule(y, strong);
    y += setter.lineHeight();
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
    return {std::move(setter.marks), y - topLeft.y};
}

} // namespace maps
