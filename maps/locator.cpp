#include "maps/frame.h"
#include "maps/lettering_block.h"
#include "maps/panels.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <utility>

namespace maps {

namespace {

constexpr Colour paper{250, 249, 245};
constexpr Colour dotInk{110, 110, 110};
constexpr Pen framePen{.colour = {110, 110, 110}, .width = 0.15};
constexpr Pen outlinePen{.colour = {140, 140, 140}, .width = 0.15};
constexpr Pen shownPen{.colour = {190, 30, 30}, .width = 0.4};
constexpr double heightShare = 0.36;  // of the width
constexpr double margin = 5.0;        // millimetres between what is shown and the frame
constexpr double smallestDot = 0.55;  // what an eye still sees
constexpr double smallestFrame = 3.0; // round what the sheet shows
constexpr double nameGap = 1.2;       // between the frame of the sheet and a name

gis::Box extentOf(const LocatorPanel& panel) {
    gis::Box extent = panel.shown;
    for (const gis::MultiPolygon& outline : panel.outlines) {
        include(extent, boxOf(outline));
    }
    for (const gis::Box& ground : panel.grounds) {
        include(extent, ground);
    }
    return extent;
}

PaperBox onPaper(const gis::Box& ground, const Frame& frame, double smallest) {
    const PaperPoint topLeft = frame.toPaper(gis::Point{ground.minX, ground.maxY});
    const PaperPoint bottomRight = frame.toPaper(gis::Point{ground.maxX, ground.minY});
    const PaperBox box{topLeft.x, topLeft.y, bottomRight.x - topLeft.x, bottomRight.y - topLeft.y};
    const double width = std::max(box.width, smallest);
    const double height = std::max(box.height, smallest);
    return {box.centre().x - width / 2.0, box.centre().y - height / 2.0, width, height};
}

AreaMark areaOf(const gis::MultiPolygon& ground, const Frame& frame) {
    AreaMark mark{{}, Colour{255, 255, 255}, {}, outlinePen};
    for (const gis::Polygon& part : ground.parts) {
        mark.rings.push_back(frame.toPaper(part.outer));
        for (const gis::Ring& hole : part.holes) {
            mark.rings.push_back(frame.toPaper(hole));
        }
    }
    return mark;
}

// Dots that fall on one another are one.
SceneMarks dotsOf(const LocatorPanel& panel, const Frame& frame) {
    std::set<std::pair<long, long>> seen;
    SceneMarks marks;
    for (const gis::Box& ground : panel.grounds) {
        const PaperBox box = onPaper(ground, frame, smallestDot);
        const PaperPoint middle = box.centre();
        const std::pair cell{std::lround(middle.x / smallestDot),
                             std::lround(middle.y / smallestDot)};
        if (seen.insert(cell).second) {
            marks.emplace_back(AreaMark{{cornersOf(box)}, dotInk, {}, {}});
        }
    }
    return marks;
}

// Below its place or above it, whichever is inside and clear of the sheet's frame.
double heightOfName(const PaperPoint& at, const PaperBox& shown, const PaperBox& window,
                    double size) {
    const double below = std::max(at.y, shown.bottom()) + nameGap + size / 2.0;
    return below + size / 2.0 <= window.bottom() ? below : shown.top - nameGap - size / 2.0;
}

} // namespace

SetPanel setLocator(const LocatorPanel& panel, PaperPoint topLeft, double width,
                    const PanelContext& context) {
    SetPanel set;
    set.height = addPanelTitle(set.marks, panel.title, topLeft, width, context);
    const PaperBox window{topLeft.x, topLeft.y + set.height, width, heightShare * width};
    const Frame frame = fittingFrame(window, extentOf(panel), margin);
    set.marks.emplace_back(AreaMark{{cornersOf(window)}, paper, {}, framePen});
    for (const gis::MultiPolygon& outline : panel.outlines) {
        set.marks.emplace_back(areaOf(outline, frame));
    }
    std::ranges::move(dotsOf(panel, frame), std::back_inserter(set.marks));
    const PaperBox shown = onPaper(panel.shown, frame, smallestFrame);
    set.marks.emplace_back(AreaMark{{cornersOf(shown)}, {}, {}, shownPen});
    const Lettering lettering{.size = context.sizes.body};
    for (const LocatorPanel::Name& name : panel.names) {
        const PaperPoint at = frame.toPaper(name.at);
        const double half = context.ruler.width(name.text, lettering) / 2.0;
        const double x =
            std::clamp(at.x, window.left + half + nameGap,
                       std::max(window.right() - half - nameGap, window.left + half + nameGap));
        const bool isShown = overlap(shown, grown({at.x, at.y, 0.0, 0.0}, nameGap));
        const PaperBox around = isShown ? shown : grown({at.x, at.y, 0.0, 0.0}, nameGap);
        set.marks.emplace_back(lineAt(name.text, x,
                                      heightOfName(at, around, window, lettering.size),
                                      TextAlignment::Centre, lettering));
    }
    set.height += window.height;
    return set;
}

} // namespace maps
