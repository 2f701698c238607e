#pragma once

// Private to gis/: barriers as lines, made for asking which ones stand in the way.

#include "gis/box_index.h"
#include "gis/edge_strip.h"
#include "gis/envelope.h"
#include "gis/outline.h"

#include <cstddef>
#include <span>
#include <vector>

namespace gis {

class BarrierLines {
public:
    explicit BarrierLines(std::span<const MultiPolyline> barriers);

    // Barriers whose box is within reach of this one, in the order of their indices.
    [[nodiscard]] std::vector<std::size_t> near(const Box& box, double reach) const;
    // Barriers that come within `slack` of the segment, in the order of their indices.
    [[nodiscard]] std::vector<std::size_t> meeting(const Segment& segment, double slack) const;

    // Where along the wall this barrier is met no later (by `slack`) than what is seen. Sorted and
    // joined, added to `places`.
    void addSevered(std::size_t barrier, const EdgeStrip& wall, std::span<const Stretch> seen,
                    double slack, std::vector<Interval>& places) const;

private:
    Outlines outlines_;
    BoxIndex index_;
};

} // namespace gis
