#include "areas/score.h"

#include "areas/choose_areas.h"
#include "tests/areas/row_of_estates.h"

#include <catch2/catch_test_macros.hpp>

#include <stdexcept>

using areas::AreaAnswer;
using areas::AreaProblem;
using areas::ChosenArea;
using areas::Score;
using row_of_estates::row;
using row_of_estates::rowWithYears;

namespace {

constexpr plan::PlanYear in2022{2022};

bool isRefused(const AreaProblem& problem, const std::vector<ChosenArea>& chosen) {
    return !areas::score(problem, chosen).violations.empty();
}

} // namespace

TEST_CASE("an area of standard size counts its people, its frontage and what it moved") {
    const Score score =
        areas::score(rowWithYears({600, 500, 400}, {2022, 2024, 2022}, 1'000), {{{0, 1}, in2022}});

    REQUIRE(score.standardHouseholds == 1'100);
    REQUIRE(score.jointHouseholds == 1'100);
    REQUIRE(score.householdYearsMoved == 1'000);
    REQUIRE(score.frontageMillimetres == 50'000);
    REQUIRE(score.violations.empty());
}

TEST_CASE("an area below standard size counts as joint only") {
    const Score score = areas::score(row({500, 499}), {{{0, 1}, std::nullopt}});

    REQUIRE(score.standardHouseholds == 0);
    REQUIRE(score.jointHouseholds == 999);
}

TEST_CASE("the checker refuses what breaks a limit") {
    REQUIRE(isRefused(row({600, 600}), {{{0}, std::nullopt}}));
    REQUIRE(isRefused(row({600, 600, 600}), {{{0, 2}, std::nullopt}}));
    REQUIRE(isRefused(row({1'001, 1'000}), {{{0, 1}, std::nullopt}}));
    REQUIRE(isRefused(row({300, 300, 300}), {{{0, 1}, std::nullopt}, {{1, 2}, std::nullopt}}));
    REQUIRE(isRefused(row({600, 600}), {{{0, 1}, in2022}}));
    REQUIRE(isRefused(rowWithYears({600, 600}, {2021, 2022}, 1'000), {{{0, 1}, in2022}}));
    REQUIRE(isRefused(rowWithYears({600, 600}, {2023, 2022}, 150), {{{0, 1}, in2022}}));
}

TEST_CASE("exactly as many people as an area may have are not too many") {
    REQUIRE_FALSE(isRefused(row({1'000, 1'000}), {{{0, 1}, std::nullopt}}));
}

TEST_CASE("an answer that states another value than it has never leaves") {
    const AreaProblem problem = row({600, 600});
    AreaAnswer answer = areas::chooseAreas(problem);
    areas::checkAnswer(problem, answer);

    answer.stages[0].value += 1;

    REQUIRE_THROWS_AS(areas::checkAnswer(problem, answer), std::logic_error);
}

TEST_CASE("an answer that is better than its own bound never leaves") {
    const AreaProblem problem = row({600, 600});
    AreaAnswer answer = areas::chooseAreas(problem);

    answer.stages[0].bound -= 1;
    answer.stages[0].status = areas::StageStatus::Bounded;

    REQUIRE_THROWS_AS(areas::checkAnswer(problem, answer), std::logic_error);
}
