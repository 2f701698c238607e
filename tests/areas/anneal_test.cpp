#include "areas/anneal.h"

#include "areas/solve_exhaustive.h"
#include "tests/areas/model_of.h"
#include "tests/areas/random_towns.h"
#include "tests/areas/row_of_estates.h"

#include <catch2/catch_test_macros.hpp>

#include <vector>

using areas::AreaColumn;
using areas::ChosenArea;
using areas::Score;

namespace {

std::vector<ChosenArea> annealed(const ModelOf& made, std::size_t steps) {
    std::vector<ChosenArea> chosen;
    for (const AreaColumn& column : areas::anneal(made.problem, made.model, made.balances, steps)) {
        chosen.push_back(made.areaOf(column));
    }
    return chosen;
}

} // namespace

TEST_CASE("annealed choices keep all limits and come near the best there is") {
    support::Chance chance{33};
    std::int64_t reached = 0;
    std::int64_t reachable = 0;
    for (int i = 0; i < 12; ++i) {
        const ModelOf made{random_towns::townWithYears(chance, 5)};
        const Score found = areas::score(made.problem, annealed(made, 4'000));
        const Score best = areas::score(made.problem, areas::solveExhaustively(made.problem));

        REQUIRE(found.violations.empty());
        REQUIRE(found.standardHouseholds <= best.standardHouseholds);
        reached += found.standardHouseholds;
        reachable += best.standardHouseholds;
    }
    REQUIRE(reachable > 0);
    REQUIRE(reached * 10 >= reachable * 9);
}

TEST_CASE("two areas exchange years that neither could leave alone") {
    const ModelOf made{
        row_of_estates::rowWithYears({500, 500, 500, 500}, {2022, 2023, 2022, 2023}, 0)};

    const std::vector<ChosenArea> chosen = annealed(made, 20'000);

    REQUIRE(chosen.size() == 2);
    REQUIRE(chosen[0].year != chosen[1].year);
}

TEST_CASE("the same steps give the same choice") {
    support::Chance chance{35};
    const ModelOf made{random_towns::townWithYears(chance, 40)};

    REQUIRE(annealed(made, 5'000) == annealed(made, 5'000));
}
