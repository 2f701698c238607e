#include "gis/facing.h"

#include <algorithm>

namespace gis {

Neighbourhood::Neighbourhood(std::span<const NeighbourPair> pairs, std::size_t shapes)
    : starts_(shapes + 1), neighbours_(2 * pairs.size()) {
    for (const NeighbourPair& pair : pairs) {
        ++starts_[pair.first + 1];
        ++starts_[pair.second + 1];
    }
    for (std::size_t shape = 0; shape < shapes; ++shape) {
        starts_[shape + 1] += starts_[shape];
    }
    std::vector<std::size_t> next{starts_.begin(), starts_.end() - 1};
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const auto& [first, second, gap, isOverlapping] = pairs[i];
        neighbours_[next[first]++] = {second, i, true, isOverlapping};
        neighbours_[next[second]++] = {first, i, false, isOverlapping};
    }
}

void Viewer::look(std::size_t shape, const std::function<void(const WallView&)>& visit) {
    if (neighbourhood_.of(shape).empty()) {
        return;
    }
    const Outline outline = layout_.outline(shape);
    for (const Segment& segment : outline.segments()) {
        const EdgeStrip wall{segment};
        gather(wall, shape);
        if (candidates_.empty()) {
            continue;
        }
        const std::span<const Stretch> horizon = envelope_.of(stretches_);
        for (const Candidate& candidate : candidates_) {
            findSeen(
                std::span{stretches_}.subspan(candidate.begin, candidate.end - candidate.begin),
                horizon);
            if (!seen_.empty()) {
                visit({wall, *candidate.neighbour, seen_});
            }
        }
    }
}

void Viewer::gather(const EdgeStrip& wall, std::size_t shape) {
    const Box before = wall.box({-facingTolerance, reach_});
    stretches_.clear();
    candidates_.clear();
    for (const Neighbour& neighbour : neighbourhood_.of(shape)) {
        const std::size_t begin = stretches_.size();
        addNeighbour(wall, before, neighbour);
        if (stretches_.size() > begin) {
            candidates_.push_back({&neighbour, begin, stretches_.size()});
        }
    }
    if (!candidates_.empty()) {
        addOwn(wall, before, shape);
    }
}

// The wall itself and those that meet it at its ends do not stand before it: what is nearer than
// the tolerance is left out, lest rounding at a corner hide a shared wall.
void Viewer::addOwn(const EdgeStrip& wall, const Box& before, std::size_t shape) {
    layout_.outline(shape).forEachMeeting(before, [&](const Segment& own) {
        if (const auto stretch = wall.seen(own, {facingTolerance, reach_})) {
            stretches_.push_back(*stretch);
        }
    });
}

// What stands a hair behind the wall stands on it.
void Viewer::addNeighbour(const EdgeStrip& wall, const Box& before, const Neighbour& neighbour) {
    const Outline outline = layout_.outline(neighbour.shape);
    outline.forEachMeeting(before, [&](const Segment& segment) {
        if (auto stretch = wall.seen(segment, {-facingTolerance, reach_})) {
            stretch->atFrom = std::max(stretch->atFrom, 0.0);
            stretch->atTo = std::max(stretch->atTo, 0.0);
            stretches_.push_back(*stretch);
        }
    });
    if (neighbour.isOverlapping) {
        addCovered(wall, outline);
    }
}

// Where the wall stands inside the neighbour's ground. Between the places where the neighbour's
// boundary touches or crosses it, a wall is all inside or all outside.
void Viewer::addCovered(const EdgeStrip& wall, const Outline& ground) {
    cuts_ = {0.0, wall.length()};
    ground.forEachMeeting(wall.box({-facingTolerance, facingTolerance}),
                          [&](const Segment& segment) {
                              if (const auto touched = wall.touched(segment, facingTolerance)) {
                                  cuts_.insert(cuts_.end(), {touched->from, touched->to});
                              }
                          });
    std::ranges::sort(cuts_);
    for (std::size_t i = 1; i < cuts_.size(); ++i) {
        const double from = cuts_[i - 1];
        const double to = cuts_[i];
        if (to > from && placeOf(wall.ground((from + to) / 2.0, 0.0), ground) == Place::Inside) {
            stretches_.push_back({from, to, 0.0, 0.0});
        }
    }
}

// A stretch is seen where nothing stands lower; two that stand at one place are both seen.
void Viewer::findSeen(std::span<const Stretch> stretches, std::span<const Stretch> horizon) {
    seen_.clear();
    for (const Stretch& stretch : stretches) {
        places_.clear();
        auto piece = std::ranges::upper_bound(horizon, stretch.from, {}, &Stretch::to);
        for (; piece != horizon.end() && piece->from < stretch.to; ++piece) {
            addWhereBelow(stretch, *piece, facingTolerance, places_);
        }
        join(places_, 0.0);
        for (const Interval& place : places_) {
            seen_.push_back(stretch.between(place.from, place.to));
        }
    }
}

} // namespace gis
