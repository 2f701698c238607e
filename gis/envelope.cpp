#include "gis/envelope.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace gis {

namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

// Walks along one envelope.
class Walk {
public:
    explicit Walk(std::span<const Stretch> pieces) : pieces_{pieces} {}

    void passTo(double place) {
        while (!pieces_.empty() && pieces_.front().to <= place) {
            pieces_ = pieces_.subspan(1);
        }
    }
    [[nodiscard]] const Stretch* at(double place) const {
        return pieces_.empty() || pieces_.front().from > place ? nullptr : &pieces_.front();
    }
    [[nodiscard]] double nextChange(double place) const {
        if (pieces_.empty()) {
            return infinity;
        }
        return pieces_.front().from > place ? pieces_.front().from : pieces_.front().to;
    }

private:
    std::span<const Stretch> pieces_;
};

// The lower of two stretches that both stand over all of this interval.
void addLower(const Stretch& p, const Stretch& q, Interval over, std::vector<Stretch>& envelope) {
    const Stretch a = p.between(over.from, over.to);
    const Stretch b = q.between(over.from, over.to);
    const double before = a.atFrom - b.atFrom;
    const double after = a.atTo - b.atTo;
    if (before * after >= 0.0) {
        envelope.push_back(before + after <= 0.0 ? a : b);
        return;
    }
    const double share = before / (before - after);
    const double crossing = over.from + (over.to - over.from) * share;
    const Stretch& first = before < 0.0 ? a : b;
    const Stretch& second = before < 0.0 ? b : a;
    if (crossing > over.from) {
        envelope.push_back(first.between(over.from, crossing));
    }
    if (crossing < over.to) {
        envelope.push_back(second.between(crossing, over.to));
    }
}

void addJoined(std::span<const Stretch> one, std::span<const Stretch> other,
               std::vector<Stretch>& envelope) {
    Walk p{one};
    Walk q{other};
    double place = std::min(p.nextChange(-infinity), q.nextChange(-infinity));
    while (place < infinity) {
        p.passTo(place);
        q.passTo(place);
        const Stretch* const a = p.at(place);
        const Stretch* const b = q.at(place);
        const double next = std::min(p.nextChange(place), q.nextChange(place));
        if (a != nullptr && b != nullptr) {
            addLower(*a, *b, {place, next}, envelope);
        } else if (a != nullptr || b != nullptr) {
            envelope.push_back((a != nullptr ? a : b)->between(place, next));
        }
        place = next;
    }
}

} // namespace

std::span<const Stretch> LowerEnvelope::of(std::span<const Stretch> stretches) {
    pieces_.assign(stretches.begin(), stretches.end());
    ends_.clear();
    for (std::size_t end = 1; end <= stretches.size(); ++end) {
        ends_.push_back(end);
    }
    while (ends_.size() > 1) {
        joinRuns();
    }
    return pieces_;
}

void LowerEnvelope::joinRuns() {
    const std::span<const Stretch> all = pieces_;
    joinedPieces_.clear();
    joinedEnds_.clear();
    std::size_t begin = 0;
    for (std::size_t run = 0; run < ends_.size(); run += 2) {
        const std::size_t middle = ends_[run];
        const std::size_t end = run + 1 < ends_.size() ? ends_[run + 1] : middle;
        addJoined(all.subspan(begin, middle - begin), all.subspan(middle, end - middle),
                  joinedPieces_);
        joinedEnds_.push_back(joinedPieces_.size());
        begin = end;
    }
    std::swap(pieces_, joinedPieces_);
    std::swap(ends_, joinedEnds_);
}

void addWhereBelow(const Stretch& low, const Stretch& high, double slack,
                   std::vector<Interval>& places) {
    const double from = std::max(low.from, high.from);
    const double to = std::min(low.to, high.to);
    if (from >= to) {
        return;
    }
    const double before = low.at(from) - high.at(from) - slack;
    const double after = low.at(to) - high.at(to) - slack;
    if (before > 0.0 && after > 0.0) {
        return;
    }
    if (before <= 0.0 && after <= 0.0) {
        places.push_back({from, to});
        return;
    }
    const double crossing = from + (to - from) * (before / (before - after));
    places.push_back(before <= 0.0 ? Interval{from, crossing} : Interval{crossing, to});
}

void join(std::vector<Interval>& intervals, double slack) {
    std::ranges::sort(intervals, {}, &Interval::from);
    std::size_t joined = 0;
    for (const Interval& interval : intervals) {
        if (joined > 0 && interval.from <= intervals[joined - 1].to + slack) {
            intervals[joined - 1].to = std::max(intervals[joined - 1].to, interval.to);
        } else {
            intervals[joined++] = interval;
        }
    }
    intervals.resize(joined);
    std::erase_if(intervals, [slack](const Interval& i) { return i.to - i.from <= slack; });
}

double totalLength(std::span<const Interval> intervals) {
    double length = 0.0;
    for (const Interval& interval : intervals) {
        length += interval.to - interval.from;
    }
    return length;
}

} // namespace gis
