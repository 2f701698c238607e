#include "areas/adjacency.h"

#include "tests/areas/row_of_estates.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using areas::Adjacency;
using areas::AloneReason;
using areas::AreaProblem;
using row_of_estates::row;
using row_of_estates::rowWithYears;

TEST_CASE("every estate sees its neighbours in order, and they see it") {
    AreaProblem problem = row({1, 1, 1});
    std::ranges::reverse(problem.pairs);

    const Adjacency adjacency{problem};

    REQUIRE(adjacency.of(0).size() == 1);
    REQUIRE(adjacency.of(1).size() == 2);
    REQUIRE(adjacency.of(1)[0].to == 0);
    REQUIRE(adjacency.of(1)[0].pair == 1);
    REQUIRE(adjacency.of(1)[1].to == 2);
}

TEST_CASE("of a pair given twice the open one counts, not the severed one that is longer") {
    AreaProblem problem = row({1, 1});
    problem.pairs.insert(problem.pairs.begin(), problem.pairs.front());
    problem.pairs.front().openFrontage = gis::Metres::of(90.0);
    problem.pairs.front().isSevered = true;

    const Adjacency adjacency{problem};

    REQUIRE(adjacency.of(0).size() == 1);
    REQUIRE(adjacency.of(0)[0].pair == 1);
}

TEST_CASE("an estate is barred by exclusion, by its missing year, by its size or by its span") {
    AreaProblem problem = rowWithYears({1, 1, 2'001, 1, 1}, {2022, 2022, 2022, 2022, 2022}, 0);
    problem.estates[0].exclusion = "demolished";
    problem.estates[1].year.reset();
    problem.estates[3].corners.push_back({2'000.0, 0.0});

    REQUIRE(areas::barredBecause(problem, 0) == AloneReason::Excluded);
    REQUIRE(areas::barredBecause(problem, 1) == AloneReason::NoPlanYear);
    REQUIRE(areas::barredBecause(problem, 2) == AloneReason::LargerThanWindow);
    REQUIRE(areas::barredBecause(problem, 3) == AloneReason::TooWide);
    REQUIRE_FALSE(areas::barredBecause(problem, 4));
}

TEST_CASE("an estate keeps its year when it is locked or the year is not open") {
    AreaProblem problem = rowWithYears({1, 1, 1}, {2021, 2022, 2022}, 0);
    problem.estates[1].isLocked = true;

    REQUIRE(areas::keepsYear(problem, 0));
    REQUIRE(areas::keepsYear(problem, 1));
    REQUIRE_FALSE(areas::keepsYear(problem, 2));
}

TEST_CASE("a finished estate shares its year only with those that have it") {
    AreaProblem problem = rowWithYears({1, 1, 1, 1}, {2021, 2022, 2021, 2023}, 0);

    REQUIRE_FALSE(areas::mayShareYear(problem, 0, 1));
    REQUIRE(areas::mayShareYear(problem, 0, 2));
    REQUIRE(areas::mayShareYear(problem, 1, 3));
    problem.years.reset();
    REQUIRE(areas::mayShareYear(problem, 0, 1));
}
