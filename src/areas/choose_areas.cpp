#include "areas/choose_areas.h"

#include "areas/adjacency.h"
#include "areas/balance.h"
#include "areas/explain.h"
#include "areas/part.h"
#include "areas/score.h"
#include "areas/sweep.h"
#include "areas/workers.h"
#include "areas/year_choice.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <numeric>
#include <utility>

namespace areas {

namespace {

struct Choice {
    std::vector<ChosenArea> areas;
    std::vector<StageResult> stages;
};

void assertSound(const AreaProblem& problem) {
    for (const AreaEstate& estate : problem.estates) {
        assert(estate.households >= 0);
        assert(!estate.investment || estate.investment->inYuan() >= 0);
    }
    assert(!problem.years || (problem.years->tolerancePerMille >= 0 &&
                              std::ranges::is_sorted(problem.years->openYears)));
}

StageStatus statusOf(const StageResult& sum, bool isTimeOver) {
    if (sum.value == sum.bound) {
        return StageStatus::Optimal;
    }
    return isTimeOver ? StageStatus::TimeLimit : StageStatus::Bounded;
}

// Choices that do not touch each other, as one.
Choice sumOf(std::vector<Choice> choices, const std::vector<Stage>& stages) {
    Choice sum;
    for (std::size_t i = 0; i < stages.size(); ++i) {
        StageResult total{stages[i], 0, 0, StageStatus::Optimal};
        bool isTimeOver = false;
        for (const Choice& choice : choices) {
            total.value += choice.stages[i].value;
            total.bound += choice.stages[i].bound;
            isTimeOver = isTimeOver || choice.stages[i].status == StageStatus::TimeLimit;
        }
        total.status = statusOf(total, isTimeOver);
        sum.stages.push_back(total);
    }
    for (Choice& choice : choices) {
        std::ranges::move(choice.areas, std::back_inserter(sum.areas));
    }
    std::ranges::sort(sum.areas, {}, &ChosenArea::members);
    return sum;
}

std::size_t shareOf(std::size_t work, std::size_t estates, std::size_t least, std::size_t most) {
    return std::clamp(work / std::max<std::size_t>(1, estates), least, most);
}

class Choosing {
public:
    Choosing(const AreaProblem& problem, const Adjacency& adjacency, const Effort& effort)
        : problem_{problem}, effort_{effort}, window_{householdWindow(problem.limits)},
          parts_{partsOf(problem, adjacency)}, groupings_(parts_.size()) {
        const std::size_t width = shareOf(effort.work, problem.estates.size(), 512, 32'768);
        forAll(parts_.size(), effort.threads, [&](std::size_t i) {
            groupings_[i] = sweep(parts_[i], window_, problem_.years ? 512 : width);
        });
    }

    [[nodiscard]] Choice withoutYears() const {
        std::vector<Choice> choices;
        choices.reserve(parts_.size());
        for (std::size_t i = 0; i < parts_.size(); ++i) {
            choices.push_back(choiceOf(parts_[i], groupings_[i]));
        }
        return sumOf(std::move(choices), {Stage::StandardSize, Stage::Joint, Stage::Frontage});
    }

    [[nodiscard]] Choice withYears(const std::vector<Stage>& stages) const {
        const Balances balances{problem_};
        const std::vector<PartGroup> groups = groupsOfParts();
        const ChoiceEffort effort = effortPerGroup();
        std::vector<Choice> choices(groups.size());
        forAll(groups.size(), effort_.threads, [&](std::size_t i) {
            YearChoice choice = chooseYears(problem_, balances, groups[i], stages.size(), effort);
            choices[i] = {std::move(choice.areas), std::move(choice.stages)};
        });
        return sumOf(std::move(choices), stages);
    }

private:
    [[nodiscard]] ChoiceEffort effortPerGroup() const {
        const auto share = [&](std::size_t part, std::size_t least, std::size_t most) {
            return shareOf(effort_.work / part, problem_.estates.size(), least, most);
        };
        ChoiceEffort effort;
        effort.candidates = share(1, 1'000, 1'000'000);
        effort.columnsTogether = share(20, 200, 2'500);
        effort.changesPerEstate = share(5, 300, 20'000);
        effort.whole = {share(100, 10, 1'000), effort_.timeLimit};
        return effort;
    }

    // A part that was cut from a larger piece proves nothing about areas across the cut.
    [[nodiscard]] static Loss boundOf(const Part& part, const Grouping& grouping) {
        Loss bound = part.isWhole ? grouping.bound : Loss{0, 0, -part.cutFrontage};
        if (bound.standard < grouping.loss.standard) {
            bound.joint = 0;
        }
        if (bound.standard < grouping.loss.standard || bound.joint < grouping.loss.joint) {
            bound.frontage = std::min<std::int64_t>(bound.frontage, 0);
        }
        return bound;
    }

    [[nodiscard]] static Choice choiceOf(const Part& part, const Grouping& grouping) {
        const std::int64_t households = householdsOf(part, part.all());
        const std::int64_t frontage = frontageInside(part, part.all());
        const Loss& loss = grouping.loss;
        const Loss bound = boundOf(part, grouping);
        Choice choice;
        choice.stages = {
            {Stage::StandardSize, households - loss.standard, households - bound.standard, {}},
            {Stage::Joint, households - loss.joint, households - bound.joint, {}},
            {Stage::Frontage, frontage - loss.frontage, frontage - bound.frontage, {}}};
        for (const Members area : grouping.areas) {
            ChosenArea chosen;
            forEach(area, [&](std::size_t i) { chosen.members.push_back(part.estates[i]); });
            std::ranges::sort(chosen.members);
            choice.areas.push_back(std::move(chosen));
        }
        return choice;
    }

    // Parts that share a district, directly or through others.
    [[nodiscard]] std::vector<PartGroup> groupsOfParts() const {
        std::vector<std::size_t> leader(parts_.size());
        std::iota(leader.begin(), leader.end(), std::size_t{0});
        const auto leaderOf = [&](std::size_t part) {
            while (leader[part] != part) {
                part = leader[part] = leader[leader[part]];
            }
            return part;
        };
        std::map<District, std::size_t> firstOfDistrict;
        for (std::size_t part = 0; part < parts_.size(); ++part) {
            for (const std::size_t estate : parts_[part].estates) {
                const auto [found, isFirst] =
                    firstOfDistrict.emplace(problem_.estates[estate].district, part);
                const std::size_t other = leaderOf(found->second);
                const std::size_t own = leaderOf(part);
                leader[std::max(own, other)] = std::min(own, other);
            }
        }
        std::map<std::size_t, PartGroup> groups;
        for (std::size_t part = 0; part < parts_.size(); ++part) {
            PartGroup& group = groups[leaderOf(part)];
            group.standardBound += householdsOf(parts_[part], parts_[part].all()) -
                                   boundOf(parts_[part], groupings_[part]).standard;
            group.parts.push_back(parts_[part]);
        }
        std::vector<PartGroup> ordered;
        ordered.reserve(groups.size());
        for (auto& [first, group] : groups) {
            ordered.push_back(std::move(group));
        }
        return ordered;
    }

    const AreaProblem& problem_;
    const Effort& effort_;
    HouseholdWindow window_;
    std::vector<Part> parts_;
    std::vector<Grouping> groupings_; // of the parts, years left aside
};

std::vector<Area> describe(const AreaProblem& problem, const Adjacency& adjacency,
                           std::vector<ChosenArea> chosen) {
    std::vector<Area> areas;
    for (ChosenArea& each : chosen) {
        Area area{std::move(each.members), {}, 0, 0.0, false, {}, {}, each.year};
        std::int64_t frontage = 0;
        for (const std::size_t member : area.members) {
            area.households += problem.estates[member].households;
            for (const Link& link : adjacency.of(member)) {
                if (member < link.to && std::ranges::binary_search(area.members, link.to)) {
                    area.pairs.push_back(link.pair);
                    frontage += millimetresOf(problem.pairs[link.pair].openFrontage);
                }
            }
        }
        std::ranges::sort(area.pairs);
        area.people = peopleIn(area.households, problem.limits.persons);
        area.isStandardSize = area.households >= householdWindow(problem.limits).least;
        area.span = spanOf(problem, area.members);
        area.openFrontage = gis::Metres::of(static_cast<double>(frontage) / 1'000.0);
        areas.push_back(std::move(area));
    }
    return areas;
}

} // namespace

AreaAnswer chooseAreas(const AreaProblem& problem, const Effort& effort) {
    assertSound(problem);
    const Adjacency adjacency{problem};
    const Choosing choosing{problem, adjacency, effort};
    Choice choice =
        problem.years
            ? choosing.withYears({Stage::StandardSize, Stage::Joint, Stage::Moved, Stage::Frontage})
            : choosing.withoutYears();
    AreaAnswer answer{
        std::move(choice.stages), describe(problem, adjacency, std::move(choice.areas)), {}};
    answer.alone = explainAlone(problem, adjacency, answer.areas);
    checkAnswer(problem, answer);
    return answer;
}

std::vector<YearCost> costOfYearLimits(const AreaProblem& problem,
                                       const std::vector<std::optional<std::int64_t>>& tolerances,
                                       const Effort& effort) {
    std::vector<YearCost> costs;
    for (const std::optional<std::int64_t> tolerance : tolerances) {
        AreaProblem other = problem;
        if (tolerance) {
            other.years = YearLimits{yearLimitsOf(problem).openYears, *tolerance};
        } else {
            other.years.reset();
        }
        const Adjacency adjacency{other};
        const Choosing choosing{other, adjacency, effort};
        const Choice choice =
            tolerance ? choosing.withYears({Stage::StandardSize}) : choosing.withoutYears();
        costs.push_back({tolerance, choice.stages.front()});
    }
    return costs;
}

} // namespace areas
