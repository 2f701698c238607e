#include "maps/lettering_block.h"
#include "maps/line_breaks.h"
#include "maps/panels.h"

#include <algorithm>

namespace maps {

namespace {

constexpr Pen outerRule{.colour = {40, 40, 40}, .width = 0.35};
constexpr Pen innerRule{.colour = {110, 110, 110}, .width = 0.12};

} // namespace

SetPanel setTitleBlock(const TitleBlockPanel& panel, PaperPoint topLeft, double width,
                       const PanelContext& context) {
    SetPanel set;
    const Lettering wordLettering{.size = context.sizes.body, .colour = {70, 70, 70}};
    const Lettering valueLettering{.size = context.sizes.body, .isBold = true};
    const double rowHeight = 2.1 * context.sizes.body;
    double wordWidth = 0.0;
    for (const auto& line : panel.lines) {
        wordWidth = std::max(wordWidth, context.ruler.width(line.word, wordLettering));
    }
    const double divide = topLeft.x + wordWidth + 3.0;
    double y = topLeft.y;
    for (const auto& line : panel.lines) {
        const double middle = y + rowHeight / 2.0;
        set.marks.emplace_back(
            lineAt(line.word, topLeft.x + 1.5, middle, TextAlignment::Left, wordLettering));
        const double room = topLeft.x + width - divide - 3.0;
        set.marks.emplace_back(lineAt(shortened(line.value, room, valueLettering, context.ruler),
                                      divide + 1.5, middle, TextAlignment::Left, valueLettering));
        y += rowHeight;
        if (&line != &panel.lines.back()) {
            set.marks.emplace_back(LineMark{{{topLeft.x, y}, {topLeft.x + width, y}}, innerRule});
        }
    }
    set.height = y - topLeft.y;
    set.marks.emplace_back(LineMark{{{divide, topLeft.y}, {divide, y}}, innerRule});
    set.marks.emplace_back(AreaMark{
        {{topLeft, {topLeft.x + width, topLeft.y}, {topLeft.x + width, y}, {topLeft.x, y}}},
        {},
        {},
        outerRule});
    return set;
}

} // namespace maps
