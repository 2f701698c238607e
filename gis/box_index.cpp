#include "gis/box_index.h"

#include <tbb/parallel_sort.h>

#include <cassert>
#include <limits>
#include <utility>

namespace gis {

namespace {

constexpr unsigned hilbertBits = 16; // per axis: 65,536 steps, 10 m across a land of 655 km

// How far along the Hilbert curve a cell lies (the classic bit by bit walk: in which quarter, then
// turn that quarter upright).
std::uint32_t hilbertPlace(std::uint32_t x, std::uint32_t y) {
    std::uint32_t place = 0;
    for (std::uint32_t half = 1U << (hilbertBits - 1); half > 0; half /= 2) {
        const bool isRight = (x & half) != 0;
        const bool isUpper = (y & half) != 0;
        const std::uint32_t quarter = isRight ? 3U : 0U;
        place = place * 4 + (isUpper ? quarter ^ 1U : quarter);
        if (!isUpper) {
            if (isRight) {
                x = ~x;
                y = ~y;
            }
            std::swap(x, y);
        }
    }
    return place;
}

std::uint32_t step(double value, double low, double extent) {
    constexpr double last = (1U << hilbertBits) - 1U;
    return extent > 0.0 ? static_cast<std::uint32_t>((value - low) / extent * last) : 0U;
}

// Hilbert place in the upper half, index in the lower: sorts by place, ties by index.
std::vector<std::uint64_t> hilbertKeys(std::span<const Box> boxes, const Box& whole) {
    std::vector<std::uint64_t> keys;
    keys.reserve(boxes.size());
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        const Box& box = boxes[i];
        if (box.isEmpty()) {
            continue;
        }
        const std::uint32_t x = step((box.minX + box.maxX) / 2.0, whole.minX, whole.width());
        const std::uint32_t y = step((box.minY + box.maxY) / 2.0, whole.minY, whole.height());
        keys.push_back((std::uint64_t{hilbertPlace(x, y)} << 32U) | i);
    }
    return keys;
}

} // namespace

BoxIndex::BoxIndex(std::span<const Box> boxes) {
    assert(boxes.size() <= std::numeric_limits<std::uint32_t>::max());
    Box whole;
    for (const Box& box : boxes) {
        include(whole, box);
    }
    std::vector<std::uint64_t> keys = hilbertKeys(boxes, whole);
    tbb::parallel_sort(keys);
    items_.reserve(keys.size());
    boxes_.reserve(keys.size() + keys.size() / (nodeSize - 1) + nodeSize);
    for (const std::uint64_t key : keys) {
        items_.push_back(static_cast<std::uint32_t>(key));
        boxes_.push_back(boxes[items_.back()]);
    }
    levelStarts_ = {0, boxes_.size()};
    while (levelStarts_.back() - levelStarts_.end()[-2] > nodeSize) {
        const std::size_t begin = levelStarts_.end()[-2];
        const std::size_t end = levelStarts_.back();
        for (std::size_t i = begin; i < end; i += nodeSize) {
            Box node;
            for (std::size_t child = i; child < std::min(i + nodeSize, end); ++child) {
                include(node, boxes_[child]);
            }
            boxes_.push_back(node);
        }
        levelStarts_.push_back(boxes_.size());
    }
}

} // namespace gis
