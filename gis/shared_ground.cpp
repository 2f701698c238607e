#include "gis/shared_ground.h"

#include "gis/orientation.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

// Interiors of valid shapes meet in one of three ways:
//   - a wall of one crosses a wall of the other between their ends;
//   - where the boundaries touch, a sector around that point belongs to both grounds;
//   - a part lies inside the other shape, so any corner of it does.
// Touching points are always corners of one of the shapes, so nothing is ever computed but signs.

namespace gis {

namespace {

// A wall as seen from a point on it: where it leads, whose it is, and whether that owner's ground
// begins (true) or ends when one turns counter-clockwise past it.
struct Spoke {
    Point hub;
    Point tip;
    std::size_t owner;
    bool isBeginning;
};

// Upper half plane, the positive x axis included: the first half turn.
bool isInFirstHalf(const Spoke& s) {
    return s.tip.y > s.hub.y || (s.tip.y == s.hub.y && s.tip.x > s.hub.x);
}

bool isBefore(const Spoke& a, const Spoke& b) {
    if (a.hub != b.hub) {
        return a.hub < b.hub;
    }
    if (isInFirstHalf(a) != isInFirstHalf(b)) {
        return isInFirstHalf(a);
    }
    return orientation(a.hub, a.tip, b.tip) > 0;
}

// Turns once around a hub; `spokes` are all of both owners there, sorted.
bool isSectorShared(std::span<const Spoke> spokes) {
    std::array<bool, 2> isInside{false, false};
    for (const Spoke& spoke : spokes) { // the last one rules what comes before the first
        isInside.at(spoke.owner) = spoke.isBeginning;
    }
    for (std::size_t i = 0; i < spokes.size(); ++i) {
        isInside.at(spokes[i].owner) = spokes[i].isBeginning;
        const bool isLastOfDirection = i + 1 == spokes.size() || isBefore(spokes[i], spokes[i + 1]);
        if (isLastOfDirection && isInside[0] && isInside[1]) {
            return true;
        }
    }
    return false;
}

class Contact {
public:
    Contact(const Outline& a, const Outline& b) : a_{a}, b_{b} {}

    // True when walls cross; else gathers the spokes of all touching points.
    bool isCrossing() { return visit(Outline::root, Outline::root); }

    bool isAnySectorShared() {
        std::ranges::sort(spokes_, isBefore);
        for (auto begin = spokes_.begin(); begin != spokes_.end();) {
            const auto end = std::find_if(begin, spokes_.end(),
                                          [&](const Spoke& s) { return s.hub != begin->hub; });
            if (isSectorShared({begin, end})) {
                return true;
            }
            begin = end;
        }
        return false;
    }

private:
    bool visit(std::size_t i, std::size_t j) {
        if (squaredDistance(a_.box(i), b_.box(j)) > 0.0) {
            return false;
        }
        if (a_.isLeaf(i) && b_.isLeaf(j)) {
            return compareLeaves(i, j);
        }
        if (b_.isLeaf(j) || (!a_.isLeaf(i) && i <= j)) {
            return visit(2 * i, j) || visit(2 * i + 1, j);
        }
        return visit(i, 2 * j) || visit(i, 2 * j + 1);
    }

    bool compareLeaves(std::size_t i, std::size_t j) {
        for (const Segment& s : a_.leaf(i)) {
            for (const Segment& t : b_.leaf(j)) {
                if (squaredDistance(boxOf(s), boxOf(t)) <= 0.0 && compare(s, t)) {
                    return true;
                }
            }
        }
        return false;
    }

    bool compare(const Segment& s, const Segment& t) {
        const int sideOfTa = orientation(s.a, s.b, t.a);
        const int sideOfTb = orientation(s.a, s.b, t.b);
        const int sideOfSa = orientation(t.a, t.b, s.a);
        const int sideOfSb = orientation(t.a, t.b, s.b);
        if (sideOfTa * sideOfTb < 0 && sideOfSa * sideOfSb < 0) {
            return true;
        }
        touchAt(t.a, sideOfTa, s, s, t);
        touchAt(t.b, sideOfTb, s, s, t);
        touchAt(s.a, sideOfSa, t, s, t);
        touchAt(s.b, sideOfSb, t, s, t);
        return false;
    }

    void touchAt(Point hub, int side, const Segment& wall, const Segment& s, const Segment& t) {
        const Box box = boxOf(wall);
        if (side == 0 && hub.x >= box.minX && hub.x <= box.maxX && hub.y >= box.minY &&
            hub.y <= box.maxY) {
            addSpokes(hub, s, 0);
            addSpokes(hub, t, 1);
        }
    }

    // Ground lies on the left of a segment.
    void addSpokes(Point hub, const Segment& s, std::size_t owner) {
        if (hub != s.b) {
            spokes_.push_back({hub, s.b, owner, true});
        }
        if (hub != s.a) {
            spokes_.push_back({hub, s.a, owner, false});
        }
    }

    Outline a_;
    Outline b_;
    std::vector<Spoke> spokes_;
};

bool isAnyAnchorInside(const Outline& shape, const Outline& ground) {
    return std::ranges::any_of(
        shape.anchors(), [&](Point anchor) { return placeOf(anchor, ground) == Place::Inside; });
}

} // namespace

bool isAnyPartInside(const Outline& a, const Outline& b) {
    return isAnyAnchorInside(a, b) || isAnyAnchorInside(b, a);
}

bool isSharingGround(const Outline& a, const Outline& b) {
    if (a.isEmpty() || b.isEmpty()) {
        return false;
    }
    Contact contact{a, b};
    return contact.isCrossing() || isAnyPartInside(a, b) || contact.isAnySectorShared();
}

} // namespace gis
