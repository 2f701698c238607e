#include "plan/portfolio.h"

#include <catch2/catch_test_macros.hpp>

using gis::SquareMetres;
using plan::DistrictCode;
using plan::EstateRecord;
using plan::GroundQuality;
using plan::Money;
using plan::Portfolio;

namespace {

const DistrictCode jinchuan{"620302"};
const DistrictCode yongchang{"620321"};

EstateRecord planned(const DistrictCode& district, int number, int year, int households) {
    EstateRecord record;
    record.estate.district = district;
    record.estate.id = plan::estateIdOf(district, number);
    record.plan = plan::PlanEntry{{year}, "", 2, SquareMetres::ofWan(0.5), households, {}};
    return record;
}

Portfolio threeEstates() {
    Portfolio portfolio;
    portfolio.period = {{2021}, {2023}};
    portfolio.costs = {Money::ofWan(9), {{{2021}, Money::ofWan(300)}}};
    portfolio.districts = {{jinchuan, "金川区", "中心城区", {}}, {yongchang, "永昌县", "", {}}};
    portfolio.estates = {planned(jinchuan, 1, 2021, 20), planned(yongchang, 1, 2021, 10),
                         planned(yongchang, 2, 2022, 40)};
    return portfolio;
}

} // namespace

TEST_CASE("the annual plan is summed by year with a row for every year of the period") {
    const auto rows = plan::yearTotals(threeEstates(), std::nullopt);

    REQUIRE(rows.size() == 3);
    CHECK(rows[0].totals == plan::Totals{2, 4, SquareMetres::ofWan(1.0), 30});
    CHECK(rows[0].investment == Money::ofWan(300));
    CHECK(rows[1].investment == Money::ofWan(360));
    CHECK(rows[2] == plan::YearTotals{{2023}, {}, {}});
}

TEST_CASE("a district's share of a lump sum follows the households of the whole plan") {
    const auto rows = plan::yearTotals(threeEstates(), yongchang);

    CHECK(rows[0].totals.households == 10);
    CHECK(rows[0].investment == Money::ofWan(100));
    CHECK(rows[1].investment == Money::ofWan(360));
}

TEST_CASE("the years of a plan add up to all of it") {
    const auto sum = plan::sumOf(plan::yearTotals(threeEstates(), std::nullopt));

    CHECK(sum == plan::YearTotals{{}, {3, 6, SquareMetres::ofWan(1.5), 70}, Money::ofWan(660)});
}

TEST_CASE("an estate without a year is in no sum") {
    auto portfolio = threeEstates();
    portfolio.estates[2].plan.reset();

    CHECK(plan::yearTotals(portfolio, yongchang)[1].totals == plan::Totals{});
}

TEST_CASE("one schematic outline makes the whole sheet schematic") {
    auto portfolio = threeEstates();
    portfolio.estates[0].ground = plan::Ground{{}, GroundQuality::Surveyed, {}, {}, {}};
    portfolio.estates[1].ground = plan::Ground{{}, GroundQuality::Unknown, {}, {}, {}};
    portfolio.estates[2].ground = plan::Ground{{}, GroundQuality::Schematic, {}, {}, {}};

    CHECK(plan::worstQuality(portfolio, std::nullopt) == GroundQuality::Schematic);
    CHECK(plan::worstQuality(portfolio, jinchuan) == GroundQuality::Surveyed);
    portfolio.estates[2].ground.reset();
    CHECK(plan::worstQuality(portfolio, std::nullopt) == GroundQuality::Unknown);
    CHECK(plan::worstQuality(Portfolio{}, std::nullopt) == std::nullopt);
}

TEST_CASE("estates and districts are found by their ids") {
    const auto portfolio = threeEstates();

    REQUIRE(plan::findEstate(portfolio, plan::estateIdOf(yongchang, 2)));
    CHECK(plan::findEstate(portfolio, plan::estateIdOf(yongchang, 3)) == nullptr);
    CHECK(plan::findDistrict(portfolio, jinchuan)->name == "金川区");
    CHECK(plan::findDistrict(portfolio, DistrictCode{"620300"}) == nullptr);
}

TEST_CASE("qualities and road classes go by code and by Chinese name") {
    CHECK(plan::groundQualityFrom("schematic") == GroundQuality::Schematic);
    CHECK(plan::groundQualityFrom("实测") == GroundQuality::Surveyed);
    CHECK(plan::groundQualityFrom("") == GroundQuality::Unknown);
    CHECK_FALSE(plan::groundQualityFrom("good"));
    CHECK(plan::roadClassFrom("主干路") == plan::RoadClass::Arterial);
    CHECK(plan::roadClassFrom(plan::codeOf(plan::RoadClass::River)) == plan::RoadClass::River);
    CHECK_FALSE(plan::roadClassFrom("motorway"));
}
