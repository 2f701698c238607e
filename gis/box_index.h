#pragma once

// Private to gis/: finds the boxes near a box. A packed R-tree: boxes in the order of a Hilbert
// curve, eight to a node, level upon level in one array (after Kamel and Faloutsos, 1993).

#include "gis/geometry.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace gis {

class BoxIndex {
public:
    // Empty boxes are never found. At most 2^32 boxes.
    explicit BoxIndex(std::span<const Box> boxes);

    // Calls visit(index) for every box that is no further from `box` than `reach` along either
    // axis, in an order that depends on the boxes alone.
    template <class Visit>
    void forEachNear(const Box& box, double reach, Visit visit) const {
        if (!items_.empty()) {
            descend(levelStarts_.size() - 2, 0, box, reach, visit);
        }
    }

private:
    static constexpr std::size_t nodeSize = 8;

    // All four at once: guessing branches costs more than the comparisons.
    static bool isNear(const Box& a, const Box& b, double reach) {
        return (static_cast<int>(a.minX - b.maxX <= reach) &
                static_cast<int>(b.minX - a.maxX <= reach) &
                static_cast<int>(a.minY - b.maxY <= reach) &
                static_cast<int>(b.minY - a.maxY <= reach)) != 0;
    }

    // Looks at the boxes of one node; on level 0 they are the items'.
    template <class Visit>
    void descend(std::size_t level, std::size_t node, const Box& box, double reach,
                 Visit& visit) const {
        const std::size_t count = levelStarts_[level + 1] - levelStarts_[level];
        const std::size_t end = std::min((node + 1) * nodeSize, count);
        for (std::size_t i = node * nodeSize; i < end; ++i) {
            if (!isNear(box, boxes_[levelStarts_[level] + i], reach)) {
                continue;
            }
            if (level == 0) {
                visit(std::size_t{items_[i]});
            } else {
                descend(level - 1, i, box, reach, visit);
            }
        }
    }

    std::vector<std::uint32_t> items_; // indices of the boxes given, in Hilbert order
    std::vector<Box> boxes_; // level 0 in that order, then each level above
    std::vector<std::size_t> levelStarts_; // into boxes_, one more than there are levels
};

} // namespace gis
