#include "tests/sheets/small_plan.h"

#include "tests/support/page.h"

namespace test {

namespace {

using gis::SquareMetres;
using plan::DistrictCode;
using plan::EstateRecord;
using plan::Money;

gis::MultiPolygon block(double left, double bottom, double width, double height) {
    return {{{{{left, bottom},
               {left + width, bottom},
               {left + width, bottom + height},
               {left, bottom + height}},
              {}}}};
}

struct Row {
    int number;
    const char* name;
    int year; // 0: none
    int buildings;
    double floorArea; // 万平方米
    int households;
    double left; // of its ground; negative: none
};

EstateRecord recordOf(const DistrictCode& district, const Row& row) {
    EstateRecord record;
    record.estate.id = plan::estateIdOf(district, row.number);
    record.estate.district = district;
    record.estate.number = row.number;
    record.estate.name = row.name;
    record.estate.buildings = row.buildings;
    record.estate.floorArea = SquareMetres::ofWan(row.floorArea);
    record.estate.households = row.households;
    record.estate.place = {"survey.csv", "", static_cast<std::size_t>(row.number) + 1, ""};
    if (row.year != 0) {
        record.plan = plan::PlanEntry{{row.year},     row.name,
                                      row.buildings,  SquareMetres::ofWan(row.floorArea),
                                      row.households, {}};
    }
    if (row.left >= 0.0) {
        const plan::Building building{block(row.left + 20.0, 20.0, 60.0, 12.0), 6, {}};
        record.ground = plan::Ground{.footprint = block(row.left, 0.0, 200.0, 150.0),
                                     .quality = plan::GroundQuality::Surveyed,
                                     .buildings = {building},
                                     .name = {},
                                     .place = {}};
    }
    return record;
}

plan::Road roadOf(plan::RoadClass roadClass, double fromX, double toX) {
    return {roadClass, "", {{{{{fromX, 152.0}, {toX, 152.0}}}}}, gis::Metres::of(30.0), {}};
}

maps::Rule ruleFor(const std::string& property, const std::string& value, const std::string& title,
                   maps::Symbol symbol) {
    maps::Rule rule;
    rule.name = title;
    rule.title = title;
    rule.filter = maps::Filter{maps::Compare{property, maps::Comparison::Equal, value}};
    rule.symbols = {std::move(symbol)};
    return rule;
}

maps::PolygonSymbol filled(maps::Colour colour) {
    return {maps::Fill{colour, {}}, {}};
}

maps::LineSymbol line(double width) {
    return {maps::Stroke{.width = {width}}};
}

} // namespace

plan::Portfolio smallPlan() {
    plan::Portfolio portfolio;
    portfolio.title = "金昌市老旧小区改造专项规划";
    portfolio.period = {{2021}, {2025}};
    portfolio.preparingBody = "金昌市住房和城乡建设局";
    portfolio.date = "2020年10月";
    portfolio.crs = gis::crsFromText("EPSG:4543");
    portfolio.districts = {{jinchuan, "金川区", "中心城区", {}}, {yongchang, "永昌县", "", {}}};
    portfolio.estates = {recordOf(jinchuan, {1, "昌荣里小区", 2022, 2, 1.115, 100, 0.0}),
                         recordOf(jinchuan, {2, "新华里小区", 2021, 3, 2.225, 200, 300.0}),
                         recordOf(jinchuan, {3, "龙首里小区", 0, 1, 0.5, 50, 600.0}),
                         recordOf(jinchuan, {4, "农机公司楼", 2022, 1, 0.115, 30, -1.0}),
                         recordOf(yongchang, {1, "东街小区", 2021, 4, 3.0, 300, 60'000.0})};
    portfolio.roads = {roadOf(plan::RoadClass::Arterial, -100.0, 900.0),
                       roadOf(plan::RoadClass::Local, 60'000.0, 60'300.0)};
    portfolio.costs = {Money::ofWan(9), {{{2021}, Money::ofWan(500)}}};
    return portfolio;
}

sheets::SheetStyles smallStyles() {
    sheets::SheetStyles styles;
    maps::Rule others;
    others.name = "others";
    others.title = "未列入计划";
    others.isElse = true;
    others.symbols = {filled(colourOfOthers)};
    styles.estates = {"estates",
                      "",
                      {ruleFor("plan_year", "2021", "2021年改造", filled(colourOf2021)),
                       ruleFor("plan_year", "2022", "2022年改造", filled(colourOf2022)),
                       ruleFor("plan_year", "2023", "2023年改造", filled({1, 2, 3})), others}};
    maps::Rule buildings;
    buildings.title = "楼栋";
    buildings.symbols = {filled({120, 120, 120})};
    styles.buildings = {"buildings", "", {buildings}};
    styles.roads = {"roads",
                    "",
                    {ruleFor("class", "local", "支路", line(0.4)),
                     ruleFor("class", "arterial", "主干路", line(1.2))}};
    return styles;
}

sheets::SheetWish wishFor(const plan::DistrictCode& district) {
    return {"map-1", "附图1", "中心城区年度改造计划图", district, support::page("A3-landscape")};
}

} // namespace test
