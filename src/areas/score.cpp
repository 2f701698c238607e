#include "areas/score.h"

#include "gis/measure.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <map>
#include <set>
#include <stdexcept>
#include <utility>

namespace areas {

namespace {

using Ends = std::pair<std::size_t, std::size_t>;
using YearOfDistrict = std::pair<std::optional<std::size_t>, plan::PlanYear>;

struct Planned {
    std::int64_t households{0};
    std::int64_t yuan{0};
};

class Checker {
public:
    Checker(const AreaProblem& problem, const std::vector<ChosenArea>& chosen)
        : problem_{problem}, chosen_{chosen}, beside_(problem.estates.size()) {
        for (const auto& [ends, pair] : countedPairs(problem.pairs)) {
            beside_[ends.first].emplace_back(ends.second, pair);
            beside_[ends.second].emplace_back(ends.first, pair);
        }
    }

    Score run() {
        checkDisjoint();
        for (const ChosenArea& area : chosen_) {
            checkArea(area);
            count(area);
        }
        if (problem_.years && score_.violations.empty()) {
            checkBalances();
        }
        return std::move(score_);
    }

private:
    void violated(std::string what) { score_.violations.push_back(std::move(what)); }

    [[nodiscard]] const AreaEstate& estate(std::size_t index) const {
        return problem_.estates.at(index);
    }

    void checkDisjoint() {
        std::set<std::size_t> taken;
        for (const ChosenArea& area : chosen_) {
            for (const std::size_t member : area.members) {
                if (!taken.insert(member).second) {
                    violated(std::format("{} is in two areas", estate(member).id));
                }
            }
        }
    }

    void checkArea(const ChosenArea& area) {
        if (area.members.size() < 2) {
            violated("an area of fewer than two estates");
            return;
        }
        const std::string name = "the area of " + estate(area.members.front()).id;
        for (const std::size_t member : area.members) {
            if (estate(member).exclusion) {
                violated(std::format("{} is excluded", estate(member).id));
            }
        }
        if (!isConnected(area)) {
            violated(name + " is not connected");
        }
        if (householdsOf(area) * problem_.limits.persons.thousandths >
            problem_.limits.maxPeople * 1'000) {
            violated(name + " has too many people");
        }
        if (spanOf(area) > problem_.limits.maxSpan) {
            violated(name + " is too wide");
        }
        checkYear(area, name);
    }

    void checkYear(const ChosenArea& area, const std::string& name) {
        if (area.year.has_value() != problem_.years.has_value()) {
            violated(name + " has a year without year limits, or none with them");
            return;
        }
        if (!problem_.years) {
            return;
        }
        const std::vector<plan::PlanYear>& open = problem_.years->openYears;
        const plan::PlanYear year = area.year.value_or(plan::PlanYear{});
        const bool isOpen = std::ranges::find(open, year) != open.end();
        const bool hasLocked = std::ranges::any_of(
            area.members, [&](std::size_t member) { return estate(member).isLocked; });
        for (const std::size_t member : area.members) {
            const std::optional<plan::PlanYear> old = estate(member).year;
            if (!old) {
                violated(std::format("{} has no planned year", estate(member).id));
            } else if (*old != year &&
                       (!isOpen || hasLocked || std::ranges::find(open, *old) == open.end())) {
                violated(std::format("{} may not move", estate(member).id));
            }
        }
    }

    // The pair that counts among those given for the same two estates.
    [[nodiscard]] static std::map<Ends, const EstatePair*> countedPairs(
        const std::vector<EstatePair>& pairs) {
        std::map<Ends, const EstatePair*> counted;
        for (const EstatePair& pair : pairs) {
            const EstatePair*& best = counted[std::minmax(pair.first, pair.second)];
            if (best == nullptr || (best->isSevered && !pair.isSevered) ||
                (best->isSevered == pair.isSevered && best->openFrontage < pair.openFrontage)) {
                best = &pair;
            }
        }
        return counted;
    }

    [[nodiscard]] bool isConnected(const ChosenArea& area) const {
        const std::set<std::size_t> members{area.members.begin(), area.members.end()};
        std::set<std::size_t> reached;
        std::vector<std::size_t> waiting{area.members.front()};
        while (!waiting.empty()) {
            const std::size_t next = waiting.back();
            waiting.pop_back();
            if (!reached.insert(next).second) {
                continue;
            }
            for (const auto& [other, pair] : beside_[next]) {
                if (members.contains(other) && !pair->isSevered &&
                    pair->openFrontage >= problem_.limits.minFrontage) {
                    waiting.push_back(other);
                }
            }
        }
        return reached.size() == members.size();
    }

    [[nodiscard]] std::int64_t householdsOf(const ChosenArea& area) const {
        std::int64_t sum = 0;
        for (const std::size_t member : area.members) {
            sum += estate(member).households;
        }
        return sum;
    }

    [[nodiscard]] gis::Metres spanOf(const ChosenArea& area) const {
        std::vector<gis::Point> corners;
        for (const std::size_t member : area.members) {
            corners.insert(corners.end(), estate(member).corners.begin(),
                           estate(member).corners.end());
        }
        gis::Metres span;
        for (std::size_t i = 0; i < corners.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j) {
                span = std::max(span, gis::distance(corners[i], corners[j]));
            }
        }
        return span;
    }

    void count(const ChosenArea& area) {
        const std::int64_t households = householdsOf(area);
        score_.jointHouseholds += households;
        if (households * problem_.limits.persons.thousandths >= problem_.limits.minPeople * 1'000) {
            score_.standardHouseholds += households;
        }
        for (const std::size_t member : area.members) {
            const std::optional<plan::PlanYear> old = estate(member).year;
            if (area.year && old) {
                score_.householdYearsMoved +=
                    estate(member).households * std::abs(area.year->value - old->value);
            }
        }
        const std::set<std::size_t> members{area.members.begin(), area.members.end()};
        for (const std::size_t member : area.members) {
            for (const auto& [other, pair] : beside_[member]) {
                if (member < other && members.contains(other)) {
                    score_.frontageMillimetres +=
                        std::llround(pair->openFrontage.count() * 1'000.0);
                }
            }
        }
    }

    void checkBalances() {
        std::map<std::size_t, plan::PlanYear> moved;
        for (const ChosenArea& area : chosen_) {
            for (const std::size_t member : area.members) {
                moved.emplace(member, area.year.value_or(plan::PlanYear{}));
            }
        }
        std::map<YearOfDistrict, Planned> before;
        std::map<YearOfDistrict, Planned> after;
        for (std::size_t i = 0; i < problem_.estates.size(); ++i) {
            const AreaEstate& each = estate(i);
            if (!each.year) {
                continue;
            }
            const auto found = moved.find(i);
            const plan::PlanYear now = found == moved.end() ? *each.year : found->second;
            add(before[{each.district, *each.year}], each);
            add(after[{each.district, now}], each);
        }
        for (const auto& [key, planned] : before) {
            checkBalance(key, planned, after[key]);
        }
        for (const auto& [key, now] : after) {
            checkBalance(key, before[key], now);
        }
    }

    static void add(Planned& sum, const AreaEstate& estate) {
        sum.households += estate.households;
        sum.yuan += estate.investment ? estate.investment->inYuan() : 0;
    }

    void checkBalance(const YearOfDistrict& key, const Planned& before, const Planned& after) {
        const std::int64_t tolerance = yearLimitsOf(problem_).tolerancePerMille;
        const auto isWithin = [&](std::int64_t was, std::int64_t is) {
            return std::abs(is - was) * 1'000 <= tolerance * was;
        };
        if (!isWithin(before.households, after.households) || !isWithin(before.yuan, after.yuan)) {
            violated(std::format("{} is out of balance", key.second.value));
        }
    }

    const AreaProblem& problem_;
    const std::vector<ChosenArea>& chosen_;
    std::vector<std::vector<std::pair<std::size_t, const EstatePair*>>> beside_;
    Score score_;
};

} // namespace

Score score(const AreaProblem& problem, const std::vector<ChosenArea>& chosen) {
    return Checker{problem, chosen}.run();
}

std::int64_t valueOf(const Score& score, Stage stage) {
    switch (stage) {
    case Stage::StandardSize:
        return score.standardHouseholds;
    case Stage::Joint:
        return score.jointHouseholds;
    case Stage::Moved:
        return score.householdYearsMoved;
    case Stage::Frontage:
        return score.frontageMillimetres;
    }
    return 0;
}

namespace {

void require(bool isSo, const std::string& what) {
    if (!isSo) {
        throw std::logic_error("an answer that is not so: " + what);
    }
}

void checkStage(const StageResult& stage, const Score& score) {
    const std::string name{codeOf(stage.stage)};
    require(stage.value == valueOf(score, stage.stage), name + " has another value");
    require(stage.stage == Stage::Moved ? stage.bound <= stage.value : stage.bound >= stage.value,
            name + " is better than its bound");
    require((stage.status == StageStatus::Optimal) == (stage.bound == stage.value),
            name + " has another status");
}

} // namespace

void checkAnswer(const AreaProblem& problem, const AreaAnswer& answer) {
    std::vector<ChosenArea> chosen;
    std::size_t members = 0;
    for (const Area& area : answer.areas) {
        chosen.push_back({area.members, area.year});
        members += area.members.size();
    }
    const Score found = score(problem, chosen);
    require(found.violations.empty(), found.violations.empty() ? "" : found.violations.front());
    require(members + answer.alone.size() == problem.estates.size(), "an estate is forgotten");
    std::int64_t households = 0;
    std::int64_t inStandardSize = 0;
    std::int64_t frontage = 0;
    for (const Area& area : answer.areas) {
        households += area.households;
        inStandardSize += area.isStandardSize ? area.households : 0;
        frontage += std::llround(area.openFrontage.count() * 1'000.0);
    }
    require(households == found.jointHouseholds && inStandardSize == found.standardHouseholds &&
                frontage == found.frontageMillimetres,
            "areas add up to another value");
    for (const StageResult& stage : answer.stages) {
        checkStage(stage, found);
    }
}

} // namespace areas
