#include "gis/edge_strip.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace gis {

namespace {

// Below the rounding of seven-digit coordinates: no length of wall.
constexpr double leastWidth = 1e-9; // metres

std::optional<Stretch> within(const Stretch& s, Band band) {
    if (std::min(s.atFrom, s.atTo) > band.high || std::max(s.atFrom, s.atTo) < band.low) {
        return std::nullopt;
    }
    const double slope = (s.atTo - s.atFrom) / (s.to - s.from);
    const auto placeOf = [&](double height) {
        return std::clamp(s.from + (height - s.atFrom) / slope, s.from, s.to);
    };
    Stretch cut = s;
    if (s.atFrom < band.low || s.atFrom > band.high) {
        cut.atFrom = std::clamp(s.atFrom, band.low, band.high);
        cut.from = placeOf(cut.atFrom);
    }
    if (s.atTo < band.low || s.atTo > band.high) {
        cut.atTo = std::clamp(s.atTo, band.low, band.high);
        cut.to = placeOf(cut.atTo);
    }
    return cut.to - cut.from > leastWidth ? std::optional{cut} : std::nullopt;
}

} // namespace

EdgeStrip::EdgeStrip(const Segment& wall)
    : begin_{wall.a}, length_{std::hypot(wall.b.x - wall.a.x, wall.b.y - wall.a.y)} {
    along_ = {(wall.b.x - wall.a.x) / length_, (wall.b.y - wall.a.y) / length_};
}

Point EdgeStrip::local(Point p) const {
    const double dx = p.x - begin_.x;
    const double dy = p.y - begin_.y;
    return {dx * along_.x + dy * along_.y, dx * along_.y - dy * along_.x};
}

Point EdgeStrip::ground(double along, double outward) const {
    return {begin_.x + along * along_.x + outward * along_.y,
            begin_.y + along * along_.y - outward * along_.x};
}

Box EdgeStrip::box(Band band) const {
    Box box;
    for (const double along : {0.0, length_}) {
        include(box, ground(along, band.low));
        include(box, ground(along, band.high));
    }
    return box;
}

std::optional<Stretch> EdgeStrip::seen(const Segment& segment, Band band) const {
    Point p = local(segment.a);
    Point q = local(segment.b);
    if (p.x > q.x) {
        std::swap(p, q);
    }
    if (q.x <= 0.0 || p.x >= length_ || q.x - p.x <= leastWidth) {
        return std::nullopt;
    }
    const Stretch whole{p.x, q.x, p.y, q.y};
    const double from = std::max(p.x, 0.0);
    const double to = std::min(q.x, length_);
    if (to - from <= leastWidth) {
        return std::nullopt;
    }
    return within(whole.between(from, to), band);
}

std::optional<Interval> EdgeStrip::touched(const Segment& segment, double slack) const {
    Point p = local(segment.a);
    Point q = local(segment.b);
    if (p.y > q.y) {
        std::swap(p, q);
    }
    if (p.y > slack || q.y < -slack) {
        return std::nullopt;
    }
    const double height = q.y - p.y;
    const double enters = height > 0.0 ? std::max((-slack - p.y) / height, 0.0) : 0.0;
    const double leaves = height > 0.0 ? std::min((slack - p.y) / height, 1.0) : 1.0;
    const auto [from, to] = std::minmax({p.x + (q.x - p.x) * enters, p.x + (q.x - p.x) * leaves});
    if (from >= length_ || to <= 0.0) {
        return std::nullopt;
    }
    return Interval{std::max(from, 0.0), std::min(to, length_)};
}

} // namespace gis
