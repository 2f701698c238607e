#include "areas/year_choice.h"

#include "areas/adjacency.h"
#include "areas/solve_exhaustive.h"
#include "tests/areas/random_towns.h"

#include <catch2/catch_test_macros.hpp>

#include <vector>

using areas::AreaProblem;
using areas::Score;
using areas::StageResult;
using areas::YearChoice;

namespace {

YearChoice choiceOf(const AreaProblem& problem, const areas::ChoiceEffort& effort,
                    std::size_t stages) {
    areas::PartGroup group{areas::partsOf(problem, areas::Adjacency{problem}), 0};
    for (const areas::Part& part : group.parts) {
        group.standardBound += areas::householdsOf(part, part.all());
    }
    return areas::chooseYears(problem, areas::Balances{problem}, group, stages, effort);
}

const areas::ChoiceEffort plenty{1'000, 2'500, 300, {1'000, {}}};
const areas::ChoiceEffort hardlyAny{1'000, 3, 50, {1, {}}};

} // namespace

TEST_CASE("with hardly any effort the best choice stays between the value and the bound") {
    support::Chance chance{39};
    for (int i = 0; i < 8; ++i) {
        INFO("town " << i);
        const AreaProblem problem = random_towns::townWithYears(chance, 5);
        const std::int64_t best =
            areas::score(problem, areas::solveExhaustively(problem)).standardHouseholds;

        const StageResult first = choiceOf(problem, hardlyAny, 1).stages.at(0);

        REQUIRE(first.value <= best);
        REQUIRE(best <= first.bound);
        REQUIRE((first.status == areas::StageStatus::Optimal) == (first.value == first.bound));
    }
}

TEST_CASE("a choice of years has the values that it states and keeps all limits") {
    support::Chance chance{41};
    for (int i = 0; i < 6; ++i) {
        const AreaProblem problem = random_towns::townWithYears(chance, 18);

        const YearChoice choice = choiceOf(problem, plenty, 4);

        const Score score = areas::score(problem, choice.areas);
        REQUIRE(score.violations.empty());
        for (const StageResult& stage : choice.stages) {
            REQUIRE(stage.value == areas::valueOf(score, stage.stage));
        }
    }
}

TEST_CASE("only as many stages are solved as are asked for") {
    support::Chance chance{43};
    const AreaProblem problem = random_towns::townWithYears(chance, 6);

    REQUIRE(choiceOf(problem, plenty, 1).stages.size() == 1);
    REQUIRE(choiceOf(problem, plenty, 4).stages.size() == 4);
}
