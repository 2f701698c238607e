#include "maps/paper_geometry.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace maps {

namespace {

double turn(PaperPoint a, PaperPoint b, PaperPoint c) {
    return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool isApart(const PaperBox& a, const PaperBox& b) {
    return a.right() < b.left || b.right() < a.left || a.bottom() < b.top || b.bottom() < a.top;
}

// Whether any edge of the rings satisfies the question.
template <class Question>
bool anyEdge(const PaperGround& ground, Question question) {
    for (const PaperPath& ring : ground.rings) {
        for (std::size_t index = 0; index < ring.size(); ++index) {
            if (question(PaperSegment{ring[index], ring[(index + 1) % ring.size()]})) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

PaperBox boxAround(const std::vector<PaperPath>& rings) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    double left = infinity;
    double top = infinity;
    double right = -infinity;
    double bottom = -infinity;
    for (const PaperPath& ring : rings) {
        for (const PaperPoint point : ring) {
            left = std::min(left, point.x);
            right = std::max(right, point.x);
            top = std::min(top, point.y);
            bottom = std::max(bottom, point.y);
        }
    }
    return {left, top, right - left, bottom - top};
}

PaperBox boxAround(const PaperSegment& segment) {
    const auto [left, right] = std::minmax(segment.from.x, segment.to.x);
    const auto [top, bottom] = std::minmax(segment.from.y, segment.to.y);
    return {left, top, right - left, bottom - top};
}

bool isFinite(const PaperBox& box) {
    return std::isfinite(box.left) && std::isfinite(box.top) && std::isfinite(box.width) &&
           std::isfinite(box.height);
}

PaperGround groundOf(std::vector<PaperPath> rings) {
    const PaperBox box = boxAround(rings);
    return {std::move(rings), box};
}

double areaOf(const PaperGround& ground) {
    double twice = 0.0;
    (void)anyEdge(ground, [&](const PaperSegment& edge) {
        twice += edge.from.x * edge.to.y - edge.to.x * edge.from.y;
        return false;
    });
    return std::abs(twice) / 2.0;
}

bool cross(const PaperSegment& a, const PaperSegment& b) {
    if (isApart(boxAround(a), boxAround(b))) {
        return false;
    }
    const bool bSplits = turn(a.from, a.to, b.from) * turn(a.from, a.to, b.to) <= 0.0;
    const bool aSplits = turn(b.from, b.to, a.from) * turn(b.from, b.to, a.to) <= 0.0;
    return bSplits && aSplits;
}

bool crosses(const PaperSegment& segment, const PaperBox& box) {
    if (isApart(boxAround(segment), box)) {
        return false;
    }
    if (contains(box, segment.from) || contains(box, segment.to)) {
        return true;
    }
    const PaperPoint a{box.left, box.top};
    const PaperPoint b{box.right(), box.bottom()};
    const PaperPoint c{box.left, box.bottom()};
    const PaperPoint d{box.right(), box.top};
    return cross(segment, {a, b}) || cross(segment, {c, d});
}

bool covers(const PaperGround& ground, PaperPoint point) {
    bool isInside = false;
    anyEdge(ground, [&](const PaperSegment& edge) {
        if ((edge.from.y > point.y) != (edge.to.y > point.y)) {
            const double along = (point.y - edge.from.y) / (edge.to.y - edge.from.y);
            if (point.x < edge.from.x + along * (edge.to.x - edge.from.x)) {
                isInside = !isInside;
            }
        }
        return false;
    });
    return isInside;
}

bool covers(const PaperGround& ground, const PaperBox& box) {
    return contains(ground.box, box) && covers(ground, box.centre()) &&
           !anyEdge(ground, [&](const PaperSegment& edge) { return crosses(edge, box); });
}

bool touches(const PaperGround& ground, const PaperBox& box) {
    return overlap(ground.box, box) &&
           (covers(ground, box.centre()) ||
            anyEdge(ground, [&](const PaperSegment& edge) { return crosses(edge, box); }));
}

bool touches(const PaperGround& ground, const PaperSegment& segment) {
    return !isApart(ground.box, boxAround(segment)) &&
           (covers(ground, segment.from) || covers(ground, segment.to) ||
            anyEdge(ground, [&](const PaperSegment& edge) { return cross(edge, segment); }));
}

} // namespace maps
