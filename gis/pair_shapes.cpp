#include "gis/pair_shapes.h"

#include "gis/facing.h"
#include "gis/overlay.h"
#include "gis/shortest_link.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <iterator>

namespace gis {

namespace {

constexpr Metres millimetre = Metres::of(0.001); // to which surveyors deliver

// The ground between a wall and a stretch of what it sees.
MultiPolygon groundBefore(const EdgeStrip& wall, const Stretch& seen) {
    const Ring ring{wall.ground(seen.from, 0.0), wall.ground(seen.from, seen.atFrom),
                    wall.ground(seen.to, seen.atTo), wall.ground(seen.to, 0.0)};
    return {{{ring, {}}}};
}

void addGround(const WallView& view, std::vector<MultiPolygon>& grounds) {
    for (const Stretch& seen : view.seen) {
        const bool isWide = seen.to - seen.from > facingTolerance;
        const bool isDeep = std::max(seen.atFrom, seen.atTo) > facingTolerance;
        if (isWide && isDeep) {
            grounds.push_back(groundBefore(view.wall, seen));
        }
    }
}

} // namespace

std::vector<MultiPolygon> facingStrips(std::span<const MultiPolygon> shapes,
                                       std::span<const NeighbourPair> pairs, Metres maxGap) {
    assert(std::isfinite(maxGap.count()));
    const Layout layout{shapes};
    const Neighbourhood neighbourhood{pairs, shapes.size()};
    std::vector<std::array<std::vector<MultiPolygon>, 2>> grounds(pairs.size());
    forEachChunk(shapes.size(), [&](const Chunk& chunk) {
        Viewer viewer{layout, neighbourhood, maxGap};
        for (std::size_t shape = chunk.begin; shape < chunk.end; ++shape) {
            viewer.look(shape, [&](const WallView& view) {
                addGround(view, grounds[view.neighbour.pair].at(view.neighbour.isSecond ? 0 : 1));
            });
        }
    });
    std::vector<MultiPolygon> strips(pairs.size());
    forEachChunk(pairs.size(), [&](const Chunk& chunk) {
        for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
            auto& [fromFirst, fromSecond] = grounds[i];
            std::ranges::move(fromSecond, std::back_inserter(fromFirst));
            if (!fromFirst.empty()) {
                strips[i] = unite(fromFirst, millimetre);
            }
        }
    });
    return strips;
}

std::vector<MultiPolyline> shortestConnections(std::span<const MultiPolygon> shapes,
                                               std::span<const NeighbourPair> pairs) {
    const Layout layout{shapes};
    std::vector<MultiPolyline> lines(pairs.size());
    forEachChunk(pairs.size(), [&](const Chunk& chunk) {
        for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
            if (pairs[i].gap > Metres{}) {
                const Outline a = layout.outline(pairs[i].first);
                const Outline b = layout.outline(pairs[i].second);
                const Segment link = shortestLinks(a, b, 0.0).front();
                lines[i].parts.push_back({{link.a, link.b}});
            }
        }
    });
    return lines;
}

} // namespace gis
