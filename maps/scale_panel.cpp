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
// In em of the panel's lettering.
constexpr double arrowHeight = 4.0;
constexpr double arrowHalfWidth = 0.95;
constexpr double arrowNotch = 1.05;
constexpr double barThickness = 0.35;
constexpr double barAfterArrow = 1.3;
constexpr double numericMiddle = 1.6;
constexpr double barTop = 2.9;
constexpr double roomAfterBar = 2.4; // for half a number and the unit
constexpr double shortestBar = 4.0;

// A needle split along its axis, the eastern half dark, with N above.
SceneMarks northArrow(PaperPoint top, const PanelContext& context) {
    const double em = context.sizes.panelTitle;
    const PaperPoint tip{top.x, top.y + em};
    const double foot = tip.y + arrowHeight * em;
    const PaperPoint notch{top.x, foot - arrowNotch * em};
    const double west = top.x - arrowHalfWidth * em;
    const double east = top.x + arrowHalfWidth * em;
    return {
        AreaMark{{{tip, notch, {west, foot}}}, paper, {}, outline},
        AreaMark{{{tip, notch, {east, foot}}}, ink, {}, outline},
        lineAt("N", top.x, top.y + 0.5 * em, TextAlignment::Centre, {.size = em, .isBold = true})};
}

// Every tick has its number, or every second or only the ends, as there is room for them.
std::size_t labelStep(const ScaleBar& bar, const Lettering& lettering,
                      const PanelContext& context) {
    const double width = context.ruler.width(bar.ticks[bar.ticks.size() - 2], lettering) +
                         context.ruler.width(bar.ticks.back(), lettering);
    const double needed = width / 2.0 + 0.5 * lettering.size;
    std::size_t step = 1;
    while (static_cast<double>(step) * bar.partOnPaper < needed && step + 1 < bar.ticks.size()) {
        step *= 2;
    }
    return step;
}

SceneMarks barWithTicks(const ScaleBar& bar, PaperPoint topLeft, const PanelContext& context) {
    SceneMarks marks;
    const Lettering lettering{.size = context.sizes.body};
    const double top = topLeft.y + 1.4 * lettering.size;
    for (int part = 0; part < bar.parts; ++part) {
        const PaperBox box{topLeft.x + part * bar.partOnPaper, top, bar.partOnPaper,
                           barThickness * context.sizes.panelTitle};
        marks.emplace_back(AreaMark{{cornersOf(box)}, part % 2 == 0 ? ink : paper, {}, outline});
    }
    const double middle = topLeft.y + lettering.size / 2.0;
    double x = topLeft.x;
    const std::size_t step = labelStep(bar, lettering, context);
    for (std::size_t tick = 0; tick < bar.ticks.size(); ++tick) {
        if (tick % step == 0) {
            marks.emplace_back(
                lineAt(bar.ticks[tick], x, middle, TextAlignment::Centre, lettering));
        }
        x += bar.partOnPaper;
    }
    const double end = x - bar.partOnPaper + context.ruler.width(bar.ticks.back(), lettering) / 2.0;
    marks.emplace_back(
        lineAt(bar.unit, end + 0.25 * lettering.size, middle, TextAlignment::Left, lettering));
    return marks;
}

} // namespace

SetPanel setScale(const ScalePanel& panel, PaperPoint topLeft, double width,
                  const PanelContext& context) {
    SetPanel set;
    const double em = context.sizes.panelTitle;
    set.marks = northArrow({topLeft.x + 2.0 * arrowHalfWidth * em, topLeft.y}, context);
    const double left = topLeft.x + (4.0 * arrowHalfWidth + barAfterArrow) * em;
    set.marks.emplace_back(lineAt(panel.title + " " + numericScale(context.scale), left,
                                  topLeft.y + numericMiddle * em, TextAlignment::Left,
                                  {.size = em, .isBold = true}));
    const double barRoom = std::max(topLeft.x + width - left - roomAfterBar * em, shortestBar * em);
    std::ranges::move(
        barWithTicks(scaleBarFor(context.scale, barRoom), {left, topLeft.y + barTop * em}, context),
        std::back_inserter(set.marks));
    set.height = (1.0 + arrowHeight + 0.25) * em;
    return set;
}

} // namespace maps
