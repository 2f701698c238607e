#include "gis/neighbours.h"

#include "gis/box_index.h"
#include "gis/chunks.h"
#include "gis/layout.h"
#include "gis/shared_ground.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <optional>
#include <utility>

namespace gis {

namespace {

class Search {
public:
    Search(Layout layout, Metres maxGap)
        : layout_{std::move(layout)}, index_{layout_.boxes()}, maxGap_{maxGap},
          squaredReach_{squaredReachOf(maxGap.count())} {}

    // The pairs whose first shape is one of these.
    [[nodiscard]] std::vector<NeighbourPair> pairs(std::size_t begin, std::size_t end) const {
        std::vector<NeighbourPair> pairs;
        std::vector<std::size_t> candidates;
        for (std::size_t first = begin; first < end; ++first) {
            const Box& box = layout_.boxes()[first];
            if (box.isEmpty()) {
                continue;
            }
            candidates.clear();
            index_.forEachNear(box, maxGap_.count(), [&](std::size_t second) {
                if (second > first) {
                    candidates.push_back(second);
                }
            });
            std::ranges::sort(candidates);
            for (const std::size_t second : candidates) {
                if (const auto near = compare(layout_.outline(first), layout_.outline(second))) {
                    pairs.push_back({first, second, near->gap, near->isOverlapping});
                }
            }
        }
        return pairs;
    }

private:
    struct Nearness {
        Metres gap;
        bool isOverlapping;
    };

    // A little more than the square, for the roundings on the way; the gap itself decides. Never
    // zero, so that shapes that touch are below it.
    static double squaredReachOf(double maxGap) {
        constexpr double roundingSlack = 1.0 + 1e-12;
        return std::max(maxGap * maxGap * roundingSlack, std::numeric_limits<double>::min());
    }

    [[nodiscard]] std::optional<Nearness> compare(const Outline& a, const Outline& b) const {
        const double squared = squaredDistance(a, b, squaredReach_);
        if (squared <= 0.0) {
            return Nearness{Metres::of(0.0), isSharingGround(a, b)};
        }
        if (isAnyPartInside(a, b)) {
            return Nearness{Metres::of(0.0), true};
        }
        const Metres gap = Metres::of(std::sqrt(squared));
        return gap <= maxGap_ ? std::optional{Nearness{gap, false}} : std::nullopt;
    }

    Layout layout_;
    BoxIndex index_;
    Metres maxGap_;
    double squaredReach_;
};

std::vector<NeighbourPair> joined(const std::vector<std::vector<NeighbourPair>>& chunks) {
    std::size_t count = 0;
    for (const std::vector<NeighbourPair>& chunk : chunks) {
        count += chunk.size();
    }
    std::vector<NeighbourPair> pairs;
    pairs.reserve(count);
    for (const std::vector<NeighbourPair>& chunk : chunks) {
        pairs.insert(pairs.end(), chunk.begin(), chunk.end());
    }
    return pairs;
}

} // namespace

std::vector<NeighbourPair> neighbours(std::span<const MultiPolygon> shapes, Metres maxGap) {
    assert(maxGap >= Metres::of(0.0));
    const Search search{Layout{shapes}, maxGap};
    std::vector<std::vector<NeighbourPair>> chunks(chunksOf(shapes.size()));
    forEachChunk(shapes.size(), [&](const Chunk& chunk) {
        chunks[chunk.number] = search.pairs(chunk.begin, chunk.end);
    });
    return joined(chunks);
}

} // namespace gis
