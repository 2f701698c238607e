#include "gis/barrier_lines.h"

#include <algorithm>

namespace gis {

namespace {

Outlines outlinesOf(std::span<const MultiPolyline> lines) {
    Outlines outlines;
    for (const MultiPolyline& line : lines) {
        outlines.add(line);
    }
    return outlines;
}

std::vector<Box> boxesOf(std::span<const MultiPolyline> lines) {
    std::vector<Box> boxes;
    boxes.reserve(lines.size());
    for (const MultiPolyline& line : lines) {
        boxes.push_back(boxOf(line));
    }
    return boxes;
}

Box grown(const Box& box, double reach) {
    return {box.minX - reach, box.minY - reach, box.maxX + reach, box.maxY + reach};
}

double highest(std::span<const Stretch> stretches) {
    double height = 0.0;
    for (const Stretch& stretch : stretches) {
        height = std::max({height, stretch.atFrom, stretch.atTo});
    }
    return height;
}

} // namespace

BarrierLines::BarrierLines(std::span<const MultiPolyline> barriers)
    : outlines_{outlinesOf(barriers)}, index_{boxesOf(barriers)} {}

std::vector<std::size_t> BarrierLines::near(const Box& box, double reach) const {
    std::vector<std::size_t> found;
    index_.forEachNear(box, reach, [&](std::size_t barrier) { found.push_back(barrier); });
    std::ranges::sort(found);
    return found;
}

std::vector<std::size_t> BarrierLines::meeting(const Segment& segment, double slack) const {
    std::vector<std::size_t> found = near(boxOf(segment), slack);
    std::erase_if(found, [&](std::size_t barrier) {
        bool isMet = false;
        outlines_[barrier].forEachMeeting(grown(boxOf(segment), slack), [&](const Segment& line) {
            isMet = isMet || squaredDistance(segment, line) <= slack * slack;
        });
        return !isMet;
    });
    return found;
}

void BarrierLines::addSevered(std::size_t barrier, const EdgeStrip& wall,
                              std::span<const Stretch> seen, double slack,
                              std::vector<Interval>& places) const {
    const Band band{-slack, highest(seen) + slack};
    std::vector<Interval> own;
    outlines_[barrier].forEachMeeting(wall.box(band), [&](const Segment& line) {
        if (const auto stretch = wall.seen(line, band)) {
            for (const Stretch& what : seen) {
                addWhereBelow(*stretch, what, slack, own);
            }
        }
    });
    join(own, slack);
    places.insert(places.end(), own.begin(), own.end());
}

} // namespace gis
