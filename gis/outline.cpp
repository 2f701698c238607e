#include "gis/outline.h"

#include "gis/measure.h"
#include "gis/orientation.h"

#include <bit>
#include <limits>
#include <utility>

namespace gis {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// A box distance may exceed a segment distance within it by a few roundings; what lies within them
// is compared, so that the least value is found in whatever order boxes are visited.
constexpr double roundingSlack = 1.0 + 1e-13;

bool isFurther(double squared, double bound) {
    return squared > bound * roundingSlack;
}

bool isInBox(Point p, const Box& box) {
    return p.x >= box.minX && p.x <= box.maxX && p.y >= box.minY && p.y <= box.maxY;
}

// Searches the pairs of nodes of two outlines, nearer ones first.
class NearestSearch {
public:
    NearestSearch(const Outline& a, const Outline& b, double bound) : a_{a}, b_{b}, best_{bound} {}

    double run() {
        visit(Outline::root, Outline::root);
        return best_;
    }

private:
    void visit(std::size_t i, std::size_t j) {
        if (best_ == 0.0 || isFurther(squaredDistance(a_.box(i), b_.box(j)), best_)) {
            return;
        }
        if (a_.isLeaf(i) && b_.isLeaf(j)) {
            compareLeaves(i, j);
        } else if (b_.isLeaf(j) || (!a_.isLeaf(i) && i <= j)) {
            visitNearerFirst({2 * i, j}, {2 * i + 1, j});
        } else {
            visitNearerFirst({i, 2 * j}, {i, 2 * j + 1});
        }
    }

    struct NodePair {
        std::size_t i;
        std::size_t j;
    };

    void visitNearerFirst(NodePair p, NodePair q) {
        if (squaredDistance(a_.box(q.i), b_.box(q.j)) < squaredDistance(a_.box(p.i), b_.box(p.j))) {
            std::swap(p, q);
        }
        visit(p.i, p.j);
        visit(q.i, q.j);
    }

    void compareLeaves(std::size_t i, std::size_t j) {
        for (const Segment& s : a_.leaf(i)) {
            const Box box = boxOf(s);
            if (isFurther(squaredDistance(box, b_.box(j)), best_)) {
                continue;
            }
            for (const Segment& t : b_.leaf(j)) {
                if (!isFurther(squaredDistance(box, boxOf(t)), best_)) {
                    best_ = std::min(best_, squaredDistance(s, t));
                }
            }
        }
    }

    Outline a_;
    Outline b_;
    double best_;
};

} // namespace

double squaredDistance(Point p, const Segment& s) {
    const double dx = s.b.x - s.a.x;
    const double dy = s.b.y - s.a.y;
    const double px = p.x - s.a.x;
    const double py = p.y - s.a.y;
    const double along = px * dx + py * dy;
    const double squaredLength = dx * dx + dy * dy;
    if (along <= 0.0) {
        return px * px + py * py;
    }
    if (along >= squaredLength) {
        const double qx = p.x - s.b.x;
        const double qy = p.y - s.b.y;
        return qx * qx + qy * qy;
    }
    const double across = px * dy - py * dx;
    return across * across / squaredLength;
}

bool isMeeting(const Segment& s, const Segment& t) {
    if (squaredDistance(boxOf(s), boxOf(t)) > 0.0) {
        return false;
    }
    // On one line all four signs are zero, and there meeting boxes are meeting segments.
    return orientation(s.a, s.b, t.a) * orientation(s.a, s.b, t.b) <= 0 &&
           orientation(t.a, t.b, s.a) * orientation(t.a, t.b, s.b) <= 0;
}

double squaredDistance(const Segment& s, const Segment& t) {
    if (isMeeting(s, t)) {
        return 0.0;
    }
    const double fromS = std::min(squaredDistance(s.a, t), squaredDistance(s.b, t));
    const double fromT = std::min(squaredDistance(t.a, s), squaredDistance(t.b, s));
    return std::max(std::min(fromS, fromT), std::numeric_limits<double>::min());
}

Outlines::Outlines(std::span<const MultiPolygon> shapes) {
    std::size_t corners = 0;
    for (const MultiPolygon& shape : shapes) {
        for (const Polygon& part : shape.parts) {
            corners += part.outer.size();
            for (const Ring& hole : part.holes) {
                corners += hole.size();
            }
        }
    }
    segments_.reserve(corners);
    trees_.reserve(shapes.size());
    anchors_.reserve(shapes.size());
    starts_.reserve(shapes.size() + 1);
    for (const MultiPolygon& shape : shapes) {
        add(shape);
    }
}

void Outlines::addRing(const Ring& ring, int turn) {
    const std::size_t count = ring.size();
    const bool isTurned = signedArea(ring) * turn < 0.0;
    for (std::size_t i = 0; i < count; ++i) {
        const Point from = ring[i];
        const Point to = ring[i + 1 < count ? i + 1 : 0];
        if (from != to) {
            segments_.push_back(isTurned ? Segment{to, from} : Segment{from, to});
        }
    }
}

void Outlines::add(const MultiPolygon& shape) {
    for (const Polygon& part : shape.parts) {
        if (part.outer.empty()) {
            continue;
        }
        anchors_.push_back(part.outer.front());
        addRing(part.outer, 1);
        for (const Ring& hole : part.holes) {
            addRing(hole, -1);
        }
    }
    finish();
}

void Outlines::add(const MultiPolyline& line) {
    for (const Polyline& part : line.parts) {
        if (part.points.empty()) {
            continue;
        }
        anchors_.push_back(part.points.front());
        if (part.points.size() == 1) {
            segments_.push_back({part.points.front(), part.points.front()});
        }
        for (std::size_t i = 1; i < part.points.size(); ++i) {
            segments_.push_back({part.points[i - 1], part.points[i]});
        }
    }
    finish();
}

void Outlines::finish() {
    const std::span<const Segment> segments =
        std::span<const Segment>{segments_}.subspan(starts_.back().segment);
    const std::size_t leaves =
        std::bit_ceil((segments.size() + Outline::leafSize - 1) / Outline::leafSize);
    const std::size_t begin = trees_.size();
    trees_.resize(begin + 2 * leaves - 1);
    const std::span<Box> tree = std::span<Box>{trees_}.subspan(begin);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        include(tree[leaves - 1 + i / Outline::leafSize], boxOf(segments[i]));
    }
    for (std::size_t node = leaves - 1; node > 0; --node) {
        include(tree[node - 1], tree[2 * node - 1]);
        include(tree[node - 1], tree[2 * node]);
    }
    starts_.push_back({segments_.size(), trees_.size(), anchors_.size()});
}

Outline Outlines::operator[](std::size_t index) const {
    const Start begin = starts_[index];
    const Start end = starts_[index + 1];
    return {std::span{segments_}.subspan(begin.segment, end.segment - begin.segment),
            std::span{trees_}.subspan(begin.box, end.box - begin.box),
            std::span{anchors_}.subspan(begin.anchor, end.anchor - begin.anchor)};
}

double squaredDistance(const Outline& a, const Outline& b, double bound) {
    return NearestSearch{a, b, bound}.run();
}

double squaredDistance(Point p, const Outline& outline) {
    const Segment point{p, p};
    const Box box = boxOf(point);
    const Outline single{{&point, 1}, {&box, 1}, {}};
    return squaredDistance(single, outline, infinity);
}

Place placeOf(Point p, const Outline& ground) {
    if (!isInBox(p, ground.box(Outline::root))) {
        return Place::Outside;
    }
    bool isInside = false;
    for (const Segment& s : ground.segments()) {
        if ((s.a.y > p.y) == (s.b.y > p.y) && s.a.y != p.y && s.b.y != p.y) {
            continue;
        }
        const int side = orientation(s.a, s.b, p);
        if (side == 0 && isInBox(p, boxOf(s))) {
            return Place::Boundary;
        }
        // The ray to the right crosses a rising segment that has the point on its left.
        const bool isRising = s.b.y > s.a.y;
        if ((s.a.y > p.y) != (s.b.y > p.y) && side == (isRising ? 1 : -1)) {
            isInside = !isInside;
        }
    }
    return isInside ? Place::Inside : Place::Outside;
}

} // namespace gis
