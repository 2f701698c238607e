#include "gis/coverage.h"

#include "gis/chunks.h"
#include "gis/failure.h"
#include "gis/geos_bridge.h"
#include "gis/measure.h"
#include "gis/neighbours.h"
#include "gis/overlay.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>
#include <numeric>
#include <utility>

namespace gis {

namespace {

using Block = std::vector<std::size_t>; // shapes that come close to one another, in order

// Shapes joined by pairs, blocks of two or more only, ordered by their first shapes.
class Blocks {
public:
    Blocks(std::size_t shapes, const std::vector<NeighbourPair>& pairs) : parents_(shapes) {
        std::iota(parents_.begin(), parents_.end(), std::size_t{0});
        for (const NeighbourPair& pair : pairs) {
            parents_[std::max(rootOf(pair.first), rootOf(pair.second))] =
                std::min(rootOf(pair.first), rootOf(pair.second));
        }
    }

    std::size_t rootOf(std::size_t shape) {
        while (parents_[shape] != shape) {
            parents_[shape] = parents_[parents_[shape]];
            shape = parents_[shape];
        }
        return shape;
    }

    std::vector<Block> taken() {
        std::vector<Block> blocks(parents_.size());
        for (std::size_t i = 0; i < parents_.size(); ++i) {
            blocks[rootOf(i)].push_back(i);
        }
        std::erase_if(blocks, [](const Block& block) { return block.size() < 2; });
        return blocks;
    }

private:
    std::vector<std::size_t> parents_;
};

GeosGeometry collectionOf(const GeosSession& geos, std::span<const MultiPolygon> shapes,
                          const Block& block) {
    std::vector<GEOSGeometry*> members;
    members.reserve(block.size());
    for (const std::size_t shape : block) {
        members.push_back(geos.toGeos(shapes[shape]).release());
    }
    return geos.own(GEOSGeom_createCollection_r(geos.handle(), GEOS_GEOMETRYCOLLECTION,
                                                members.data(),
                                                static_cast<unsigned>(members.size())));
}

// Of the block, those whose walls do not match their neighbours'.
std::vector<std::size_t> unmatched(const GeosSession& geos, std::span<const MultiPolygon> shapes,
                                   const Block& block, Metres sliver) {
    const GeosGeometry collection = collectionOf(geos, shapes, block);
    GEOSGeometry* edges = nullptr;
    const int isMatching =
        GEOSCoverageIsValid_r(geos.handle(), collection.get(), sliver.count(), &edges);
    const GeosGeometry owned{edges, {geos.handle()}};
    if (isMatching == 1) {
        return {};
    }
    if (isMatching != 0 || !owned) {
        geos.fail();
    }
    std::vector<std::size_t> shapesFound;
    for (std::size_t i = 0; i < block.size(); ++i) {
        const GEOSGeometry* own =
            GEOSGetGeometryN_r(geos.handle(), owned.get(), static_cast<int>(i));
        if (GEOSisEmpty_r(geos.handle(), own) == 0) {
            shapesFound.push_back(block[i]);
        }
    }
    return shapesFound;
}

// True for every shape of which some wall does not match.
std::vector<char> shapesInDoubt(std::span<const MultiPolygon> shapes,
                                const std::vector<Block>& blocks, Metres sliver) {
    std::vector<char> isDoubtful(shapes.size(), 0);
    forEachChunk(blocks.size(), [&](const Chunk& chunk) {
        const GeosSession geos;
        for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
            for (const std::size_t shape : unmatched(geos, shapes, blocks[i], sliver)) {
                isDoubtful[shape] = 1; // no other block has it
            }
        }
    });
    return isDoubtful;
}

// Where ground is widest: what is left of it when as much as possible is taken off all around.
struct WidestPlace {
    Metres width;
    Point middle;
};

Point middleOf(const MultiPolygon& core, const MultiPolygon& ground) {
    const Point middle = centroid(core);
    return covers(ground, middle) ? middle : core.parts.front().outer.front();
}

// Nothing when it is nowhere wider than the precision. Halving finds how much can be taken off to a
// tenth of the precision; a circle of the same area is wider than any inside.
std::optional<WidestPlace> widestPlace(const MultiPolygon& ground, Metres precision) {
    Metres least = 0.5 * precision;
    MultiPolygon core = buffered(ground, -1.0 * least);
    if (core.parts.empty()) {
        return std::nullopt;
    }
    Metres most = Metres::of(std::sqrt(area(ground).count() / std::numbers::pi));
    while (most - least > 0.1 * precision) {
        const Metres half = 0.5 * (least + most);
        MultiPolygon smaller = buffered(ground, -1.0 * half);
        if (smaller.parts.empty()) {
            most = half;
        } else {
            least = half;
            core = std::move(smaller);
        }
    }
    return WidestPlace{2.0 * least, middleOf(core, ground)};
}

// The widest of the parts that are wider than the precision, with the area of them all.
struct Patch {
    SquareMetres area;
    WidestPlace widest;
};
std::optional<Patch> patchOf(const MultiPolygon& ground, Metres precision) {
    std::optional<Patch> patch;
    for (const Polygon& part : ground.parts) {
        const auto widest = widestPlace({{part}}, precision);
        if (!widest) {
            continue;
        }
        if (!patch) {
            patch = Patch{{}, *widest};
        }
        patch->area = patch->area + area(part);
        patch->widest = widest->width > patch->widest.width ? *widest : patch->widest;
    }
    return patch;
}

std::optional<CoverageFault> faultOf(const NeighbourPair& pair, const MultiPolygon& ground,
                                     Metres precision) {
    const auto patch = patchOf(ground, precision);
    if (!patch) {
        return std::nullopt;
    }
    return CoverageFault{pair.first, pair.second, patch->area, patch->widest.width,
                         patch->widest.middle};
}

// What closing the two (growing and shrinking by half a sliver) would fill, along both.
MultiPolygon groundBetween(const MultiPolygon& a, const MultiPolygon& b,
                           const CoverageLimits& limits) {
    constexpr double longEnough = 10.0; // slivers
    const std::vector<MultiPolygon> two{a, b};
    const MultiPolygon joined = unite(two);
    const Metres half = 0.5 * limits.sliver;
    MultiPolygon between = difference(buffered(buffered(joined, half), -1.0 * half), joined);
    std::erase_if(between.parts, [&](const Polygon& part) {
        const MultiPolygon alone{{part}};
        return 0.5 * perimeter(alone) < longEnough * limits.sliver ||
               distance(alone, a) > limits.precision || distance(alone, b) > limits.precision;
    });
    return between;
}

// What each pair has wrong; results stand in the order of the pairs.
template <class Ground>
std::vector<CoverageFault> faultsOf(const std::vector<NeighbourPair>& pairs, Metres precision,
                                    Ground ground) {
    std::vector<std::optional<CoverageFault>> found(pairs.size());
    forEachChunk(pairs.size(), [&](const Chunk& chunk) {
        for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
            found[i] = faultOf(pairs[i], ground(pairs[i]), precision);
        }
    });
    std::vector<CoverageFault> faults;
    for (const auto& fault : found) {
        if (fault) {
            faults.push_back(*fault);
        }
    }
    return faults;
}

bool isCovered(const GeosSession& geos, const GEOSPreparedGeometry* ground,
               const MultiPolygon& shape) {
    const char covers = GEOSPreparedCovers_r(geos.handle(), ground, geos.toGeos(shape).get());
    if (covers == 2) {
        geos.fail();
    }
    return covers == 1;
}

std::optional<Protrusion> protrusionOf(const MultiPolygon& shape, const MultiPolygon& ground,
                                       Metres precision) {
    const auto patch = patchOf(difference(shape, ground), precision);
    return patch ? std::optional{Protrusion{patch->area, patch->widest.middle}} : std::nullopt;
}

Failure refused(const GeosError& error) {
    return {FailureKind::Usage, "geometry.overlay-failed", {}, {{"reason", error.what()}}};
}

} // namespace

CoverageFaults coverageFaults(std::span<const MultiPolygon> shapes, const CoverageLimits& limits) {
    try {
        auto pairs = neighbours(shapes, limits.sliver);
        const auto isDoubtful =
            shapesInDoubt(shapes, Blocks{shapes.size(), pairs}.taken(), limits.sliver);
        std::erase_if(pairs, [&](const NeighbourPair& pair) {
            return isDoubtful[pair.first] == 0 && isDoubtful[pair.second] == 0;
        });
        return {faultsOf(pairs, limits.precision,
                         [&](const NeighbourPair& pair) {
                             return pair.isOverlapping
                                        ? intersection(shapes[pair.first], shapes[pair.second])
                                        : MultiPolygon{};
                         }),
                faultsOf(pairs, limits.precision, [&](const NeighbourPair& pair) {
                    return groundBetween(shapes[pair.first], shapes[pair.second], limits);
                })};
    } catch (const GeosError& error) {
        throw refused(error);
    }
}

std::vector<std::optional<Protrusion>> protrusions(std::span<const MultiPolygon> shapes,
                                                   const MultiPolygon& ground, Metres precision) {
    std::vector<std::optional<Protrusion>> found(shapes.size());
    forEachChunk(shapes.size(), [&](const Chunk& chunk) {
        try {
            const GeosSession geos;
            const GeosGeometry district = geos.toGeos(ground);
            const auto prepared = geos.own(GEOSPrepare_r(geos.handle(), district.get()));
            for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
                if (!isCovered(geos, prepared.get(), shapes[i])) {
                    found[i] = protrusionOf(shapes[i], ground, precision);
                }
            }
        } catch (const GeosError& error) {
            throw refused(error);
        }
    });
    return found;
}

} // namespace gis
