#include "exchange/plan_tables.h"

#include "tests/support/findings.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

using exchange::TableInput;
using plan::RenovationType;
using support::Codes;
using support::codesOf;
using support::factOf;
using support::TemporaryFolder;

namespace {

const plan::PlanningPeriod period{{2021}, {2025}};
const std::string data{PIANQU_SOURCE_DIR "/data/jinchang/"};

TableInput tableIn(const std::string& file) {
    return {file, "", "", {}};
}

const std::string planHeader{"plan_year,name,buildings,households,floor_area_wan_m2\n"};
const std::string totalsHeader{"plan_year,scope,households,investment_wan_yuan\n"};
const std::string guidanceHeader{"name,built,plan_year,floor_area_wan_m2,households,types\n"};

exchange::ProjectDescription project() {
    exchange::ProjectDescription project;
    project.period = period;
    project.whole = "全市";
    project.districts = {{plan::DistrictCode{"620302"}, "金川区", "中心城区", {"金川区"}}};
    return project;
}

} // namespace

TEST_CASE("the annual plan of Jinchang lists 48 estates by year") {
    const auto plan = exchange::readAnnualPlan(tableIn(data + "annual_plan.csv"), project());

    CHECK(plan.findings.empty());
    std::map<int, int> byYear;
    for (const auto& entry : plan.value.entries) {
        ++byYear[entry.year.value];
    }
    CHECK(byYear == std::map<int, int>{{2021, 3}, {2022, 21}, {2023, 13}, {2024, 7}, {2025, 4}});
    CHECK(plan.value.entries[0].place.row == 2);
}

TEST_CASE("a year outside the period is told with estate and period") {
    const TemporaryFolder folder;
    const auto file = folder.write("p.csv", planHeader + "2026年,天瑞花园,1,2,0.3\n");

    const auto plan = exchange::readAnnualPlan(tableIn(file.string()), project());

    REQUIRE(codesOf(plan.findings) == Codes{"plan.year-outside-period"});
    CHECK(plan.findings[0].severity == gis::Severity::Error);
    CHECK(plan.findings[0].place.row == 2);
    CHECK(plan.findings[0].place.column == "plan_year");
    CHECK(factOf(plan.findings[0], "name") == "天瑞花园");
    CHECK(factOf(plan.findings[0], "period") == "2021—2025");
}

TEST_CASE("what is no year is told") {
    const TemporaryFolder folder;
    const auto file =
        folder.write("p.csv", planHeader + "明年,A,1,2,0.3\n,B,1,2,0.3\n22,C,1,2,0.3\n"
                                           "2021.5,D,1,2,0.3\n");

    const auto plan = exchange::readAnnualPlan(tableIn(file.string()), project());

    CHECK(codesOf(plan.findings) ==
          Codes{"table.not-a-year", "table.not-a-year", "table.not-a-year", "table.value-missing"});
    CHECK(plan.value.entries.size() == 4);
}

TEST_CASE("a year holds for the blank cells that are merged with its own") {
    const TemporaryFolder folder;
    const auto file = folder.write("p.csv", planHeader + "2021年,A,1,2,0.3\n,B,1,2,0.3\n"
                                                         "2022年,C,1,2,0.3\n,D,1,2,0.3\n");

    const auto plan = exchange::readAnnualPlan(tableIn(file.string()), project());

    REQUIRE(codesOf(plan.findings) == Codes{"plan.year-from-above"});
    CHECK(factOf(plan.findings[0], "count") == "2");
    CHECK(plan.findings[0].place.row == 3);
    CHECK(plan.value.entries[1].year == plan::PlanYear{2021});
    CHECK(plan.value.entries[3].year == plan::PlanYear{2022});
}

TEST_CASE("the sum row of the annual plan is the total of all years") {
    const TemporaryFolder folder;
    const auto file = folder.write(
        "p.csv", planHeader + "2021,A,1,2,0.3\n2022,B,1,2,0.3\n合计,2个小区,2,4,0.6\n");

    const auto plan = exchange::readAnnualPlan(tableIn(file.string()), project());

    CHECK(plan.findings.empty());
    CHECK(plan.value.entries.size() == 2);
    REQUIRE(plan.value.totals.size() == 1);
    CHECK_FALSE(plan.value.totals[0].year);
    CHECK(plan.value.totals[0].scope == "全市");
    CHECK(plan.value.totals[0].estates == plan::StatedFigure{2, 0});
    CHECK(plan.value.totals[0].floorArea == plan::StatedFigure{0.6, 1});
}

TEST_CASE("a plan's own table is read with its estates in words and its sums") {
    const TemporaryFolder folder;
    const auto file = folder.write(
        "p.csv", "改造年度,小区数（个）,楼栋数（栋）,住宅建筑面积（万m2）,居民户数（户）,"
                 "预计投资额（万元）,老旧小区（片区）改造清单\n"
                 "2021年,2个,3,0.74,104,398.52,\"甲小区 1 栋、53 户、0.18 万平方米；"
                 "乙小区2栋、51户、0.56万平方米\"\n"
                 "2022年,2个,8,3.5,70,630,丙小区5栋、40户、2.5万平方米；\n"
                 ",,,,,,丁小区3栋、30户、1万平方米\n" // as a new page goes on
                 "合计,4,11,4.24,174,1028.52,\n");

    const auto plan = exchange::readAnnualPlan(tableIn(file.string()), project());

    CHECK(codesOf(plan.findings) == Codes{"plan.year-from-above"});
    REQUIRE(plan.value.entries.size() == 4);
    CHECK(plan.value.entries[1].name == "乙小区");
    CHECK(plan.value.entries[3].name == "丁小区");
    CHECK(plan.value.entries[3].year == plan::PlanYear{2022});
    CHECK(plan.value.entries[3].place.row == 4);
    REQUIRE(plan.value.totals.size() == 3);
    CHECK(plan.value.totals[0].year == plan::PlanYear{2021});
    CHECK(plan.value.totals[0].investment == plan::StatedFigure{398.52, 2});
    CHECK_FALSE(plan.value.totals[2].year.has_value());
    CHECK(plan.value.totals[2].estates == plan::StatedFigure{4.0, 0});
}

TEST_CASE("an estate in words that is not understood is told with its row") {
    const TemporaryFolder folder;
    const auto file = folder.write("p.csv", "改造年度,改造清单\n2021,甲小区若干栋\n");

    const auto plan = exchange::readAnnualPlan(tableIn(file.string()), project());

    REQUIRE(codesOf(plan.findings) == Codes{"plan.list-not-understood"});
    CHECK(plan.findings[0].place.row == 2);
    CHECK(plan.findings[0].place.column == "改造清单");
}

TEST_CASE("a sum row of stated totals is the total of all years") {
    const TemporaryFolder folder;
    const auto file = folder.write("t.csv", totalsHeader + "2021,全市,104,398.52\n合计,,104,\n"
                                                           "2021,合计,104,398.52\n");

    const auto totals = exchange::readAnnualPlanTotals(tableIn(file.string()), project());

    CHECK(totals.findings.empty());
    REQUIRE(totals.value.size() == 3);
    CHECK(totals.value[0].year == plan::PlanYear{2021});
    CHECK_FALSE(totals.value[1].year);
    CHECK(totals.value[1].scope == "全市");
    CHECK(totals.value[2].year == plan::PlanYear{2021});
}

TEST_CASE("stated totals keep their digits and know their district") {
    const auto totals =
        exchange::readAnnualPlanTotals(tableIn(data + "annual_plan_totals.csv"), [] {
            auto both = project();
            both.districts.push_back({plan::DistrictCode{"620321"}, "永昌县", "永昌县城", {}});
            return both;
        }());

    CHECK(totals.findings.empty());
    REQUIRE(totals.value.size() == 18);
    CHECK(totals.value[0].investment == plan::StatedFigure{398.52, 2});
    CHECK_FALSE(totals.value[0].district);
    CHECK(totals.value[12].district == plan::DistrictCode{"620321"});
    CHECK(totals.value[12].floorArea == plan::StatedFigure{12.6, 1});
    CHECK(totals.value[12].where == "4.2 text");
}

TEST_CASE("a scope that names no district is told with those that do") {
    const TemporaryFolder folder;
    const auto file = folder.write("t.csv", totalsHeader + "2021,开发区,104,398.52\n"
                                                           "2021,金川区,104,\n");

    const auto totals = exchange::readAnnualPlanTotals(tableIn(file.string()), project());

    REQUIRE(codesOf(totals.findings) == Codes{"plan.scope-unknown"});
    CHECK(factOf(totals.findings[0], "known") == "全市、中心城区");
    REQUIRE(totals.value.size() == 1);
    CHECK(totals.value[0].district == plan::DistrictCode{"620302"});
    CHECK_FALSE(totals.value[0].investment);
}

TEST_CASE("investment is stated in the unit of its header or cell") {
    const TemporaryFolder folder;
    const auto file = folder.write(
        "t.csv", "年度,范围,预计投资额（元）\n2021,全市,3985200\n2022,全市,26.89亿元\n");

    const auto totals = exchange::readAnnualPlanTotals(tableIn(file.string()), project());

    REQUIRE(totals.value.size() == 2);
    CHECK(totals.value[0].investment->value == 398.52);
    CHECK(plan::agrees(*totals.value[1].investment, 268'949.0)); // 26.89 亿元, printed to 100 万元
    CHECK_FALSE(plan::agrees(*totals.value[1].investment, 268'951.0));
}

TEST_CASE("guidance names types in any order and notation") {
    const TemporaryFolder folder;
    const auto file =
        folder.write("g.csv", guidanceHeader + "A,2003,2022年,1,2,完善类＋ 基础类\n"
                                               "B,2003,2022年,1,2,基础类、提升类、基础类\n");

    const auto guidance = exchange::readGuidance(tableIn(file.string()), period);

    CHECK(guidance.findings.empty());
    CHECK(guidance.value[0].types ==
          std::vector{RenovationType::Basic, RenovationType::Improvement});
    CHECK(guidance.value[1].types ==
          std::vector{RenovationType::Basic, RenovationType::Enhancement});
}

TEST_CASE("a type that nobody knows is told with those that are known") {
    const TemporaryFolder folder;
    const auto file = folder.write("g.csv", guidanceHeader + "A,2003,2022,1,2,基础类+综合类\n");

    const auto guidance = exchange::readGuidance(tableIn(file.string()), period);

    REQUIRE(codesOf(guidance.findings) == Codes{"guidance.type-unknown"});
    CHECK(factOf(guidance.findings[0], "text") == "综合类");
    CHECK(guidance.value[0].types == std::vector{RenovationType::Basic});
}

TEST_CASE("the guidance of Jinchang is read without a fault") {
    const auto guidance = exchange::readGuidance(tableIn(data + "guidance.csv"), period);

    CHECK(guidance.findings.empty());
    CHECK(guidance.value.size() == 48);
    CHECK(guidance.value[12].types.size() == 3);
}

TEST_CASE("an alias of a list that does not exist is told") {
    const TemporaryFolder folder;
    const auto file = folder.write("a.csv", "list,name,estate,reason\nplans,A,B,x\nplan,A,B,y\n");

    const auto aliases = exchange::readAliases(tableIn(file.string()));

    REQUIRE(codesOf(aliases.findings) == Codes{"alias.list-unknown"});
    CHECK(aliases.value.size() == 1);
}

TEST_CASE("every alias of Jinchang says why it is one") {
    const auto aliases = exchange::readAliases(tableIn(data + "aliases.csv"));

    CHECK(aliases.findings.empty());
    CHECK(aliases.value.size() == 13);
    for (const auto& alias : aliases.value) {
        CAPTURE(alias.name);
        CHECK_FALSE(alias.reason.empty());
    }
}
