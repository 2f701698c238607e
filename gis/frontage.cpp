#include "gis/frontage.h"

#include "gis/barrier_lines.h"
#include "gis/facing.h"
#include "gis/shortest_link.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <utility>

namespace gis {

namespace {

struct SeveredLength {
    std::size_t barrier;
    double length; // metres
};

// What a shape sees of one neighbour with all its walls.
struct SideView {
    double seen{0.0}; // metres
    double open{0.0};
    std::vector<SeveredLength> severed;
};

// Where the view of one side of a pair stands in a list of all views.
std::size_t sideOf(const Neighbour& neighbour) {
    return 2 * neighbour.pair + (neighbour.isSecond ? 0 : 1);
}

class FrontageMeter {
public:
    FrontageMeter(const Layout& layout, const Neighbourhood& neighbourhood,
                  const BarrierLines& barriers, Metres reach)
        : layout_{layout}, barriers_{barriers}, viewer_{layout, neighbourhood, reach},
          reach_{reach.count()} {}

    void measure(std::size_t shape, std::span<SideView> sides) {
        const std::vector<std::size_t> near =
            barriers_.near(layout_.boxes()[shape], reach_ + facingTolerance);
        viewer_.look(shape,
                     [&](const WallView& view) { add(view, near, sides[sideOf(view.neighbour)]); });
    }

private:
    void add(const WallView& view, std::span<const std::size_t> near, SideView& side) {
        places_.clear();
        for (const Stretch& stretch : view.seen) {
            places_.push_back({stretch.from, stretch.to});
        }
        join(places_, facingTolerance);
        const double seen = totalLength(places_);
        const double open = seen - (seen > 0.0 ? severed(view, near, side) : 0.0);
        side.seen += seen;
        side.open += open > facingTolerance ? open : 0.0;
    }

    // Notes each barrier's share and gives the length that all of them sever together.
    double severed(const WallView& view, std::span<const std::size_t> near, SideView& side) {
        severed_.clear();
        for (const std::size_t barrier : near) {
            const std::size_t before = severed_.size();
            barriers_.addSevered(barrier, view.wall, view.seen, facingTolerance, severed_);
            const double length = totalLength(std::span{severed_}.subspan(before));
            if (length > 0.0) {
                side.severed.push_back({barrier, length});
            }
        }
        join(severed_, facingTolerance);
        return totalLength(severed_);
    }

    const Layout& layout_;
    const BarrierLines& barriers_;
    Viewer viewer_;
    double reach_;
    std::vector<Interval> places_;
    std::vector<Interval> severed_;
};

// The one that severs most comes first.
std::vector<std::size_t> severing(const SideView& first, const SideView& second) {
    std::map<std::size_t, double> lengths;
    for (const SideView* side : {&first, &second}) {
        for (const auto& [barrier, length] : side->severed) {
            lengths[barrier] += length;
        }
    }
    std::vector<std::pair<double, std::size_t>> order;
    order.reserve(lengths.size());
    for (const auto& [barrier, length] : lengths) {
        order.emplace_back(-length, barrier);
    }
    std::ranges::sort(order);
    std::vector<std::size_t> barriers;
    barriers.reserve(order.size());
    for (const auto& [length, barrier] : order) {
        barriers.push_back(barrier);
    }
    return barriers;
}

// The barriers in the way of two shapes that do not face one another; none when one of their
// shortest connections is free.
std::vector<std::size_t> blocking(const BarrierLines& barriers, const Outline& a,
                                  const Outline& b) {
    std::vector<std::size_t> all;
    for (const Segment& link : shortestLinks(a, b, facingTolerance)) {
        const std::vector<std::size_t> met = barriers.meeting(link, facingTolerance);
        if (met.empty()) {
            return {};
        }
        all.insert(all.end(), met.begin(), met.end());
    }
    std::ranges::sort(all);
    const auto repeated = std::ranges::unique(all);
    all.erase(repeated.begin(), repeated.end());
    return all;
}

Frontage frontageOf(const SideView& first, const SideView& second) {
    Frontage frontage{Metres::of(first.seen), Metres::of(second.seen), Metres::of(first.open),
                      Metres::of(second.open), severing(first, second)};
    const bool isFacing = first.seen > 0.0 || second.seen > 0.0;
    frontage.isSevered = isFacing && first.open <= 0.0 && second.open <= 0.0;
    return frontage;
}

bool isFacing(const Frontage& frontage) {
    return frontage.mean() > Metres{};
}

} // namespace

std::vector<Frontage> frontages(std::span<const MultiPolygon> shapes,
                                std::span<const NeighbourPair> pairs, Metres maxGap,
                                std::span<const MultiPolyline> barriers) {
    assert(std::isfinite(maxGap.count()));
    const Layout layout{shapes};
    const Neighbourhood neighbourhood{pairs, shapes.size()};
    const BarrierLines lines{barriers};
    std::vector<SideView> sides(2 * pairs.size());
    forEachChunk(shapes.size(), [&](const Chunk& chunk) {
        FrontageMeter meter{layout, neighbourhood, lines, maxGap};
        for (std::size_t shape = chunk.begin; shape < chunk.end; ++shape) {
            meter.measure(shape, sides);
        }
    });
    std::vector<Frontage> result(pairs.size());
    forEachChunk(pairs.size(), [&](const Chunk& chunk) {
        for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
            result[i] = frontageOf(sides[2 * i], sides[2 * i + 1]);
            if (!barriers.empty() && !isFacing(result[i])) {
                result[i].severedBy = blocking(lines, layout.outline(pairs[i].first),
                                               layout.outline(pairs[i].second));
                result[i].isSevered = !result[i].severedBy.empty();
            }
        }
    });
    return result;
}

} // namespace gis
