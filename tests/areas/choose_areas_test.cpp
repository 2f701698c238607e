#include "areas/choose_areas.h"

#include "areas/score.h"
#include "areas/solve_exhaustive.h"
#include "tests/areas/random_towns.h"

#include <catch2/catch_test_macros.hpp>

using areas::AreaAnswer;
using areas::AreaProblem;
using areas::Score;
using areas::Stage;
using areas::StageResult;
using areas::StageStatus;

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
