#include "maps/inking.h"
#include "maps/lettering_block.h"
#include "maps/line_breaks.h"
#include "maps/panels.h"

#include <algorithm>
#include <cmath>

namespace maps {

namespace {

PaperShape swatchShape(LegendSwatch swatch, const PaperBox& box) {
    const double middle = box.top + box.height / 2.0;
    switch (swatch) {
    case LegendSwatch::Area:
        return {{{{box.left, box.top},
                  {box.right(), box.top},
                  {box.right(), box.bottom()},
                  {box.left, box.bottom()}}},
                {},
                {}};
    case LegendSwatch::Line:
        return {{}, {{{box.left, middle}, {box.right(), middle}}}, {}};
    case LegendSwatch::Point:
        return {{}, {}, {box.centre()}};
    }
    return {};
}

void addItem(SceneMarks& marks, const LegendItem& item, const PaperBox& cell,
             const PanelContext& context) {
    const Lettering lettering{.size = context.sizes.body};
    const double swatchWidth = 3.6 * lettering.size;
    const PaperBox swatch{cell.left, cell.top + 0.15 * cell.height, swatchWidth, 0.7 * cell.height};
    for (const Symbol& symbol : item.symbols) {
        for (SceneMark& mark :
             inked(symbol, swatchShape(item.swatch, swatch), context.scale.denominator)) {
            marks.push_back(std::move(mark));
        }
    }
    const double left = swatch.right() + 0.8 * lettering.size;
    marks.emplace_back(lineAt(shortened(item.title, cell.right() - left, lettering, context.ruler),
                              left, cell.centre().y, TextAlignment::Left, lettering));
}

} // namespace

// Two columns, filled from top to bottom.
SetPanel setLegend(const LegendPanel& panel, PaperPoint topLeft, double width,
                   const PanelContext& context) {
    SetPanel set;
    set.height = addPanelTitle(set.marks, panel.title, topLeft, width, context);
    const double rowHeight = 2.0 * context.sizes.body;
    const std::size_t rows = (panel.items.size() + 1) / 2;
    const double gap = 2.0;
    const double columnWidth = (width - gap) / 2.0;
    for (std::size_t index = 0; index < panel.items.size(); ++index) {
        const auto column = static_cast<double>(index / rows);
        const auto row = static_cast<double>(index % rows);
        const PaperBox cell{topLeft.x + column * (columnWidth + gap),
                            topLeft.y + set.height + row * rowHeight, columnWidth, rowHeight};
        addItem(set.marks, panel.items[index], cell, context);
    }
    set.height += static_cast<double>(rows) * rowHeight;
    return set;
}

} // namespace maps
