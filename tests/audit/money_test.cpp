#include "audit/rules.h"
#include "tests/audit/made_plan.h"
#include "tests/audit/seen.h"

#include <catch2/catch_test_macros.hpp>

using test::audited;
using test::Codes;
using test::codesOf;
using test::seenBy;

namespace {

struct Year {
    int year;
    double households, area, investment;
};

// What a plan states of its years, without any list.
plan::Portfolio stated(const std::vector<Year>& years) {
    plan::Portfolio portfolio;
    portfolio.period = {{2021}, {2025}};
    const auto add = [&](int year, const char* what, double value, const char* unit) {
        plan::Claim claim;
        claim.section = "4.2";
        claim.where = "table";
        claim.what = what;
        claim.label = what;
        claim.scope = "全市";
        claim.year = plan::PlanYear{year};
        claim.figure = {value, 2};
        claim.unit = unit;
        claim.place = {"claims.csv", "", portfolio.claims.size() + 2, "value"};
        portfolio.claims.push_back(claim);
    };
    for (const auto& year : years) {
        add(year.year, "households", year.households, "户");
        add(year.year, "floor_area", year.area, "万平方米");
        add(year.year, "investment", year.investment, "万元");
    }
    return portfolio;
}

} // namespace

TEST_CASE("a year whose households cost less than half of the others stands out") {
    const auto plan = stated({{2021, 104, 1.04, 398.52},
                              {2022, 1000, 10.0, 9000},
                              {2023, 2000, 21.0, 18000},
                              {2024, 500, 5.2, 4500}});

    const auto seen = seenBy("money.household-unlike", plan);

    REQUIRE(seen.size() == 1);
    CHECK(seen[0].stated == "3.83");
    CHECK(seen[0].computed == "9");
    CHECK(seen[0].unit == "万元/户");
    CHECK(seen[0].scope == "全市 2021");
}

TEST_CASE("a year whose square metres cost far more stands out") {
    const auto plan = stated({{2021, 900, 10.0, 8100},
                              {2022, 1000, 10.0, 9000},
                              {2023, 2000, 21.0, 18000},
                              {2024, 500, 1.2, 4500}});

    const auto seen = seenBy("money.area-unlike", plan);

    REQUIRE(seen.size() == 1);
    CHECK(seen[0].stated == "3750");
}

TEST_CASE("an investment that the price per household does not give is told") {
    auto plan = test::madePlan(11);
    auto& claim = test::claimIn(plan, "4.2", "investment", test::east, plan::PlanYear{2022});
    claim.figure.value += 90;

    const auto seen = seenBy("money.model-differs", plan);

    REQUIRE(seen.size() == 1);
    CHECK(seen[0].difference == "90");
    CHECK(test::factOf(seen[0], "price") == "9");
}

TEST_CASE("a total in 亿元 is compared with sums in 万元 as far as it is printed") {
    auto plan = test::madePlan(12);
    CHECK(seenBy("money.model-differs", plan).empty());

    test::claimIn(plan, "4.1", "investment").figure.value += 0.02;

    const auto seen = seenBy("money.model-differs", plan);
    REQUIRE(seen.size() == 1);
    CHECK(seen[0].unit == "亿元");
}

TEST_CASE("a flat far from the usual size is a note") {
    auto plan = test::madePlan(13);
    plan.claims.clear();
    auto& record = plan.estates.front();
    record.estate.households = record.estate.households / 4;
    record.plan->households = record.estate.households;
    record.guidance->households = record.estate.households;

    const auto findings = audited(plan);

    REQUIRE(codesOf(findings) == Codes{"money.estate-unusual"});
    CHECK(findings[0].severity == gis::Severity::Info);
    CHECK(findings[0].seen.estates == std::vector{record.estate.id});
}
