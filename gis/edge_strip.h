#pragma once

// Private to gis/: the ground before one straight wall, in the wall's own coordinates: metres along
// it from its beginning, and metres outward from it. Walls run with their ground on the left, so
// outward is to the right.

#include "gis/envelope.h"
#include "gis/outline.h"

#include <optional>

namespace gis {

struct Band {
    double low; // metres outward; below zero is behind the wall
    double high; // more than low
};

class EdgeStrip {
public:
    // The wall's ends are different points.
    explicit EdgeStrip(const Segment& wall);

    [[nodiscard]] double length() const { return length_; }
    // All ground before the wall within the band.
    [[nodiscard]] Box box(Band band) const;
    // The part of a segment that stands before the wall within the band. Nothing where it runs
    // straight outward: it stands before no length of wall.
    [[nodiscard]] std::optional<Stretch> seen(const Segment& segment, Band band) const;
    // The part of the wall to which a segment comes within `slack`, measured outward or inward.
    [[nodiscard]] std::optional<Interval> touched(const Segment& segment, double slack) const;
    [[nodiscard]] Point ground(double along, double outward) const;

private:
    [[nodiscard]] Point local(Point p) const;

    Point begin_;
    Point along_; // of length 1
    double length_;
};

} // namespace gis
