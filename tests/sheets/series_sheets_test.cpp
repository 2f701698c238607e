// The sheets that come in series beside the overview: one year, renovation types, data quality.

#include "maps/compose.h"
#include "sheets/annual_tables.h"
#include "sheets/quality_sheet.h"
#include "sheets/types_sheet.h"
#include "sheets/year_sheet.h"
#include "tests/sheets/small_plan.h"
#include "tests/support/fixed_ruler.h"
#include "tests/support/scene_reading.h"

#include <algorithm>

using namespace sheets;
using maps::PanelRole;
using test::jinchuan;
using test::panelOf;
using Words = std::vector<std::string>;

namespace {

const maps::TablePanel& tableOf(const maps::Sheet& sheet, PanelRole role) {
    return panelOf<maps::TablePanel>(sheet, role);
}

maps::Sheet yearSheetOf(int year, const SheetWish& wish) {
    maps::Rule others;
    others.name = "others";
    others.title = "其他小区";
    return yearSheet(test::smallPlan(), wish, {year}, test::smallStyles(), {"others", "", {others}})
        .value;
}

maps::Sheet yearSheetOf(int year) {
    return yearSheetOf(year, test::wishFor(jinchuan));
}

plan::Portfolio guidedPlan() {
    using enum plan::RenovationType;
    plan::Portfolio portfolio = test::smallPlan();
    for (plan::EstateRecord& record : portfolio.estates) {
        record.guidance = plan::GuidanceEntry{.name = record.estate.name,
                                              .built = {},
                                              .year = {},
                                              .floorArea = record.estate.floorArea,
                                              .households = record.estate.households,
                                              .earlierWorks = {},
                                              .types = {Basic, Improvement},
                                              .place = {}};
    }
    portfolio.estates[2].guidance.reset(); // 龙首里小区
    return portfolio;
}

} // namespace

TEST_CASE("A sheet of one year lists its estates with the numbers of the overview") {
    const maps::Sheet sheet = yearSheetOf(2022);

    const auto& index = tableOf(sheet, PanelRole::Index);
    REQUIRE(index.rows.size() == 2);
    CHECK(index.rows[0].cells == Words{"2", "昌荣里小区", "—", "2", "100", "1.12"});
    CHECK(index.rows[1].cells == Words{"3", "农机公司楼", "—", "1", "30", "0.12"});
}

TEST_CASE("The table of a sheet of one year is the overview's row of that year") {
    const maps::Sheet sheet = yearSheetOf(2022);

    const auto overview =
        yearTable(test::smallPlan(), jinchuan, test::smallStyles().estates, {5'000.0});
    const auto& totals = tableOf(sheet, PanelRole::Totals);
    REQUIRE(totals.rows.size() == 1);
    CHECK(totals.rows[0].cells == overview.rows[1].cells);
}

TEST_CASE("A sheet of one year draws the others apart and names only its own") {
    const maps::Sheet sheet = yearSheetOf(2022);

    const auto others =
        std::ranges::find(sheet.layers, std::string{otherEstatesLayerId}, &maps::DrawnLayer::id);
    REQUIRE(others != sheet.layers.end());
    CHECK(others->features.size() == 2);
    for (const maps::LabelWish& label : sheet.labels) {
        CHECK(label.name == (label.number == "2" ? "昌荣里小区" : ""));
    }
    const auto& legend = panelOf<maps::LegendPanel>(sheet, PanelRole::Legend);
    CHECK(std::ranges::count(legend.items, "2021年改造", &maps::LegendItem::title) == 0);
    CHECK(std::ranges::count(legend.items, "2022年改造", &maps::LegendItem::title) == 1);
}

TEST_CASE("The title block says which sheet of how many it is") {
    SheetWish wish = test::wishFor(jinchuan);
    wish.ordinal = 3;
    wish.count = 17;

    const maps::Sheet sheet = yearSheetOf(2022, wish);

    const auto& block = panelOf<maps::TitleBlockPanel>(sheet, PanelRole::TitleBlock);

    CHECK(block.lines.back().value == "附图1　第3张／共17张");
}

TEST_CASE("Locator and kilometre grid come when they are wished") {
    SheetWish wish = test::wishFor(jinchuan);
    wish.hasLocator = true;
    wish.grid = MapGrid::Kilometres;

    const maps::Sheet with = yearSheetOf(2022, wish);
    const maps::Sheet without = yearSheetOf(2022);

    CHECK(panelOf<maps::LocatorPanel>(with, PanelRole::Locator).names.size() == 2);
    CHECK_FALSE(with.grid.empty());
    CHECK(std::ranges::count(without.panels, PanelRole::Locator, &maps::SheetPanel::role) == 0);
    CHECK(without.grid.empty());
}

TEST_CASE("Renovation types add up to all estates of the district") {
    const maps::Sheet sheet =
        typesSheet(guidedPlan(), test::wishFor(jinchuan), test::smallStyles()).value;

    const auto& totals = tableOf(sheet, PanelRole::Totals);
    REQUIRE(totals.rows.size() == 3);
    CHECK(totals.rows[0].cells == Words{"基础类+完善类", "3", "6", "3.47", "330"});
    CHECK(totals.rows[1].cells == Words{"未列入改造内容指导", "1", "1", "0.50", "50"});
    CHECK(totals.rows[2].cells == Words{"合计", "4", "7", "3.97", "380"});
}

TEST_CASE("Lists that disagree and names joined by likeness are doubts of their estate") {
    plan::Portfolio portfolio = guidedPlan();
    portfolio.estates[0].plan->households = 99; // 昌荣里小区, surveyed with 100

    const maps::Sheet sheet = qualitySheet(portfolio, test::wishFor(jinchuan), test::smallStyles(),
                                           {"quality", "", {}}, {"农机公司楼"})
                                  .value;

    const auto& index = tableOf(sheet, PanelRole::Index);
    REQUIRE(index.rows.size() == 4);
    CHECK(index.rows[0].cells == Words{"1", "新华里小区", "实测", "—"});
    CHECK(index.rows[1].cells == Words{"2", "昌荣里小区", "实测", "计划户数与调查不符"});
    CHECK(index.rows[2].cells == Words{"3", "农机公司楼", "无轮廓", "按名称相近关联"});
    CHECK(index.rows[3].cells ==
          Words{"4", "龙首里小区", "实测", "未列入年度计划；未列入改造内容指导"});
    const auto& totals = tableOf(sheet, PanelRole::Totals);
    CHECK(totals.rows.back().cells == Words{"合计", "4", "3"});
}
