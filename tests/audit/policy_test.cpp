#include "audit/rules.h"
#include "tests/audit/made_plan.h"
#include "tests/audit/seen.h"

#include <catch2/catch_test_macros.hpp>

using test::audited;
using test::Codes;
using test::codesOf;
using test::seenBy;

namespace {

plan::Portfolio listsOnly() {
    auto plan = test::madePlan(8);
    plan.claims.clear();
    return plan;
}

void build(plan::EstateRecord& record, const std::string& years) {
    record.estate.built = *plan::builtFrom(years);
    record.guidance->built = record.estate.built;
}

} // namespace

TEST_CASE("an estate built after the limit is an error and one built across it a warning") {
    auto plan = listsOnly();
    build(plan.estates.back(), "2006—2010年");
    CHECK(codesOf(audited(plan)) == Codes{"policy.built-late"});

    build(plan.estates.back(), "2001—2010年");
    CHECK(codesOf(audited(plan)) == Codes{"policy.built-partly"});

    plan.builtLimits.eligible.reset();
    CHECK(audited(plan).empty());
}

TEST_CASE("old estates planned after newer ones are one finding per district and year") {
    auto plan = listsOnly();
    for (std::size_t i = 0; i < 2; ++i) {
        plan.estates[i].plan->year = {2023};
        plan.estates[i].guidance->year = plan::PlanYear{2023};
    }
    auto& newest = *std::ranges::find_if(plan.estates, [](const auto& record) {
        return record.estate.built.periods.front().first == 2001;
    });
    newest.plan->year = {2022};
    newest.guidance->year = plan::PlanYear{2022};

    const auto findings = audited(plan);

    REQUIRE(codesOf(findings) == Codes{"policy.priority"});
    CHECK(findings[0].seen.scope == "东城 2023");
    CHECK(test::factOf(findings[0].seen, "earlier") == "1");
    CHECK(findings[0].seen.estates.size() >= 2);
}

TEST_CASE("an old estate that is not planned is told") {
    auto plan = listsOnly();
    plan.estates.front().plan.reset();

    CHECK(codesOf(audited(plan)) == Codes{"policy.not-planned"});
}

TEST_CASE("a year outside the period is told once for each list") {
    auto plan = listsOnly();
    plan.estates.back().plan->year = {2024};
    plan.estates.back().guidance->year = plan::PlanYear{2024};

    CHECK(codesOf(audited(plan)) == Codes{"policy.outside-period", "policy.outside-period"});
}

TEST_CASE("the deadline itself is kept and the year after it is not") {
    auto plan = listsOnly();
    plan::Claim claim;
    claim.section = "4.1";
    claim.what = "completion_deadline";
    claim.qualifier = plan::Qualifier::Before;
    claim.figure = {2023, 0};
    claim.unit = "年";
    plan.claims = {claim};
    CHECK(audited(plan).empty());

    plan.claims[0].figure = {2022, 0};
    CHECK(codesOf(audited(plan)) == Codes{"policy.after-deadline"});
}

TEST_CASE("works done before are told for the types that contain them again") {
    auto plan = listsOnly();
    plan.typeContents = {
        {plan::RenovationType::Basic, {"供水", "道路"}, plan::Obligation::Must, {}},
        {plan::RenovationType::Improvement, {"绿化", "建筑节能改造"}, plan::Obligation::May, {}}};
    for (std::size_t i = 0; i < 3; ++i) {
        plan.estates[i].estate.earlierWorks = "三供一业改造";
        plan.estates[i].guidance->earlierWorks = "三供一业改造";
    }

    const auto findings = audited(plan);

    REQUIRE(codesOf(findings) == Codes{"policy.subsidised-twice"});
    CHECK(findings[0].seen.computed == "供水");
    CHECK(test::factOf(findings[0].seen, "count") == "3");
}

TEST_CASE("a type that is a must is missed and one that may be is not") {
    auto plan = listsOnly();
    plan.typeContents = {{plan::RenovationType::Basic, {"道路"}, plan::Obligation::Must, {}},
                         {plan::RenovationType::Improvement, {"绿化"}, plan::Obligation::May, {}}};
    plan.estates[2].guidance->types = {plan::RenovationType::Improvement};

    const auto findings = audited(plan);

    REQUIRE(codesOf(findings) == Codes{"policy.type-missing"});
    CHECK(findings[0].seen.scope == plan.estates[2].estate.name);
    CHECK(findings[0].seen.computed == "基础类");
}

TEST_CASE("an estate of the list of demolitions is found under any of its names") {
    auto plan = listsOnly();
    plan.estates[0].plan->name = "老纺织厂（家属院）";
    plan.demolitions = {{"东区老纺织厂(家属院)", {}, {"demolitions.csv", "", 2, "name"}},
                        {plan.estates[1].estate.name, test::west, {}}};

    const auto findings = audited(plan);

    REQUIRE(codesOf(findings) == Codes{"policy.demolition"});
    CHECK(findings[0].seen.scope == plan.estates[0].estate.name);
    CHECK(findings[0].seen.places[0].file == "demolitions.csv");
}
