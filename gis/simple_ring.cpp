#include "gis/simple_ring.h"

#include "gis/orientation.h"
#include "gis/outline.h"

#include <cstddef>
#include <vector>

namespace gis {

namespace {

std::vector<Segment> wallsOf(const Ring& ring) {
    std::vector<Segment> walls;
    walls.reserve(ring.size());
    for (std::size_t i = 0; i < ring.size(); ++i) {
        const Point& next = ring[i + 1 < ring.size() ? i + 1 : 0];
        if (ring[i] != next) {
            walls.push_back({ring[i], next});
        }
    }
    return walls;
}

// Does the wall after `s` run back over it?
bool isFoldedBack(const Segment& s, const Segment& next) {
    if (orientation(s.a, s.b, next.b) != 0) {
        return false;
    }
    return s.a.x != s.b.x ? (s.b.x > s.a.x) != (next.b.x > next.a.x)
                          : (s.b.y > s.a.y) != (next.b.y > next.a.y);
}

} // namespace

bool isSimple(const Ring& ring) {
    const std::vector<Segment> walls = wallsOf(ring);
    const std::size_t count = walls.size();
    if (count < 3) {
        return false;
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (isFoldedBack(walls[i], walls[i + 1 < count ? i + 1 : 0])) {
            return false;
        }
        for (std::size_t j = i + 2; j < count; ++j) {
            const bool isNextAcrossTheStart = i == 0 && j + 1 == count;
            if (!isNextAcrossTheStart && isMeeting(walls[i], walls[j])) {
                return false;
            }
        }
    }
    return true;
}

} // namespace gis
