#pragma once

// Private to gis/: what the walls of a shape see of its neighbours, looking straight outward.

#include "gis/edge_strip.h"
#include "gis/envelope.h"
#include "gis/layout.h"
#include "gis/neighbours.h"
#include "gis/units.h"

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace gis {

// Coordinates rotated or carried from one CRS to another no longer lie exactly on a common wall.
// What differs by less counts as one: far below the millimetre to which surveyors deliver, far
// above the rounding of seven-digit coordinates (5e-10 m).
constexpr double facingTolerance = 1e-6; // metres

// One side of a pair: the neighbour as its viewer knows it.
struct Neighbour {
    std::size_t shape;
    std::size_t pair;
    bool isSecond; // of the pair; the viewer is the first
    bool isOverlapping;
};

// Who stands beside whom.
class Neighbourhood {
public:
    Neighbourhood(std::span<const NeighbourPair> pairs, std::size_t shapes);

    // In the order of the pairs.
    [[nodiscard]] std::span<const Neighbour> of(std::size_t shape) const {
        return std::span{neighbours_}.subspan(starts_[shape], starts_[shape + 1] - starts_[shape]);
    }

private:
    std::vector<std::size_t> starts_;
    std::vector<Neighbour> neighbours_;
};

// What one wall sees of one neighbour: stretches of the neighbour's boundary over the wall, in the
// wall's coordinates. Where the wall stands on or in the neighbour's ground they lie at zero.
struct WallView {
    const EdgeStrip& wall;
    const Neighbour& neighbour;
    std::span<const Stretch> seen;
};

// Keeps its memory from one shape to the next; one for each thread at work.
class Viewer {
public:
    // What is given must live as long as the viewer.
    Viewer(const Layout& layout, const Neighbourhood& neighbourhood, Metres reach)
        : layout_{layout}, neighbourhood_{neighbourhood}, reach_{reach.count() + facingTolerance} {}

    // Calls visit(view) for every wall of the shape and every neighbour that it sees.
    void look(std::size_t shape, const std::function<void(const WallView&)>& visit);

private:
    struct Candidate {
        const Neighbour* neighbour;
        std::size_t begin; // of its stretches
        std::size_t end;
    };

    void gather(const EdgeStrip& wall, std::size_t shape);
    void addOwn(const EdgeStrip& wall, const Box& before, std::size_t shape);
    void addNeighbour(const EdgeStrip& wall, const Box& before, const Neighbour& neighbour);
    void addCovered(const EdgeStrip& wall, const Outline& ground);
    void findSeen(std::span<const Stretch> stretches, std::span<const Stretch> horizon);

    const Layout& layout_;
    const Neighbourhood& neighbourhood_;
    double reach_;
    LowerEnvelope envelope_;
    std::vector<Stretch> stretches_; // all that stands before one wall
    std::vector<Candidate> candidates_;
    std::vector<double> cuts_;
    std::vector<Interval> places_;
    std::vector<Stretch> seen_;
};

} // namespace gis
