#pragma once

// Private to gis/: what stands lowest over a line.
//
// A Stretch is one straight piece of a function over a line: from here to there it rises or falls
// evenly. The lower envelope of many stretches is the least of them wherever at least one stands;
// it is straight piece by piece and worked out, not sampled: halves are joined again and again
// (divide and conquer; m stretches take O(m log m) steps and a little for crossings), and where two
// cross, the crossing is computed. Rounding moves a height by about 1e-15 of its size.

#include <cstddef>
#include <span>
#include <vector>

namespace gis {

struct Stretch {
    double from; // metres along the line
    double to; // more than from
    double atFrom; // metres above the line
    double atTo;

    [[nodiscard]] double at(double place) const {
        return atFrom + (atTo - atFrom) * ((place - from) / (to - from));
    }
    [[nodiscard]] Stretch between(double begin, double end) const {
        return {begin, end, at(begin), at(end)};
    }
};

// Keeps its memory from one use to the next, because millions of walls are asked.
class LowerEnvelope {
public:
    // Sorted by place, not overlapping; stretches may touch. Valid until the next call.
    [[nodiscard]] std::span<const Stretch> of(std::span<const Stretch> stretches);

private:
    void joinRuns();

    std::vector<Stretch> pieces_; // one envelope after another, ends_ says where each ends
    std::vector<std::size_t> ends_;
    std::vector<Stretch> joinedPieces_;
    std::vector<std::size_t> joinedEnds_;
};

struct Interval {
    double from;
    double to;
};

// Where `low` stands no more than `slack` above `high`: at most one interval, added to `places`.
void addWhereBelow(const Stretch& low, const Stretch& high, double slack,
                   std::vector<Interval>& places);

// Sorted and joined where they come within `slack` of one another; what is then no longer than
// `slack` is left out.
void join(std::vector<Interval>& intervals, double slack);
[[nodiscard]] double totalLength(std::span<const Interval> intervals);

} // namespace gis
