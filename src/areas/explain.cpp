#include "areas/explain.h"

#include "areas/balance.h"
#include "gis/measure.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <map>
#include <optional>
#include <utility>

namespace areas {

namespace {

using Members = std::vector<std::size_t>;
constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

std::int64_t householdsIn(const AreaProblem& problem, const Members& members) {
    std::int64_t sum = 0;
    for (const std::size_t member : members) {
        sum += problem.estates[member].households;
    }
    return sum;
}

// What an estate beside would need; a larger reason is a nearer miss.
struct Attempt {
    AloneReason reason{AloneReason::NotBetter};
    NearestMiss miss;
    double excess{0.0}; // of the limit, to compare attempts that miss alike
};

bool isNearer(const Attempt& a, const Attempt& b) {
    return std::pair{a.reason, -a.excess} > std::pair{b.reason, -b.excess};
}

class Explanation {
public:
    Explanation(const AreaProblem& problem, const Adjacency& adjacency,
                const std::vector<Area>& areas)
        : problem_{problem}, adjacency_{adjacency}, areas_{areas},
          areaOf_(problem.estates.size(), none), balances_{problem} {
        for (std::size_t area = 0; area < areas.size(); ++area) {
            for (const std::size_t member : areas[area].members) {
                areaOf_[member] = area;
            }
        }
        if (problem.years) {
            for (std::size_t estate = 0; estate < problem.estates.size(); ++estate) {
                note(estate);
            }
        }
    }

    [[nodiscard]] std::vector<Alone> run() const {
        std::vector<Alone> alone;
        for (std::size_t estate = 0; estate < problem_.estates.size(); ++estate) {
            if (areaOf_[estate] == none) {
                alone.push_back(explain(estate));
            }
        }
        return alone;
    }

private:
    [[nodiscard]] Alone explain(std::size_t estate) const {
        if (const std::optional<AloneReason> barred = barredBecause(problem_, estate)) {
            return {estate, *barred, {}};
        }
        if (adjacency_.of(estate).empty()) {
            return {estate, AloneReason::NoNeighbour, {}};
        }
        std::optional<Attempt> nearest;
        for (const Link& link : adjacency_.of(estate)) {
            if (joins(problem_.pairs[link.pair], problem_.limits) &&
                !barredBecause(problem_, link.to)) {
                const Attempt attempt = attemptWith(estate, link.to);
                if (!nearest || isNearer(attempt, *nearest)) {
                    nearest = attempt;
                }
            }
        }
        if (!nearest) {
            return {estate, AloneReason::NotJoined, whatDoesNotJoin(estate)};
        }
        return {estate, nearest->reason, nearest->miss};
    }

    // Too little frontage to a neighbour comes nearer than severance, and that nearer than a
    // neighbour that is left out itself.
    [[nodiscard]] NearestMiss whatDoesNotJoin(std::size_t estate) const {
        std::optional<std::size_t> shortest;
        std::optional<std::size_t> severed;
        std::optional<std::size_t> leftOut;
        const auto prefer = [&](std::optional<std::size_t>& best, std::size_t pair, auto isBetter) {
            if (!best || isBetter(problem_.pairs[pair], problem_.pairs[*best])) {
                best = pair;
            }
        };
        const auto isNear = [](const EstatePair& a, const EstatePair& b) { return a.gap < b.gap; };
        for (const Link& link : adjacency_.of(estate)) {
            if (barredBecause(problem_, link.to)) {
                prefer(leftOut, link.pair, isNear);
            } else if (problem_.pairs[link.pair].isSevered) {
                prefer(severed, link.pair, isNear);
            } else {
                prefer(shortest, link.pair, [](const EstatePair& a, const EstatePair& b) {
                    return a.openFrontage > b.openFrontage;
                });
            }
        }
        if (shortest) {
            return FrontageMiss{*shortest, problem_.limits.minFrontage};
        }
        if (severed) {
            return SeveredMiss{*severed};
        }
        assert(leftOut.has_value()); // it has neighbours, and none of the others
        return ExcludedMiss{*leftOut};
    }

    // Joining the estate with the other one, or with the area that one is in.
    [[nodiscard]] Attempt attemptWith(std::size_t estate, std::size_t other) const {
        Members members{estate, other};
        if (areaOf_[other] != none) {
            members = areas_[areaOf_[other]].members;
            members.push_back(estate);
        }
        const std::int64_t households = householdsIn(problem_, members);
        if (households > householdWindow(problem_.limits).most) {
            const double people = peopleIn(households, problem_.limits.persons);
            return {AloneReason::TooManyPeople, PeopleMiss{other, people}, people};
        }
        const gis::Metres span = spanOf(problem_, members);
        if (span > problem_.limits.maxSpan) {
            return {AloneReason::TooWide, SpanMiss{other, span}, span.count()};
        }
        if (problem_.years) {
            if (const std::optional<Attempt> broken = breakingYears(estate, other, members)) {
                return *broken;
            }
        }
        const bool bringsNobody = problem_.estates[estate].households == 0;
        return {bringsNobody ? AloneReason::NoHouseholds : AloneReason::NotBetter, {}, 0.0};
    }

    // The year limit that keeps them apart; none: some year suits.
    [[nodiscard]] std::optional<Attempt> breakingYears(std::size_t estate, std::size_t other,
                                                       const Members& members) const {
        const plan::PlanYear own = yearOf(estate);
        const plan::PlanYear beside = yearOf(other);
        if (own == beside) {
            return std::nullopt;
        }
        if (std::ranges::any_of(members, [&](std::size_t m) { return keepsYear(problem_, m); })) {
            return Attempt{AloneReason::LockedYear, LockMiss{other}, 0.0};
        }
        std::optional<Attempt> nearest;
        for (const plan::PlanYear year : yearLimitsOf(problem_).openYears) {
            if (areaOf_[other] != none && year != beside) {
                continue; // an area stays in its year
            }
            const std::optional<Attempt> broken = breakingBalance(members, other, year);
            if (!broken) {
                return std::nullopt;
            }
            if (!nearest || isNearer(*broken, *nearest)) {
                nearest = broken;
            }
        }
        return nearest;
    }

    // The first balance that breaks when all members are in that year.
    [[nodiscard]] std::optional<Attempt> breakingBalance(const Members& members, std::size_t other,
                                                         plan::PlanYear year) const {
        std::map<std::pair<District, plan::PlanYear>, Planned> changed;
        for (const std::size_t member : members) {
            const AreaEstate& estate = problem_.estates[member];
            add(changed[{estate.district, year}], estate, 1);
            add(changed[{estate.district, yearOf(member)}], estate, -1);
        }
        for (const auto& [key, change] : changed) {
            const auto& [district, changedYear] = key;
            const auto found = moved_.find(key);
            const Planned before = found == moved_.end() ? Planned{} : found->second;
            const Shift households = balances_.households(district, changedYear);
            const Shift yuan = balances_.yuan(district, changedYear);
            const std::int64_t shift = before.households + change.households;
            if (!households.allows(shift) || !yuan.allows(before.yuan + change.yuan)) {
                const std::int64_t planned = balances_.planned(district, changedYear).households;
                return Attempt{AloneReason::YearLimits,
                               YearMiss{other, district, changedYear, planned + shift, planned},
                               static_cast<double>(std::abs(shift) - households.most)};
            }
        }
        return std::nullopt;
    }

    // Into the year in which the answer has it.
    void note(std::size_t estate) {
        const AreaEstate& each = problem_.estates[estate];
        if (areaOf_[estate] != none && yearOf(estate) != plannedYear(each)) {
            add(moved_[{each.district, yearOf(estate)}], each, 1);
            add(moved_[{each.district, plannedYear(each)}], each, -1);
        }
    }

    static void add(Planned& sum, const AreaEstate& estate, std::int64_t sign) {
        sum.households += sign * estate.households;
        sum.yuan += sign * estate.investment.value_or(plan::Money{}).inYuan();
    }

    [[nodiscard]] plan::PlanYear yearOf(std::size_t estate) const {
        const std::size_t area = areaOf_[estate];
        const std::optional<plan::PlanYear>& year =
            area == none ? problem_.estates[estate].year : areas_[area].year;
        assert(year.has_value());
        return *year;
    }

    const AreaProblem& problem_;
    const Adjacency& adjacency_;
    const std::vector<Area>& areas_;
    std::vector<std::size_t> areaOf_;
    Balances balances_; // nothing planned without year limits
    std::map<std::pair<District, plan::PlanYear>, Planned> moved_; // what came and went
};

} // namespace

std::vector<Alone> explainAlone(const AreaProblem& problem, const Adjacency& adjacency,
                                const std::vector<Area>& areas) {
    return Explanation{problem, adjacency, areas}.run();
}

gis::Metres spanOf(const AreaProblem& problem, const std::vector<std::size_t>& members) {
    std::vector<gis::Point> corners;
    for (const std::size_t member : members) {
        const std::vector<gis::Point>& more = problem.estates[member].corners;
        corners.insert(corners.end(), more.begin(), more.end());
    }
    gis::Metres span;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            span = std::max(span, gis::distance(corners[i], corners[j]));
        }
    }
    return span;
}

} // namespace areas
