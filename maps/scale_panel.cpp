#include "maps/lettering_block.h"
#include "maps/panels.h"
#include "maps/scale_bar.h"

#include <algorithm>
#include <iterator>

namespace maps {

namespace {

constexpr Colour ink{20, 20, 20};
constexpr Colour paper{255, 255, 255};
constexpr Pen outline{.colour = ink, .width = 0.2};
constexpr double arrowHeight = 15.0;
constexpr double arrowHalfWidth = 3.6;
constexpr double barThickness = 1.3;

// A needle split along its axis, the eastern half dark, with N above.
SceneMarks northArrow(PaperPoint top, const PanelContext& context) {
    const double letter = context.sizes.panelTitle;
    const PaperPoint tip{top.x, top.y + letter};
    const double foot = tip.y + arrowHeight;
    const PaperPoint notch{top.x, foot - 4.0};
    SceneMarks marks;
    marks.emplace_back(
        AreaMark{{{tip, notch, {top.x - arrowHalfWidth, foot}}}, paper, {}, outline});
    marks.emplace_back(AreaMark{{{tip, notch, {top.x + arrowHalfWidth, foot}}}, ink, {}, outline});
    marks.emplace_back(lineAt("N", top.x, top.y + letter / 2.0 - 0.6, TextAlignment::Centre,
                              {.size = letter, .isBold = true}));
    return marks;
}

SceneMarks barWithTicks(const ScaleBar& bar, PaperPoint topLeft, const PanelContext& context) {
    SceneMarks marks;
    const Lettering lettering{.size = context.sizes.body};
    const double barTop = topLeft.y + 1.4 * lettering.size;
    for (int part = 0; part < bar.parts; ++part) {
        const double left = topLeft.x + part * bar.partOnPaper;
        const double right = left + bar.partOnPaper;
        marks.emplace_back(AreaMark{{{{left, barTop},
                                      {right, barTop},
                                      {right, barTop + barThickness},
                                      {left, barTop + barThickness}}},
                                    part % 2 == 0 ? ink : paper,
                                    {},
                                    outline});
    }
    for (std::size_t tick = 0; tick < bar.ticks.size(); ++tick) {
        const bool isLast = tick + 1 == bar.ticks.size();
        const double x = topLeft.x + static_cast<double>(tick) * bar.partOnPaper;
        const double middle = topLeft.y + lettering.size / 2.0;
        marks.emplace_back(lineAt(bar.ticks[tick], x, middle, TextAlignment::Centre, lettering));
        if (isLast) {
            const double half = context.ruler.width(bar.ticks[tick], lettering) / 2.0;
            marks.emplace_back(
                lineAt(bar.unit, x + half + 0.6, middle, TextAlignment::Left, lettering));
        }
    }
    return marks;
}

} // namespace

SetPanel setScale(const ScalePanel& panel, PaperPoint topLeft, double width,
                  const PanelContext& context) {
    SetPanel set;
    const double arrowRoom = 4.0 * arrowHalfWidth;
    set.marks = northArrow({topLeft.x + arrowRoom / 2.0, topLeft.y}, context);
    const double left = topLeft.x + arrowRoom + 5.0;
    const Lettering numeric{.size = context.sizes.panelTitle, .isBold = true};
    set.marks.emplace_back(lineAt(panel.title + " " + numericScale(context.scale), left,
                                  topLeft.y + 6.0, TextAlignment::Left, numeric));
    const double barRoom = topLeft.x + width - left - 9.0;
    std::ranges::move(
        barWithTicks(scaleBarFor(context.scale, barRoom), {left, topLeft.y + 11.0}, context),
        std::back_inserter(set.marks));
    set.height = context.sizes.panelTitle + arrowHeight + 1.0;
    return set;
}

} // namespace maps
