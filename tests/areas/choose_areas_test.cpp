#include "areas/choose_areas.h"

#include "areas/score.h"
#include "areas/solve_exhaustive.h"
#include "tests/areas/random_towns.h"
#include "tests/areas/row_of_estates.h"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <utility>

using areas::AreaAnswer;
using areas::AreaProblem;
using areas::Score;
using areas::StageResult;
using areas::StageStatus;
using row_of_estates::row;
using row_of_estates::rowWithYears;

namespace {

void requireBest(const AreaProblem& problem) {
    const AreaAnswer answer = areas::chooseAreas(problem);
    const Score best = areas::score(problem, areas::solveExhaustively(problem));

    for (const StageResult& stage : answer.stages) {
        INFO("stage " << areas::codeOf(stage.stage));
        REQUIRE(stage.status == StageStatus::Optimal);
        REQUIRE(stage.value == areas::valueOf(best, stage.stage));
    }
}

} // namespace

TEST_CASE("the grouping of a small town is the best of all there are") {
    support::Chance chance{3};
    for (int i = 0; i < 60; ++i) {
        INFO("town " << i);
        requireBest(random_towns::town(chance, 4 + chance.below(5)));
    }
}

TEST_CASE("areas and years of a small town are the best of all there are") {
    support::Chance chance{5};
    for (int i = 0; i < 60; ++i) {
        INFO("town " << i);
        requireBest(random_towns::townWithYears(chance, 4 + chance.below(3)));
    }
}

TEST_CASE("a town without estates has no areas") {
    const AreaAnswer answer = areas::chooseAreas({});

    REQUIRE(answer.areas.empty());
    REQUIRE(answer.alone.empty());
    REQUIRE(answer.stages.size() == 3);
}

TEST_CASE("a town whose estates are all excluded has none in areas") {
    AreaProblem problem = row({600, 600});
    problem.estates[0].exclusion = "demolished";
    problem.estates[1].exclusion = "no survey";

    const AreaAnswer answer = areas::chooseAreas(problem);

    REQUIRE(answer.areas.empty());
    REQUIRE(answer.alone[0].reason == areas::AloneReason::Excluded);
    REQUIRE(answer.stages[0].status == StageStatus::Optimal);
}

TEST_CASE("a pair given several times counts once, by its longest open frontage") {
    AreaProblem problem = row({600, 600});
    problem.pairs.push_back(problem.pairs.front());
    problem.pairs.back().openFrontage = gis::Metres::of(70.0);
    std::swap(problem.pairs.back().first, problem.pairs.back().second);

    const AreaAnswer answer = areas::chooseAreas(problem);

    REQUIRE(answer.areas.size() == 1);
    REQUIRE(answer.areas[0].pairs == std::vector<std::size_t>{1});
    REQUIRE(answer.stages.back().value == 70'000);
}

TEST_CASE("a corner pair joins when no frontage is asked for, a severed one never") {
    AreaProblem problem = row({600, 600, 600});
    problem.limits.minFrontage = gis::Metres{};
    problem.pairs[0].openFrontage = gis::Metres{};
    problem.pairs[1].openFrontage = gis::Metres{};
    problem.pairs[1].isSevered = true;

    const AreaAnswer answer = areas::chooseAreas(problem);

    REQUIRE(answer.areas.size() == 1);
    REQUIRE(answer.areas[0].members == std::vector<std::size_t>{0, 1});
}

TEST_CASE("no tolerance leaves only exchanges of equal size") {
    const AreaAnswer unequal = areas::chooseAreas(rowWithYears({600, 500}, {2022, 2023}, 0));
    const AreaAnswer equal =
        areas::chooseAreas(rowWithYears({500, 500, 500, 500}, {2022, 2023, 2022, 2023}, 0));

    REQUIRE(unequal.areas.empty());
    REQUIRE(equal.areas.size() == 2);
    REQUIRE(equal.stages[2].value == 1'000);
}

TEST_CASE("a year in which nothing is planned takes nothing") {
    const AreaAnswer answer = areas::chooseAreas(rowWithYears({600, 500}, {2022, 2023}, 1'000));

    REQUIRE(answer.areas.size() == 1);
    REQUIRE(answer.areas[0].year == plan::PlanYear{2022});
}

TEST_CASE("estates without a planned year are in no area of the full problem") {
    AreaProblem problem = rowWithYears({600, 600, 600}, {2022, 2022}, 150);

    const AreaAnswer answer = areas::chooseAreas(problem);

    REQUIRE(answer.areas.size() == 1);
    REQUIRE(answer.alone[0].reason == areas::AloneReason::NoPlanYear);
}

TEST_CASE("a piece of a town too large to be looked at whole is grouped in parts, with a bound") {
    AreaProblem problem = row(std::vector<std::int64_t>(150, 300));
    problem.limits.maxSpan = gis::Metres::of(2'000.0);

    const AreaAnswer answer = areas::chooseAreas(problem);

    REQUIRE(answer.stages[0].value == 45'000);
    REQUIRE(answer.stages[0].status == StageStatus::Optimal);
}

TEST_CASE("the answer is the same on one and on many threads") {
    support::Chance chance{7};
    const AreaProblem problem = random_towns::townWithYears(chance, 30);

    const AreaAnswer one = areas::chooseAreas(problem, {.threads = 1});
    const AreaAnswer many = areas::chooseAreas(problem, {.threads = 4});

    REQUIRE(one.stages == many.stages);
    REQUIRE(one.areas.size() == many.areas.size());
    for (std::size_t i = 0; i < one.areas.size(); ++i) {
        REQUIRE(one.areas[i].members == many.areas[i].members);
        REQUIRE(one.areas[i].year == many.areas[i].year);
    }
}

TEST_CASE("a large town with years has areas within all limits, and a bound") {
    support::Chance chance{9};
    AreaProblem problem = random_towns::townWithYears(chance, 60);

    const AreaAnswer answer = areas::chooseAreas(problem, {.work = 20'000});

    REQUIRE_FALSE(answer.areas.empty());
    REQUIRE(answer.stages[0].bound >= answer.stages[0].value);
}

TEST_CASE("with no time for any search the best choice stays between the value and the bound") {
    support::Chance chance{13};
    for (int i = 0; i < 6; ++i) {
        INFO("town " << i);
        const AreaProblem problem = random_towns::townWithYears(chance, 5);
        const std::int64_t best =
            areas::score(problem, areas::solveExhaustively(problem)).standardHouseholds;

        const AreaAnswer answer =
            areas::chooseAreas(problem, {.timeLimit = std::chrono::milliseconds{0}});

        REQUIRE(answer.stages[0].value <= best);
        REQUIRE(best <= answer.stages[0].bound);
    }
}

TEST_CASE("wider tolerances never cost standard-size areas, and no years cost none") {
    support::Chance chance{11};
    const AreaProblem problem = random_towns::townWithYears(chance, 9);

    const std::vector<areas::YearCost> costs =
        areas::costOfYearLimits(problem, {0, 150, 300, 1'000, std::nullopt});

    for (std::size_t i = 1; i < costs.size(); ++i) {
        REQUIRE(costs[i - 1].standardSize.value <= costs[i].standardSize.value);
    }
}
