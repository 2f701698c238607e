#include "gis/shortest_link.h"

#include "gis/orientation.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <tuple>
#include <utility>

namespace gis {

namespace {

Point nearestOn(const Segment& s, Point p) {
    const double dx = s.b.x - s.a.x;
    const double dy = s.b.y - s.a.y;
    const double along = (p.x - s.a.x) * dx + (p.y - s.a.y) * dy;
    const double squaredLength = dx * dx + dy * dy;
    if (along <= 0.0 || squaredLength <= 0.0) {
        return s.a;
    }
    if (along >= squaredLength) {
        return s.b;
    }
    const double share = along / squaredLength;
    return {s.a.x + share * dx, s.a.y + share * dy};
}

bool isCrossing(const Segment& s, const Segment& t) {
    return orientation(s.a, s.b, t.a) * orientation(s.a, s.b, t.b) < 0 &&
           orientation(t.a, t.b, s.a) * orientation(t.a, t.b, s.b) < 0;
}

// Of two segments that cross between their ends.
Point crossing(const Segment& s, const Segment& t) {
    const double sx = s.b.x - s.a.x;
    const double sy = s.b.y - s.a.y;
    const double tx = t.b.x - t.a.x;
    const double ty = t.b.y - t.a.y;
    const double share = ((t.a.x - s.a.x) * ty - (t.a.y - s.a.y) * tx) / (sx * ty - sy * tx);
    return {s.a.x + share * sx, s.a.y + share * sy};
}

bool isBefore(const Segment& s, const Segment& t) {
    return std::tie(s.a, s.b) < std::tie(t.a, t.b);
}

class LinkSearch {
public:
    LinkSearch(const Outline& a, const Outline& b, double longest)
        : a_{a}, b_{b}, longest_{longest * longest} {}

    std::vector<Segment> run() {
        for (const Segment& s : a_.segments()) {
            const Box box = boxOf(s);
            visit(Outline::root, s, box);
        }
        std::ranges::sort(links_, isBefore);
        const auto isSame = [](const Segment& s, const Segment& t) {
            return s.a == t.a && s.b == t.b;
        };
        const auto repeated = std::ranges::unique(links_, isSame);
        links_.erase(repeated.begin(), repeated.end());
        return std::move(links_);
    }

private:
    void visit(std::size_t node, const Segment& s, const Box& box) {
        if (squaredDistance(box, b_.box(node)) > longest_) {
            return;
        }
        if (!b_.isLeaf(node)) {
            visit(2 * node, s, box);
            visit(2 * node + 1, s, box);
            return;
        }
        for (const Segment& t : b_.leaf(node)) {
            if (squaredDistance(box, boxOf(t)) <= longest_) {
                compare(s, t);
            }
        }
    }

    void compare(const Segment& s, const Segment& t) {
        if (isCrossing(s, t)) {
            const Point place = crossing(s, t);
            links_.push_back({place, place});
            return;
        }
        keepShort({nearestOn(s, t.a), t.a});
        keepShort({nearestOn(s, t.b), t.b});
        keepShort({s.a, nearestOn(t, s.a)});
        keepShort({s.b, nearestOn(t, s.b)});
    }

    void keepShort(const Segment& link) {
        const double dx = link.b.x - link.a.x;
        const double dy = link.b.y - link.a.y;
        if (dx * dx + dy * dy <= longest_) {
            links_.push_back(link);
        }
    }

    const Outline& a_;
    const Outline& b_;
    double longest_; // squared
    std::vector<Segment> links_;
};

} // namespace

std::vector<Segment> shortestLinks(const Outline& a, const Outline& b, double slack) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr double rounding = 1e-9; // metres, of places on oblique walls
    const double least = std::sqrt(squaredDistance(a, b, infinity));
    return LinkSearch{a, b, least + std::max(slack, rounding)}.run();
}

} // namespace gis
