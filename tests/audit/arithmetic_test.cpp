#include "audit/rules.h"
#include "tests/audit/made_plan.h"
#include "tests/audit/seen.h"

#include <catch2/catch_test_macros.hpp>

using plan::Claim;
using plan::Portfolio;
using test::audited;
using test::Codes;
using test::codesOf;
using test::east;
using test::seenBy;
using test::west;

namespace {

struct Cell {
    std::optional<plan::DistrictCode> district;
    std::string category;
    double value;
    int decimals{2};
    std::string unit{"万平方米"};
};

// Claims of one section and quantity, in rows 1, 2, ... of claims.csv.
Portfolio town(const std::string& what, const std::vector<Cell>& cells) {
    Portfolio portfolio;
    portfolio.period = {{2021}, {2025}};
    portfolio.districts = {{east, "东区", "东城", {}}, {west, "西县", "西城", {}}};
    for (const auto& cell : cells) {
        Claim claim;
        claim.section = "2.5";
        claim.where = "text";
        claim.what = what;
        claim.label = what;
        claim.district = cell.district;
        claim.scope = cell.district ? cell.district->text() : "全市";
        claim.category = cell.category;
        claim.figure = {cell.value, cell.decimals};
        claim.unit = cell.unit;
        claim.place = {"claims.csv", "", portfolio.claims.size() + 1, "value"};
        portfolio.claims.push_back(claim);
    }
    return portfolio;
}

} // namespace

TEST_CASE("districts that do not add up to the whole are told with all three places") {
    const auto plan = town("population", {{{}, "", 45.08}, {east, "", 23.37}, {west, "", 22.45}});

    const auto findings = audited(plan);

    REQUIRE(codesOf(findings) == Codes{"arithmetic.parts-differ"});
    CHECK(findings[0].severity == gis::Severity::Error);
    CHECK(findings[0].seen.stated == "45.08");
    CHECK(findings[0].seen.computed == "45.82");
    CHECK(findings[0].seen.difference == "-0.74");
    CHECK(findings[0].seen.places.size() == 3);
    CHECK(findings[0].seen.places[0].row == 1);
}

TEST_CASE("a single part of a whole may be less but not more than it") {
    CHECK(audited(town("people", {{{}, "", 5.38}, {east, "", 4.35}})).empty());
    CHECK(codesOf(audited(town("people", {{{}, "", 5.38}, {east, "", 5.45}}))) ==
          Codes{"arithmetic.parts-differ"});
}

TEST_CASE("a kind that is not split by district may lie in any of them") {
    const std::vector<Cell> cells{{{}, "", 100},   {east, "", 60},   {west, "", 40},
                                  {{}, "旧", 80},  {east, "旧", 50}, {west, "旧", 30},
                                  {{}, "军产", 20}};

    CHECK(audited(town("housing", cells)).empty());
}

TEST_CASE("a kind that is not split explains no more than all of it") {
    const std::vector<Cell> cells{{{}, "", 100},   {east, "", 75},   {west, "", 25},
                                  {{}, "旧", 80},  {east, "旧", 50}, {west, "旧", 30},
                                  {{}, "军产", 20}};

    const auto seen = seenBy("arithmetic.parts-differ", town("housing", cells));

    REQUIRE(seen.size() == 2);
    CHECK(seen[0].computed == "50—70");
    CHECK(seen[0].hints == std::vector<std::string>{"hint.missing-parts"});
    CHECK(test::factOf(seen[0], "missing") == "军产");
    CHECK(seen[1].computed == "30—50");
}

TEST_CASE("what rounding could hardly do is a note") {
    const auto plan = town("housing", {{{}, "", 578.60},
                                       {{}, "a", 304.00},
                                       {{}, "b", 86.10},
                                       {{}, "c", 2.12},
                                       {{}, "d", 70.90},
                                       {{}, "e", 69.33},
                                       {{}, "f", 46.18}});

    const auto findings = audited(plan);

    REQUIRE(codesOf(findings) == Codes{"arithmetic.parts-unlikely"});
    CHECK(findings[0].severity == gis::Severity::Info);
}

TEST_CASE("growth does not add up but lies between that of the parts") {
    const auto growth = [](double whole) {
        return town("gdp_growth",
                    {{{}, "", whole, 1, "%"}, {{}, "一", 5.2, 1, "%"}, {{}, "二", 10.9, 1, "%"}});
    };

    CHECK(audited(growth(8.7)).empty());
    CHECK(codesOf(audited(growth(11.2))) == Codes{"arithmetic.growth-outside"});
}

TEST_CASE("a figure per head is the whole by the resident population") {
    auto plan = town("gdp", {{{}, "", 358.62, 2, "亿元"}});
    const auto add = [&](const std::string& what, double value, const std::string& unit) {
        auto claim = plan.claims.front();
        claim.what = what;
        claim.figure = {value, 1};
        claim.unit = unit;
        plan.claims.push_back(claim);
    };
    add("resident_population", 45.4, "万人");
    add("gdp_per_capita", 7.9, "万元");
    REQUIRE(audited(plan).empty());

    plan.claims.back().figure = {8.9, 1};

    const auto seen = seenBy("arithmetic.capita-differs", plan);
    REQUIRE(seen.size() == 1);
    CHECK(seen[0].computed == "7.9");
}

TEST_CASE("an estate built over two age classes may count in either") {
    auto plan = test::madePlan(1);
    const auto spanning = std::ranges::find_if(plan.estates, [](const auto& record) {
        return record.estate.built.periods.front().last == 1990;
    });
    REQUIRE(spanning != plan.estates.end());
    spanning->estate.built.periods = {{1981, 1990}, {1991, 2000}};
    spanning->guidance->built = spanning->estate.built;

    CHECK(audited(plan).empty());
}

TEST_CASE("age classes that cannot be true together are told together") {
    auto plan = test::madePlan(1);
    // Two classes share an estate; each alone could still be true.
    const auto spanning = std::ranges::find_if(plan.estates, [](const auto& record) {
        return record.estate.built.periods.front().last == 1990;
    });
    REQUIRE(spanning != plan.estates.end());
    spanning->estate.built.periods = {{1981, 1990}, {1991, 2000}};
    spanning->guidance->built = spanning->estate.built;
    const auto younger = std::ranges::find_if(plan.claims, [](const Claim& claim) {
        return claim.ageClass == "1991—2000年" && claim.what == "households";
    });
    younger->figure.value += spanning->estate.households - 5;

    const auto seen = seenBy("arithmetic.ages-differ", plan);

    REQUIRE(seen.size() == 1);
    CHECK(seen[0].scope == "全市 1981—1990年＋1991—2000年");
    CHECK(seen[0].difference == std::to_string(spanning->estate.households - 5));
}

TEST_CASE("an age class that fits the guidance's years says so") {
    auto plan = test::madePlan(2);
    const auto moved = std::ranges::find_if(plan.estates, [](const auto& record) {
        return record.estate.built.periods.front().last == 2000;
    });
    moved->estate.built.periods = {{2001, 2005}};

    const auto seen = seenBy("arithmetic.ages-differ", plan);

    REQUIRE(seen.size() == 8); // four quantities of two classes
    CHECK(std::ranges::find(seen[0].hints, "hint.guidance-agrees") != seen[0].hints.end());
}

TEST_CASE("a difference that is one row's figure names the row") {
    auto plan = test::madePlan(3);
    const auto& lost = plan.estates.front().estate;
    test::claimIn(plan, "3.2", "households").figure.value -= lost.households;

    const auto seen = seenBy("arithmetic.rows-differ", plan);

    REQUIRE(seen.size() == 1);
    CHECK(test::factOf(seen[0], "row") == lost.name);
}

TEST_CASE("a figure of claims and stated totals is one statement with two places") {
    auto plan = test::madePlan(4);
    const plan::PlanYear year{2022};
    auto& claim = test::claimIn(plan, "4.2", "estates", {}, year);
    claim.figure.value -= 2;
    plan::StatedTotal total;
    total.year = year;
    total.scope = claim.scope;
    total.estates = claim.figure;
    total.where = "4.2 text";
    total.place = {"totals.csv", "", 3, ""};
    plan.statedTotals.push_back(total);

    const auto seen = seenBy("arithmetic.rows-differ", plan);

    REQUIRE(seen.size() == 1);
    CHECK(seen[0].places.size() == 2);
    CHECK(seen[0].places[1].file == "totals.csv");
}

TEST_CASE("rows are not added up while some met no estate") {
    auto plan = test::madePlan(5);
    plan.estates.front().plan.reset();

    const auto findings = audited(plan, audit::PlanRows::Incomplete);

    CHECK(findings.empty());
    CHECK_FALSE(audited(plan).empty());
}

TEST_CASE("a figure that two sections print differently is told once") {
    auto plan = town("housing", {{{}, "", 10.0}, {{}, "", 11.0}});
    plan.claims[1].section = "3.1";

    const auto seen = seenBy("arithmetic.claims-differ", plan);

    REQUIRE(seen.size() == 1);
    CHECK(seen[0].stated == "11.00");
    CHECK(seen[0].computed == "10");
}

TEST_CASE("the same words for another place are another figure") {
    auto plan = town("housing", {{{}, "", 10.0}, {{}, "", 11.0}});
    plan.claims[1].section = "3.1";
    plan.claims[1].scope = "市区";

    CHECK(audited(plan).empty());
}
