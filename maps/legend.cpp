#include "maps/inking.h"
#include "maps/lettering_block.h"
#include "maps/line_breaks.h"
#include "maps/panels.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <variant>

namespace maps {

namespace {

constexpr double swatchWidth = 3.6; // em
constexpr double swatchGap = 0.8;   // em, between swatch and wording
constexpr double columnGap = 2.0;   // millimetres
constexpr std::size_t longLegend = 16;
constexpr std::size_t fewColumns = 2;
constexpr std::size_t manyColumns = 4;

PaperShape swatchShape(LegendSwatch swatch, const PaperBox& box) {
    const double middle = box.centre().y;
    switch (swatch) {
    case LegendSwatch::Area:
        return {{cornersOf(box)}, {}, {}};
    case LegendSwatch::Line:
        return {{}, {{{box.left, middle}, {box.right(), middle}}}, {}};
    case LegendSwatch::Point:
        return {{}, {}, {box.centre()}};
    }
    return {};
}

// The widest line or largest mark of a sample.
double extentOf(const SceneMark& mark) {
    if (const auto* line = std::get_if<LineMark>(&mark)) {
        return line->pen.width;
    }
    const auto* point = std::get_if<PointMark>(&mark);
    return point == nullptr ? 0.0 : point->size;
}

void shrink(SceneMark& mark, double factor) {
    if (auto* line = std::get_if<LineMark>(&mark)) {
        line->pen.width *= factor;
        for (double& dash : line->pen.dashes) {
            dash *= factor;
        }
    } else if (auto* point = std::get_if<PointMark>(&mark)) {
        point->size *= factor;
    }
}

// A sample that is larger than its swatch, such as a road forty metres wide at a large scale, is
// made to fit, with the proportions of its marks kept.
SceneMarks sampleOf(const LegendItem& item, const PaperBox& swatch, double scaleDenominator) {
    SceneMarks sample;
    for (const Symbol& symbol : item.symbols) {
        std::ranges::move(inked(symbol, swatchShape(item.swatch, swatch), scaleDenominator),
                          std::back_inserter(sample));
    }
    double largest = 0.0;
    for (const SceneMark& mark : sample) {
        largest = std::max(largest, extentOf(mark));
    }
    if (largest > swatch.height) {
        for (SceneMark& mark : sample) {
            shrink(mark, swatch.height / largest);
        }
    }
    for (SceneMark& mark : sample) {
        if (auto* line = std::get_if<LineMark>(&mark)) {
            line->pen.cap = LineCap::Butt; // a rounded end would stand out of the swatch
        }
    }
    return sample;
}

void addItem(SceneMarks& marks, const LegendItem& item, const PaperBox& cell,
             const PanelContext& context) {
    const Lettering lettering{.size = context.sizes.body};
    const PaperBox swatch{cell.left, cell.top + 0.15 * cell.height, swatchWidth * lettering.size,
                          0.7 * cell.height};
    std::ranges::move(sampleOf(item, swatch, context.scale.denominator), std::back_inserter(marks));
    const double left = swatch.right() + swatchGap * lettering.size;
    marks.emplace_back(lineAt(shortened(item.title, cell.right() - left, lettering, context.ruler),
                              left, cell.centre().y, TextAlignment::Left, lettering));
}

} // namespace

double naturalWidthOf(const LegendPanel& panel, const PanelContext& context) {
    const Lettering lettering{.size = context.sizes.body};
    double widest = 0.0;
    for (const LegendItem& item : panel.items) {
        widest = std::max(widest, context.ruler.width(item.title, lettering));
    }
    return (swatchWidth + swatchGap) * lettering.size + widest;
}

// In as many columns as the longest wording leaves room for, two at most unless it is a long
// legend; filled from top to bottom.
SetPanel setLegend(const LegendPanel& panel, PaperPoint topLeft, double width,
                   const PanelContext& context) {
    SetPanel set;
    set.height = addPanelTitle(set.marks, panel.title, topLeft, width, context);
    if (panel.items.empty()) {
        return set;
    }
    const double rowHeight = 2.0 * context.sizes.body;
    const double wished = naturalWidthOf(panel, context) + columnGap;
    const auto most =
        static_cast<double>(panel.items.size() > longLegend ? manyColumns : fewColumns);
    const double columns = std::clamp(std::floor((width + columnGap) / wished), 1.0, most);
    const auto rows =
        static_cast<std::size_t>(std::ceil(static_cast<double>(panel.items.size()) / columns));
    const double columnWidth = (width - (columns - 1.0) * columnGap) / columns;
    for (std::size_t index = 0; index < panel.items.size(); ++index) {
        const std::size_t columnNumber = index / rows;
        const auto column = static_cast<double>(columnNumber);
        const auto row = static_cast<double>(index % rows);
        const PaperBox cell{topLeft.x + column * (columnWidth + columnGap),
                            topLeft.y + set.height + row * rowHeight, columnWidth, rowHeight};
        addItem(set.marks, panel.items[index], cell, context);
    }
    set.height += static_cast<double>(rows) * rowHeight;
    return set;
}

} // namespace maps
