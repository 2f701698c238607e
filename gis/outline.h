#pragma once

// Private to gis/: boundaries of many shapes in flat arrays, made for asking how near two come.
//
// Every boundary is cut into straight segments; those of polygons run with the ground on their
// left, whichever way the rings were written. Sixteen segments that follow one another share a box
// (most estates have no more), and the boxes form a binary tree, so that far parts of long
// boundaries are never compared.

#include "gis/geometry.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace gis {

struct Segment {
    Point a;
    Point b;
};

[[nodiscard]] inline Box boxOf(const Segment& s) {
    return {std::min(s.a.x, s.b.x), std::min(s.a.y, s.b.y), std::max(s.a.x, s.b.x),
            std::max(s.a.y, s.b.y)};
}

// Of two stretches on a line; zero when they meet.
[[nodiscard]] inline double squaredDistance(double lowA, double highA, double lowB, double highB) {
    const double gap = std::max(lowA - highB, lowB - highA);
    return gap > 0.0 ? gap * gap : 0.0;
}

// Zero when the boxes meet, infinite when one is empty.
[[nodiscard]] inline double squaredDistance(const Box& a, const Box& b) {
    return squaredDistance(a.minX, a.maxX, b.minX, b.maxX) +
           squaredDistance(a.minY, a.maxY, b.minY, b.maxY);
}

[[nodiscard]] double squaredDistance(Point p, const Segment& s);
// Exactly zero when, and only when, the segments have a point in common.
[[nodiscard]] double squaredDistance(const Segment& s, const Segment& t);

// Do the closed segments have a point in common? Exact.
[[nodiscard]] bool isMeeting(const Segment& s, const Segment& t);

// The boundary of one shape: a view into Outlines.
class Outline {
public:
    static constexpr std::size_t leafSize = 16;
    static constexpr std::size_t root = 1;

    Outline(std::span<const Segment> segments, std::span<const Box> tree,
            std::span<const Point> anchors)
        : segments_{segments}, tree_{tree}, anchors_{anchors} {}

    [[nodiscard]] bool isEmpty() const { return segments_.empty(); }
    [[nodiscard]] std::span<const Segment> segments() const { return segments_; }
    // One corner of each part's outer ring, or of each part of a line.
    [[nodiscard]] std::span<const Point> anchors() const { return anchors_; }

    // The tree's nodes: `root`, and the children 2k and 2k + 1 of a node k that is not a leaf.
    [[nodiscard]] const Box& box(std::size_t node) const { return tree_[node - 1]; }
    [[nodiscard]] bool isLeaf(std::size_t node) const { return node >= leafCount(); }
    [[nodiscard]] std::span<const Segment> leaf(std::size_t node) const {
        const std::size_t begin = std::min((node - leafCount()) * leafSize, segments_.size());
        return segments_.subspan(begin, std::min(leafSize, segments_.size() - begin));
    }

    // Calls visit(segment) for every segment whose box meets this one.
    template <class Visit>
    void forEachMeeting(const Box& box, Visit visit) const {
        descend(root, box, visit);
    }

private:
    [[nodiscard]] std::size_t leafCount() const { return (tree_.size() + 1) / 2; }

    template <class Visit>
    void descend(std::size_t node, const Box& target, Visit& visit) const;

    std::span<const Segment> segments_;
    std::span<const Box> tree_;
    std::span<const Point> anchors_;
};

template <class Visit>
void Outline::descend(std::size_t node, const Box& target, Visit& visit) const {
    if (squaredDistance(box(node), target) > 0.0) {
        return;
    }
    if (!isLeaf(node)) {
        descend(2 * node, target, visit);
        descend(2 * node + 1, target, visit);
        return;
    }
    for (const Segment& segment : leaf(node)) {
        if (squaredDistance(boxOf(segment), target) <= 0.0) {
            visit(segment);
        }
    }
}

class Outlines {
public:
    Outlines() = default;
    explicit Outlines(std::span<const MultiPolygon> shapes);
    explicit Outlines(const MultiPolygon& shape) { add(shape); }
    explicit Outlines(const MultiPolyline& line) { add(line); }

    void add(const MultiPolygon& shape);
    void add(const MultiPolyline& line);

    [[nodiscard]] std::size_t size() const { return starts_.size() - 1; }
    [[nodiscard]] Outline operator[](std::size_t index) const;

private:
    struct Start {
        std::size_t segment;
        std::size_t box;
        std::size_t anchor;
    };

    void addRing(const Ring& ring, int turn);
    void finish();

    std::vector<Segment> segments_;
    std::vector<Box> trees_;
    std::vector<Point> anchors_;
    std::vector<Start> starts_{Start{0, 0, 0}};
};

// Least squared distance of two boundaries; `bound` when it is not below that. The value does not
// depend on which outline comes first, on where rings begin or which way they run.
[[nodiscard]] double squaredDistance(const Outline& a, const Outline& b, double bound);
[[nodiscard]] double squaredDistance(Point p, const Outline& outline);

enum class Place { Outside, Boundary, Inside };

// Where the point lies in the ground that the outline encloses. Exact.
[[nodiscard]] Place placeOf(Point p, const Outline& ground);

} // namespace gis
