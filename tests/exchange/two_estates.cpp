#include "tests/exchange/two_estates.h"

#include "gis/overlay.h"
#include "gis/wkt.h"

#include <array>
#include <filesystem>

namespace exchange_test {

plan::EstateRecord surveyedEstate(int number, const std::string& name, const std::string& wkt) {
    plan::EstateRecord record;
    auto& estate = record.estate;
    estate.district = plan::DistrictCode{"620302"};
    estate.id = plan::estateIdOf(estate.district, number);
    estate.number = number;
    estate.name = name;
    estate.built = {"1981—1990年；1991—2000年", {{1981, 1990}, {1991, 2000}}};
    estate.households = 1269;
    estate.floorArea = gis::SquareMetres::ofWan(10.04);
    estate.buildings = 45;
    estate.structure = "砖混";
    record.plan = plan::PlanEntry{{2021}, name, 45, estate.floorArea, 1269, {}};
    record.guidance = plan::GuidanceEntry{};
    record.guidance->types = {plan::RenovationType::Basic, plan::RenovationType::Improvement};
    record.ground =
        plan::Ground{gis::polygonFromWkt(wkt), plan::GroundQuality::Surveyed, {}, name, {}};
    return record;
}

plan::Portfolio twoEstates() {
    plan::Portfolio portfolio;
    portfolio.title = "改造规划";
    portfolio.period = {{2021}, {2025}};
    portfolio.preparingBody = "规划院";
    portfolio.date = "2020年10月";
    portfolio.crs = gis::crsFromText("EPSG:4543");
    portfolio.districts = {{plan::DistrictCode{"620302"}, "金川区", "中心城区", {}}};
    portfolio.costs = {plan::Money::ofWan(9), {{{2021}, plan::Money::ofWan(398.52)}}};
    portfolio.estates = {
        surveyedEstate(
            1, "昌荣里14区",
            "POLYGON ((500000 4261000, 500100.1234 4261000, 500100 4261100, 500000 4261100, 500000 "
            "4261000), (500010 4261010, 500010 4261020, 500020 4261020, 500010 4261010))"),
        surveyedEstate(
            2, "天瑞花园",
            "MULTIPOLYGON (((500200 4261000, 500300 4261000, 500300 4261100, 500200 4261000)), "
            "((500400 4261000, 500500 4261000, 500500 4261100, 500400 4261000)))")};
    portfolio.estates[0].ground->buildings = {
        {gis::polygonFromWkt("POLYGON ((500030 4261030, 500050 4261030, 500050 4261040, 500030 "
                             "4261040, 500030 4261030))"),
         {},
         {}}};
    portfolio.estates[1].plan.reset();
    return portfolio;
}

exchange::PackageContents contentsOf(const plan::Portfolio& portfolio) {
    exchange::DeliveredArea area;
    area.number = "620302-P1";
    area.people = 6599;
    area.year = plan::PlanYear{2022};
    std::vector<gis::MultiPolygon> grounds;
    for (const auto& record : portfolio.estates) {
        area.members.push_back(&record);
        if (record.ground) {
            grounds.push_back(record.ground->footprint);
        }
    }
    area.outline = gis::unite(grounds);
    area.facts = areas::factsOf(area.members, area.year, portfolio);
    return {&portfolio, {area}, exchange::Schematic::LeftOut};
}

exchange::PackageProfile profileNamed(const std::string& name) {
    return exchange::readPackageProfile(std::filesystem::path{PIANQU_SOURCE_DIR} / "data/profiles" /
                                        (name + ".toml"));
}

} // namespace exchange_test
