#include "audit/rules.h"
#include "tests/audit/made_plan.h"
#include "tests/audit/seen.h"

#include <catch2/catch_test_macros.hpp>

using test::audited;
using test::Codes;
using test::codesOf;
using test::seenBy;

namespace {

// Without claims, so that only the lists speak.
plan::Portfolio listsOnly() {
    auto plan = test::madePlan(7);
    plan.claims.clear();
    return plan;
}

} // namespace

TEST_CASE("an estate in two plan years is told with both rows") {
    auto plan = listsOnly();
    plan.estates[3].guidance->year = plan::PlanYear{2023};

    const auto findings = audited(plan);

    REQUIRE(codesOf(findings) == Codes{"lists.year-differs"});
    CHECK(findings[0].seen.scope == plan.estates[3].estate.name);
    CHECK(findings[0].seen.places[0] ==
          gis::SourcePlace{"plan.csv", "", plan.estates[3].plan->place.row, "year"});
    CHECK(findings[0].seen.places[1].file == "guidance.csv");
}

TEST_CASE("years built agree when one list is finer and contradict when they never meet") {
    auto plan = listsOnly();
    auto& surveyed = plan.estates[0].estate.built;
    auto& guided = plan.estates[0].guidance->built;
    surveyed = *plan::builtFrom("1991—2000年");

    guided = *plan::builtFrom("1995年");
    CHECK(audited(plan).empty());
    guided = *plan::builtFrom("1989—1994年");
    CHECK(codesOf(audited(plan)) == Codes{"lists.built-overlaps"});
    guided = *plan::builtFrom("2001—2005年");
    CHECK(codesOf(audited(plan)) == Codes{"lists.built-differs"});
}

TEST_CASE("a finer floor area agrees and another one does not") {
    auto plan = listsOnly();
    plan.estates[0].estate.floorArea = gis::SquareMetres::ofWan(2.38);
    plan.estates[0].plan->floorArea = gis::SquareMetres::ofWan(2.377);
    plan.estates[0].guidance->floorArea = gis::SquareMetres::ofWan(2.377);
    CHECK(seenBy("lists.area-differs", plan).empty());

    plan.estates[0].plan->floorArea = gis::SquareMetres::ofWan(2.39);

    const auto seen = seenBy("lists.area-differs", plan);
    REQUIRE(seen.size() == 1);
    CHECK(seen[0].stated == "2.38");
    CHECK(seen[0].computed == "2.39");
    CHECK(seen[0].difference == "-0.01");
}

TEST_CASE("a round number in a column of hundredths is meant to the hundredth") {
    auto plan = listsOnly();
    plan.estates[0].estate.floorArea = gis::SquareMetres::ofWan(16);
    plan.estates[0].plan->floorArea = gis::SquareMetres::ofWan(16.2);
    plan.estates[0].guidance->floorArea = gis::SquareMetres::ofWan(16);

    const auto seen = seenBy("lists.area-differs", plan);

    REQUIRE(seen.size() == 1);
    CHECK(seen[0].stated == "16.00");
}

TEST_CASE("households that differ in two lists are one finding with three places") {
    auto plan = listsOnly();
    plan.estates[0].plan->households += 1;
    plan.estates[0].guidance->households += 2;

    const auto findings = audited(plan);

    REQUIRE(codesOf(findings) == Codes{"lists.households-differ"});
    CHECK(findings[0].seen.places.size() == 3);
    CHECK(findings[0].seen.difference == "-1");
    CHECK(test::factOf(findings[0].seen, "list") == "plan+guidance");
}

TEST_CASE("buildings that differ are told") {
    auto plan = listsOnly();
    plan.estates[0].plan->buildings += 1;

    CHECK(codesOf(audited(plan)) == Codes{"lists.buildings-differ"});
}

TEST_CASE("earlier works are compared only where both lists tell of any") {
    auto plan = listsOnly();
    plan.estates[0].estate.earlierWorks = "节能改造";
    CHECK(audited(plan).empty());

    plan.estates[1].estate.earlierWorks = "三供一业 改造、节能改造";
    plan.estates[1].guidance->earlierWorks = "节能改造；三供一业改造";

    const auto findings = audited(plan);
    REQUIRE(codesOf(findings) == Codes{"lists.works-differ"});
    CHECK(findings[0].seen.stated == "节能改造");
    CHECK(findings[0].seen.computed == "—");
}
