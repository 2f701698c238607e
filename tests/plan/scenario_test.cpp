#include "plan/scenario.h"

#include "tests/support/findings.h"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

namespace {

using namespace plan;
using support::codesOf;
using support::factOf;

const DistrictCode jinchuan{"620302"};
const EstateId first{"620302-001"};
const EstateId second{"620302-002"};
const EstateId third{"620302-003"};
const EstateId unplanned{"620302-004"};

EstateRecord planned(int number, int year, int households) {
    EstateRecord record;
    record.estate.district = jinchuan;
    record.estate.id = estateIdOf(jinchuan, number);
    record.estate.name = "小区" + std::to_string(number);
    record.plan = PlanEntry{{year}, "", 1, gis::SquareMetres::ofWan(1.0), households, {}};
    return record;
}

// 2021: 100 households for 300 万元 in all; 2022: 200 and 100 households, 9 万元 each; 2023: none.
Portfolio published() {
    Portfolio portfolio;
    portfolio.period = {{2021}, {2023}};
    portfolio.costs = {Money::ofWan(9), {{{2021}, Money::ofWan(300)}}};
    portfolio.districts = {{jinchuan, "金川区", "中心城区", {}}};
    portfolio.estates = {planned(1, 2021, 100), planned(2, 2022, 200), planned(3, 2022, 100),
                         planned(4, 2022, 10)};
    portfolio.estates[3].plan.reset();
    return portfolio;
}

Move move(int line, const EstateId& estate, int from, int to) {
    return {line, estate, "", {from}, {to}, "理由", {"a.csv", "", std::size_t{7}, ""}};
}

Scenario scenarioOf(std::vector<Move> moves) {
    return {"方案一", "", std::move(moves)};
}

int yearOf(const Portfolio& portfolio, const EstateId& estate) {
    const auto* record = findEstate(portfolio, estate);
    return record != nullptr && record->plan ? record->plan->year.value : 0;
}

support::Codes codesFor(const Move& wrong, const RevisionRules& rules = {}) {
    return codesOf(revised(published(), scenarioOf({wrong}), rules).findings);
}

} // namespace

TEST_CASE("a moved estate and its guidance stand in the new year and all others stay") {
    auto before = published();
    before.estates[1].guidance = GuidanceEntry{};
    before.estates[1].guidance->year = PlanYear{2022};

    const auto after = revised(before, scenarioOf({move(1, second, 2022, 2023)}), {});

    CHECK(after.findings.empty());
    CHECK(after.value.revision == "方案一");
    CHECK(yearOf(after.value, first) == 2021);
    CHECK(yearOf(after.value, second) == 2023);
    CHECK(yearOf(after.value, third) == 2022);
    CHECK(after.value.estates[1].guidance->year == PlanYear{2023});
    CHECK(yearOf(before, second) == 2022);
}

TEST_CASE("moving an estate moves its households and its money and loses neither") {
    const auto after = revised(published(), scenarioOf({move(1, second, 2022, 2023)}), {}).value;

    const auto rows = yearTotals(after, std::nullopt);

    CHECK(rows[1].totals.households == 100);
    CHECK(rows[1].investment == Money::ofWan(900));
    CHECK(rows[2].totals.households == 200);
    CHECK(rows[2].investment == Money::ofWan(1800));
}

TEST_CASE("a stated sum stays with its year and a move that touches it is told") {
    const auto after = revised(published(), scenarioOf({move(1, third, 2022, 2021)}), {});

    CHECK(codesOf(after.findings) == support::Codes{"scenario.lump-sum-year"});
    const auto rows = yearTotals(after.value, std::nullopt);
    CHECK(rows[0].totals.households == 200);
    CHECK(rows[0].investment == Money::ofWan(300));
}

TEST_CASE("moves of one estate follow one another") {
    const auto after = revised(
        published(), scenarioOf({move(1, third, 2022, 2023), move(2, third, 2023, 2022)}), {});

    CHECK(after.findings.empty());
    CHECK(yearOf(after.value, third) == 2022);
}

TEST_CASE("a move that cannot be is told by its place and not made") {
    CHECK(codesFor(move(1, EstateId{"620302-009"}, 2022, 2023)) ==
          support::Codes{"scenario.estate-unknown"});
    CHECK(codesFor(move(1, unplanned, 2022, 2023)) == support::Codes{"scenario.estate-unplanned"});
    CHECK(codesFor(move(1, third, 2022, 2032)) == support::Codes{"scenario.year-outside-period"});
    CHECK(codesFor(move(1, third, 2022, 2022)) == support::Codes{"scenario.no-change"});
    CHECK(codesFor(move(0, third, 2022, 2023)) == support::Codes{"scenario.line-order"});

    const auto conflict = revised(published(), scenarioOf({move(1, second, 2023, 2022)}), {});
    REQUIRE(codesOf(conflict.findings) == support::Codes{"scenario.from-differs"});
    CHECK(conflict.findings[0].place.row == 7);
    CHECK(factOf(conflict.findings[0], "current") == "2022");
    CHECK(yearOf(conflict.value, second) == 2022);
}

TEST_CASE("an id and a name that mean different estates are told") {
    auto doubtful = move(1, third, 2022, 2023);
    doubtful.name = "小区2";
    CHECK(codesFor(doubtful) == support::Codes{"scenario.name-differs"});
    doubtful.name = "小区 3";
    CHECK(codesFor(doubtful).empty());
}

TEST_CASE("nothing moves out of a finished year or into one") {
    RevisionRules rules;
    rules.finishedThrough = PlanYear{2021};

    CHECK(codesFor(move(1, first, 2021, 2022), rules) == support::Codes{"scenario.year-finished"});
    CHECK(codesFor(move(1, third, 2022, 2021), rules) == support::Codes{"scenario.year-finished"});
    CHECK(codesFor(move(1, third, 2022, 2023), rules).empty());
}

TEST_CASE("a move without a reason is told") {
    auto silent = move(1, third, 2022, 2023);
    silent.reason.clear();

    CHECK(codesFor(silent) == support::Codes{"scenario.reason-missing"});
}

TEST_CASE("lines that run backwards or repeat are told") {
    const auto after = revised(
        published(), scenarioOf({move(2, third, 2022, 2023), move(2, second, 2022, 2023)}), {});

    CHECK(codesOf(after.findings) == support::Codes{"scenario.line-order"});
}

TEST_CASE("a wish starts where the estate stands by then and is numbered on") {
    const std::vector<MoveWish> wishes{{third, {}, {2022}, "回到原年度", {}},
                                       {second, PlanYear{2022}, {2023}, "同年", {}}};

    const auto longer =
        withMoves(published(), scenarioOf({move(4, third, 2022, 2023)}), wishes, {});

    REQUIRE(longer.value.moves.size() == 3);
    CHECK(longer.findings.empty());
    CHECK(longer.value.moves[1].line == 5);
    CHECK(longer.value.moves[1].from == PlanYear{2023});
    CHECK(longer.value.moves[2].line == 6);
}

TEST_CASE("a wish that expects another year is refused and the scenario stays as it was") {
    const std::vector<MoveWish> wishes{{second, {}, {2023}, "好", {}},
                                       {third, PlanYear{2023}, {2022}, "过时", {}}};

    const auto refused = withMoves(published(), scenarioOf({}), wishes, {});

    CHECK(codesOf(refused.findings) == support::Codes{"scenario.from-differs"});
    CHECK(refused.value.moves.empty());
}

TEST_CASE("a move taken back is as if it had never been made") {
    const auto scenario = scenarioOf({move(1, third, 2022, 2023), move(2, second, 2022, 2023)});

    const auto shorter = withoutLine(scenario, 1);

    REQUIRE(shorter.has_value());
    REQUIRE(shorter->moves.size() == 1);
    CHECK(shorter->moves[0].line == 2);
    CHECK(yearOf(revised(published(), *shorter, {}).value, third) == 2022);
    CHECK_FALSE(withoutLine(scenario, 3).has_value());
}

TEST_CASE("the next move of the same estate closes up when one is taken back") {
    const auto scenario = scenarioOf({move(1, third, 2022, 2023), move(2, third, 2023, 2021)});

    const auto shorter = withoutLine(scenario, 1);

    REQUIRE(shorter.has_value());
    REQUIRE(shorter->moves.size() == 1);
    CHECK(shorter->moves[0].from == PlanYear{2022});
    CHECK(shorter->moves[0].to == PlanYear{2021});
}

TEST_CASE("a next move that would lead nowhere goes with the one taken back") {
    const auto scenario = scenarioOf({move(1, third, 2022, 2023), move(2, second, 2022, 2023),
                                      move(3, third, 2023, 2022), move(4, third, 2022, 2021)});

    const auto shorter = withoutLine(scenario, 1);

    REQUIRE(shorter.has_value());
    REQUIRE(shorter->moves.size() == 2);
    CHECK(shorter->moves[1].line == 4);
    CHECK_FALSE(gis::hasErrors(revised(published(), *shorter, {}).findings));
}

TEST_CASE("two plans differ where an estate stands in another year") {
    const auto after = revised(published(), scenarioOf({move(1, second, 2022, 2023)}), {}).value;

    const auto changes = yearChanges(published(), after);

    CHECK(changes == std::vector<YearChange>{{second, PlanYear{2022}, PlanYear{2023}}});
    CHECK(yearChanges(after, after).empty());
}

TEST_CASE("a year beyond a limit is told with its figure") {
    RevisionRules rules;
    rules.mostHouseholds = 250;
    rules.mostInvestment = Money::ofWan(2700);

    const auto findings = checkYears(published(), published(), rules, {});

    REQUIRE(codesOf(findings) == support::Codes{"revision.limit-exceeded"});
    CHECK(factOf(findings[0], "year") == "2022");
    CHECK(factOf(findings[0], "what") == "households");
    CHECK(factOf(findings[0], "value") == "300");
}

TEST_CASE("a year departs when it changes by more than the tolerance and not by exactly it") {
    auto before = published();
    before.estates[2].plan->households = 20; // 2022: 220 households
    before.costs.lumpSums.clear();
    RevisionRules rules;
    const auto after = revised(before, scenarioOf({move(1, third, 2022, 2021)}), rules).value;

    rules.tolerance = 0.2; // 2021: 100 to 120
    CHECK(checkYears(before, after, rules, {}).empty());
    rules.tolerance = 0.1;
    const auto findings = checkYears(before, after, rules, {});
    REQUIRE(findings.size() == 2); // households and investment of 2021
    CHECK(factOf(findings[0], "percent") == "+20.0");
}
