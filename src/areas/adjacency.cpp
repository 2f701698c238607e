#include "areas/adjacency.h"

#include "gis/measure.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <tuple>

namespace areas {

namespace {

// Pairs ordered by their ends, and among equal ends the one that counts first.
bool comesBefore(const EstatePair& a, const EstatePair& b) {
    const auto ends = [](const EstatePair& pair) { return std::minmax(pair.first, pair.second); };
    return std::tuple{ends(a), a.isSevered, -a.openFrontage.count()} <
           std::tuple{ends(b), b.isSevered, -b.openFrontage.count()};
}

bool isSamePair(const EstatePair& a, const EstatePair& b) {
    return std::minmax(a.first, a.second) == std::minmax(b.first, b.second);
}

std::vector<std::size_t> pairsThatCount(const std::vector<EstatePair>& pairs) {
    std::vector<std::size_t> order(pairs.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(
        order, [&](std::size_t a, std::size_t b) { return comesBefore(pairs[a], pairs[b]); });
    const auto repeated = std::ranges::unique(
        order, [&](std::size_t a, std::size_t b) { return isSamePair(pairs[a], pairs[b]); });
    order.erase(repeated.begin(), repeated.end());
    return order;
}

} // namespace

Adjacency::Adjacency(const AreaProblem& problem) : begins_(problem.estates.size() + 1, 0) {
    const std::vector<std::size_t> counted = pairsThatCount(problem.pairs);
    for (const std::size_t pair : counted) {
        const auto& [first, second, gap, frontage, open, isSevered, by] = problem.pairs[pair];
        assert(first != second && std::max(first, second) < problem.estates.size());
        ++begins_[first + 1];
        ++begins_[second + 1];
    }
    std::partial_sum(begins_.begin(), begins_.end(), begins_.begin());
    links_.resize(2 * counted.size());
    std::vector<std::size_t> next{begins_.begin(), begins_.end() - 1};
    for (const std::size_t pair : counted) {
        const EstatePair& ends = problem.pairs[pair];
        links_[next[ends.first]++] = {ends.second, pair};
        links_[next[ends.second]++] = {ends.first, pair};
    }
    for (std::size_t i = 0; i < problem.estates.size(); ++i) {
        std::ranges::sort(links_.begin() + static_cast<std::ptrdiff_t>(begins_[i]),
                          links_.begin() + static_cast<std::ptrdiff_t>(begins_[i + 1]), {},
                          &Link::to);
    }
}

std::span<const Link> Adjacency::of(std::size_t estate) const {
    return std::span{links_}.subspan(begins_[estate], begins_[estate + 1] - begins_[estate]);
}

std::optional<AloneReason> barredBecause(const AreaProblem& problem, std::size_t estate) {
    const AreaEstate& candidate = problem.estates[estate];
    if (candidate.exclusion) {
        return AloneReason::Excluded;
    }
    if (problem.years && !candidate.year) {
        return AloneReason::NoPlanYear;
    }
    if (candidate.households > householdWindow(problem.limits).most) {
        return AloneReason::LargerThanWindow;
    }
    if (isWiderThan(problem.limits.maxSpan, candidate, candidate)) {
        return AloneReason::TooWide;
    }
    return std::nullopt;
}

bool isWiderThan(gis::Metres span, const AreaEstate& a, const AreaEstate& b) {
    gis::Box both = boxOf(a.corners);
    include(both, boxOf(b.corners));
    if (both.isEmpty() || std::hypot(both.width(), both.height()) <= span.count()) {
        return false; // as most estates of a part
    }
    return std::ranges::any_of(a.corners, [&](gis::Point p) {
        return std::ranges::any_of(b.corners,
                                   [&](gis::Point q) { return gis::distance(p, q) > span; });
    });
}

bool keepsYear(const AreaProblem& problem, std::size_t estate) {
    assert(problem.years.has_value());
    const AreaEstate& candidate = problem.estates[estate];
    const std::optional<plan::PlanYear> year = candidate.year;
    return candidate.isLocked || !year ||
           !std::ranges::binary_search(problem.years->openYears, *year);
}

bool mayShareYear(const AreaProblem& problem, std::size_t a, std::size_t b) {
    return !problem.years || problem.estates[a].year == problem.estates[b].year ||
           (!keepsYear(problem, a) && !keepsYear(problem, b));
}

} // namespace areas
