#include "areas/explain.h"

#include "areas/choose_areas.h"
#include "tests/areas/row_of_estates.h"

#include <catch2/catch_test_macros.hpp>

using areas::AloneReason;
using areas::AreaAnswer;
using areas::AreaProblem;
using row_of_estates::row;
using row_of_estates::rowWithYears;

TEST_CASE("an estate with more people than an area may have is too large for the window") {
    const AreaAnswer answer = areas::chooseAreas(row({2'001, 600, 600}));

    REQUIRE(answer.alone.size() == 1);
    REQUIRE(answer.alone[0].estate == 0);
    REQUIRE(answer.alone[0].reason == AloneReason::LargerThanWindow);
}

TEST_CASE("an estate across an arterial is told what severs it") {
    AreaProblem problem = row({600, 600, 600});
    problem.pairs[1].isSevered = true;
    problem.pairs[1].severedBy = "arterial 人民路";

    const AreaAnswer answer = areas::chooseAreas(problem);

    REQUIRE(answer.alone.size() == 1);
    REQUIRE(answer.alone[0].reason == AloneReason::NotJoined);
    REQUIRE(std::get<areas::SeveredMiss>(answer.alone[0].miss).pair == 1);
}

TEST_CASE("an estate that faces too little is told how much it needs") {
    AreaProblem problem = row({600, 600, 600});
    problem.pairs[1].openFrontage = gis::Metres::of(14.0);

    const AreaAnswer answer = areas::chooseAreas(problem);

    REQUIRE(answer.alone.size() == 1);
    const auto& miss = std::get<areas::FrontageMiss>(answer.alone[0].miss);
    REQUIRE(miss.pair == 1);
    REQUIRE(miss.needed == gis::Metres::of(20.0));
}

TEST_CASE("an estate that would overfill the area beside it is told by how many people") {
    const AreaAnswer answer = areas::chooseAreas(row({900, 900, 300}));

    REQUIRE(answer.alone.size() == 1);
    REQUIRE(answer.alone[0].estate == 2);
    REQUIRE(answer.alone[0].reason == AloneReason::TooManyPeople);
    REQUIRE(std::get<areas::PeopleMiss>(answer.alone[0].miss).people == 2'100.0);
}

TEST_CASE("an estate that would make the area beside it too wide is told the span") {
    AreaProblem problem = row({700, 700, 100});
    problem.limits.maxSpan = gis::Metres::of(200.0);

    const AreaAnswer answer = areas::chooseAreas(problem);

    REQUIRE(answer.alone.size() == 1);
    REQUIRE(answer.alone[0].reason == AloneReason::TooWide);
    REQUIRE(std::get<areas::SpanMiss>(answer.alone[0].miss).span > gis::Metres::of(280.0));
}

TEST_CASE("an estate finished in another year stays alone for that year") {
    const AreaAnswer answer =
        areas::chooseAreas(rowWithYears({600, 600, 600}, {2021, 2022, 2022}, 0));

    REQUIRE(answer.alone.size() == 1);
    REQUIRE(answer.alone[0].reason == AloneReason::LockedYear);
    REQUIRE(std::get<areas::LockMiss>(answer.alone[0].miss).other == 1);
}

TEST_CASE("estates that the year limits keep apart are told the broken balance") {
    const AreaAnswer answer = areas::chooseAreas(rowWithYears({600, 500}, {2022, 2023}, 150));

    REQUIRE(answer.areas.empty());
    REQUIRE(answer.alone.size() == 2);
    REQUIRE(answer.alone[0].reason == AloneReason::YearLimits);
    const auto& miss = std::get<areas::YearMiss>(answer.alone[0].miss);
    REQUIRE(miss.other == 1);
    REQUIRE(miss.households != miss.plannedHouseholds);
}

TEST_CASE("an estate with nobody near has no neighbour") {
    AreaProblem problem = row({600, 600, 600});
    problem.pairs.pop_back();

    const AreaAnswer answer = areas::chooseAreas(problem);

    REQUIRE(answer.alone.size() == 1);
    REQUIRE(answer.alone[0].reason == AloneReason::NoNeighbour);
}
