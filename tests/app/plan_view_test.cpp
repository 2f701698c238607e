#include "app/plan_view.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace {

using app::Language;

plan::EstateRecord planned(int number, int year, int households) {
    const plan::DistrictCode district{"620302"};
    plan::EstateRecord record;
    record.estate.district = district;
    record.estate.id = plan::estateIdOf(district, number);
    record.estate.name = "小区" + std::to_string(number);
    record.plan = plan::PlanEntry{{year}, "", 1, gis::SquareMetres::ofWan(1.0), households, {}};
    return record;
}

app::LoadedPlan published() {
    app::LoadedPlan plan;
    plan.project.whole = "全市";
    plan.portfolio.title = "老旧小区改造规划";
    plan.portfolio.period = {{2021}, {2022}};
    plan.portfolio.costs = {plan::Money::ofWan(9), {}};
    plan.portfolio.districts = {{plan::DistrictCode{"620302"}, "金川区", "中心城区", {}}};
    plan.portfolio.estates = {planned(1, 2021, 100), planned(2, 2022, 50)};
    return plan;
}

app::LoadedPlan revised() {
    const plan::Scenario scenario{
        "方案一", "", {{1, plan::EstateId{"620302-002"}, "小区2", {2022}, {2021}, "同年施工", {}}}};
    return app::revisedBy(published(), {scenario, {}});
}

bool holds(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("a published plan is shown with one figure for each year and scope") {
    const std::string text = planText(published(), app::EstateListing::ByYear, Language::Chinese);

    CHECK(holds(text, "2021  1     1     1.00                  100   900\n"));
    CHECK(holds(text, "中心城区\n"));
    CHECK(holds(text, "620302-002  小区2  50户"));
    CHECK_FALSE(holds(text, "->"));
}

TEST_CASE("a revised plan shows its moves and both figures where they differ") {
    const std::string text = planText(revised(), app::EstateListing::None, Language::English);

    CHECK(holds(text, "1  小区2（620302-002）  2022->2021  同年施工"));
    CHECK(holds(text, "100->150"));
    CHECK(holds(text, "450->0"));
    CHECK(holds(text, "total  2        2          2.00                  150"));
}

TEST_CASE("two plans that are the same differ in nothing") {
    const std::string none =
        toText(difference(revised(), revised()), published().portfolio, Language::Chinese);
    const auto some = difference(published(), revised());

    CHECK(none == "从“方案一”到“方案一”：0 个小区的年度不同\n");
    CHECK(some.changes.size() == 1);
    CHECK(holds(toText(some, published().portfolio, Language::Chinese),
                "小区2（620302-002）  2022->2021  1.00万平方米  50户"));
}
