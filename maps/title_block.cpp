#include "maps/lettering_block.h"
#include "maps/line_breaks.h"
#include "maps/panels.h"

#include <algorithm>
#include <iterator>

namespace maps {

namespace {

constexpr Pen outerRule{.colour = {40, 40, 40}, .width = 0.35};
constexpr Pen innerRule{.colour = {110, 110, 110}, .width = 0.12};
constexpr double rowSpacing = 1.1; // em between the text of one row and the next one's

} // namespace

// A value that is too long for its line runs over several.
SetPanel setTitleBlock(const TitleBlockPanel& panel, PaperPoint topLeft, double width,
                       const PanelContext& context) {
    SetPanel set;
    const Lettering wordLettering{.size = context.sizes.body, .colour = {70, 70, 70}};
    const Lettering valueLettering{.size = context.sizes.body, .isBold = true};
    const double padding = 0.6 * context.sizes.body;
    double wordWidth = 0.0;
    for (const auto& line : panel.lines) {
        wordWidth = std::max(wordWidth, context.ruler.width(line.word, wordLettering));
    }
    const double right = topLeft.x + width;
    const double divide = topLeft.x + std::min(wordWidth + 2.0 * padding, width / 2.0);
    double y = topLeft.y;
    for (const auto& line : panel.lines) {
        const auto values =
            broken(line.value, right - divide - 2.0 * padding, valueLettering, context.ruler);
        const double textHeight = blockHeight(values.size(), context.sizes.body);
        const double height = textHeight + rowSpacing * context.sizes.body;
        if (y > topLeft.y) {
            set.marks.emplace_back(LineMark{{{topLeft.x, y}, {right, y}}, innerRule});
        }
        set.marks.emplace_back(lineAt(line.word, topLeft.x + padding, y + height / 2.0,
                                      TextAlignment::Left, wordLettering));
        std::ranges::move(setLines(values, divide + padding, y + (height - textHeight) / 2.0,
                                   TextAlignment::Left, valueLettering),
                          std::back_inserter(set.marks));
        y += height;
    }
    set.height = y - topLeft.y;
    set.marks.emplace_back(LineMark{{{divide, topLeft.y}, {divide, y}}, innerRule});
    set.marks.emplace_back(
        AreaMark{{cornersOf({topLeft.x, topLeft.y, width, set.height})}, {}, {}, outerRule});
    return set;
}

} // namespace maps
