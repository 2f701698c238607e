#include "gis/measure.h"

#include "gis/outline.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <tuple>
#include <utility>

namespace gis {

namespace {

// Neumaier's sum: what rounding takes from the sum is kept aside and given back at the end.
class Sum {
public:
    void add(double term) {
        const double next = sum_ + term;
        lost_ += std::abs(sum_) >= std::abs(term) ? (sum_ - next) + term : (term - next) + sum_;
        sum_ = next;
    }
    [[nodiscard]] double value() const { return sum_ + lost_; }

private:
    double sum_{0.0};
    double lost_{0.0};
};

// Twice the signed area and six times the moments of a ring about an origin near it.
struct Moments {
    Sum area2;
    Sum x6;
    Sum y6;

    void add(const Ring& ring, Point origin, double sign) {
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Point& p = ring[i];
            const Point& q = ring[i + 1 < ring.size() ? i + 1 : 0];
            const double px = p.x - origin.x;
            const double py = p.y - origin.y;
            const double qx = q.x - origin.x;
            const double qy = q.y - origin.y;
            const double cross = sign * (px * qy - qx * py);
            area2.add(cross);
            x6.add((px + qx) * cross);
            y6.add((py + qy) * cross);
        }
    }
};

double lengthOf(const std::vector<Point>& points) {
    Sum sum;
    for (std::size_t i = 1; i < points.size(); ++i) {
        sum.add(distance(points[i - 1], points[i]).count());
    }
    return sum.value();
}

double lengthOfRing(const Ring& ring) {
    return ring.empty() ? 0.0 : lengthOf(ring) + distance(ring.back(), ring.front()).count();
}

Point middleOf(const Box& box) {
    return {box.minX + box.width() / 2.0, box.minY + box.height() / 2.0};
}

bool isAnyInside(const Outline& shape, const Outline& ground) {
    return std::ranges::any_of(
        shape.anchors(), [&](Point anchor) { return placeOf(anchor, ground) != Place::Outside; });
}

Metres metresOfSquare(double squared) {
    return Metres::of(std::sqrt(squared));
}

constexpr double infinity = std::numeric_limits<double>::infinity();

} // namespace

double signedArea(const Ring& ring) {
    Sum twice;
    for (std::size_t i = 2; i < ring.size(); ++i) {
        const Point& o = ring[0];
        const Point& p = ring[i - 1];
        const Point& q = ring[i];
        twice.add((p.x - o.x) * (q.y - o.y));
        twice.add(-(q.x - o.x) * (p.y - o.y));
    }
    return twice.value() / 2.0;
}

SquareMetres area(const Polygon& polygon) {
    Sum sum;
    sum.add(std::abs(signedArea(polygon.outer)));
    for (const Ring& hole : polygon.holes) {
        sum.add(-std::abs(signedArea(hole)));
    }
    return SquareMetres::of(sum.value());
}

SquareMetres area(const MultiPolygon& shape) {
    Sum sum;
    for (const Polygon& part : shape.parts) {
        sum.add(area(part).count());
    }
    return SquareMetres::of(sum.value());
}

Metres length(const Polyline& line) {
    return Metres::of(lengthOf(line.points));
}

Metres length(const MultiPolyline& line) {
    Sum sum;
    for (const Polyline& part : line.parts) {
        sum.add(lengthOf(part.points));
    }
    return Metres::of(sum.value());
}

Metres perimeter(const MultiPolygon& shape) {
    Sum sum;
    for (const Polygon& part : shape.parts) {
        sum.add(lengthOfRing(part.outer));
        for (const Ring& hole : part.holes) {
            sum.add(lengthOfRing(hole));
        }
    }
    return Metres::of(sum.value());
}

Metres distance(Point a, Point b) {
    return Metres::of(std::hypot(b.x - a.x, b.y - a.y));
}

Metres distance(Point point, const MultiPolyline& line) {
    const Outlines outlines{line};
    return metresOfSquare(squaredDistance(point, outlines[0]));
}

Metres distance(Point point, const MultiPolygon& shape) {
    const Outlines outlines{shape};
    return placeOf(point, outlines[0]) != Place::Outside
               ? Metres::of(0.0)
               : metresOfSquare(squaredDistance(point, outlines[0]));
}

Metres distance(const MultiPolygon& a, const MultiPolygon& b) {
    Outlines outlines{a};
    outlines.add(b);
    const Outline first = outlines[0];
    const Outline second = outlines[1];
    if (isAnyInside(first, second) || isAnyInside(second, first)) {
        return Metres::of(0.0);
    }
    return metresOfSquare(squaredDistance(first, second, infinity));
}

Metres distance(const MultiPolygon& a, const MultiPolyline& b) {
    Outlines outlines{a};
    outlines.add(b);
    const Outline ground = outlines[0];
    const Outline line = outlines[1];
    if (isAnyInside(line, ground)) {
        return Metres::of(0.0);
    }
    return metresOfSquare(squaredDistance(ground, line, infinity));
}

bool covers(const MultiPolygon& shape, Point point) {
    const Outlines outlines{shape};
    return placeOf(point, outlines[0]) != Place::Outside;
}

Point centroid(const MultiPolygon& shape) {
    const Box box = boxOf(shape);
    assert(!box.isEmpty());
    const Point origin = middleOf(box);
    Moments moments;
    for (const Polygon& part : shape.parts) {
        moments.add(part.outer, origin, signedArea(part.outer) < 0.0 ? -1.0 : 1.0);
        for (const Ring& hole : part.holes) {
            moments.add(hole, origin, signedArea(hole) < 0.0 ? 1.0 : -1.0);
        }
    }
    if (!(moments.area2.value() > 0.0)) {
        return origin;
    }
    const double area6 = 3.0 * moments.area2.value();
    return {origin.x + moments.x6.value() / area6, origin.y + moments.y6.value() / area6};
}

namespace {

// Repeated corners out, running as `turn` says (+1: counter-clockwise), beginning at the smallest
// corner; where a ring passes its smallest corner twice, the smaller next corner decides.
Ring normalizedRing(Ring ring, double turn) {
    const auto repeated = std::ranges::unique(ring);
    ring.erase(repeated.begin(), repeated.end());
    while (ring.size() > 1 && ring.back() == ring.front()) {
        ring.pop_back();
    }
    if (ring.size() < 3) {
        return {};
    }
    if (signedArea(ring) * turn < 0.0) {
        std::ranges::reverse(ring);
    }
    std::size_t first = 0;
    const auto key = [&](std::size_t i) {
        return std::pair{ring[i], ring[i + 1 < ring.size() ? i + 1 : 0]};
    };
    for (std::size_t i = 1; i < ring.size(); ++i) {
        first = key(i) < key(first) ? i : first;
    }
    std::ranges::rotate(ring, ring.begin() + static_cast<std::ptrdiff_t>(first));
    return ring;
}

Polygon normalizedPart(Polygon part) {
    part.outer = normalizedRing(std::move(part.outer), 1.0);
    for (Ring& hole : part.holes) {
        hole = normalizedRing(std::move(hole), -1.0);
    }
    std::erase_if(part.holes, [](const Ring& hole) { return hole.empty(); });
    std::ranges::sort(part.holes);
    return part;
}

} // namespace

MultiPolygon normalized(MultiPolygon shape) {
    for (Polygon& part : shape.parts) {
        part = normalizedPart(std::move(part));
    }
    std::erase_if(shape.parts, [](const Polygon& part) { return part.outer.empty(); });
    std::ranges::sort(shape.parts, [](const Polygon& a, const Polygon& b) {
        return std::tie(a.outer, a.holes) < std::tie(b.outer, b.holes);
    });
    return shape;
}

} // namespace gis
