#include "tests/bench/city_project.h"

#include "gis/crs.h"
#include "gis/layer_reader.h"
#include "gis/layer_writer.h"
#include "gis/measure.h"
#include "tests/bench/national_set.h"
#include "tests/support/chance.h"

#include <algorithm>
#include <array>
#include <format>
#include <fstream>
#include <map>
#include <utility>
#include <variant>

namespace bench {

namespace {

constexpr const char* system = "EPSG:4543";
constexpr std::size_t buildingsPerEstate = 5;
constexpr double flatPerHousehold = 75.0; // square metres

class Values {
public:
    Values(const gis::Layer& layer, const gis::Feature& feature)
        : layer_{layer}, feature_{feature} {}

    template <class Value>
    [[nodiscard]] Value at(const std::string& field) const {
        return std::get<Value>(feature_.values.at(fieldIndex(layer_, field).value()));
    }

private:
    const gis::Layer& layer_;
    const gis::Feature& feature_;
};

void tellApart(std::vector<CityEstate>& estates) {
    std::map<std::string, int> seen;
    for (CityEstate& estate : estates) {
        if (const int count = ++seen[estate.name]; count > 1) {
            estate.name += std::format("（{}）", count);
        }
    }
}

std::string nameOf(std::size_t estate, support::Chance& chance) {
    constexpr std::array streets{"红星路", "东风路", "滨河", "文化路", "黄河路", "光明路",
                                 "团结",   "人民路", "解放", "胜利路", "建设路", "新华"};
    constexpr std::array kinds{"大院", "花园", "小区", "公寓", "家属院", "宿舍", "苑", "新村"};
    return std::format("{}{}号{}", streets[chance.below(streets.size())], estate + 1,
                       kinds[chance.below(kinds.size())]);
}

// Slabs one above the other across the middle of the ground's box; what leaves the ground a little
// is no harm to a drawing.
void addSlabs(std::vector<CityBuilding>& buildings, const CityEstate& estate, std::size_t index) {
    const gis::Box box = boxOf(estate.ground);
    const double step = box.height() / static_cast<double>(buildingsPerEstate + 1);
    for (std::size_t slab = 1; slab <= buildingsPerEstate; ++slab) {
        const double middle = box.minY + step * static_cast<double>(slab);
        const double left = box.minX + 0.25 * box.width();
        const double right = box.maxX - 0.25 * box.width();
        const double half = 0.2 * step;
        buildings.push_back({{{{{{left, middle - half},
                                 {right, middle - half},
                                 {right, middle + half},
                                 {left, middle + half}},
                                {}}}},
                             index});
    }
}

std::string idOf(std::size_t estate) {
    return std::format("620302-{:03}", estate + 1);
}

gis::Layer estateLayer(const City& city) {
    gis::Layer layer{"city.gpkg",
                     "estates",
                     {{"id", gis::FieldKind::Text},
                      {"name", gis::FieldKind::Text},
                      {"quality", gis::FieldKind::Text},
                      {"plan_year", gis::FieldKind::Integer}},
                     {}};
    for (std::size_t index = 0; index < city.estates.size(); ++index) {
        const CityEstate& estate = city.estates[index];
        layer.features.push_back(
            {static_cast<std::int64_t>(index + 1),
             estate.ground,
             {idOf(index), estate.name, std::string{"surveyed"}, estate.planYear}});
    }
    return layer;
}

gis::Layer buildingLayer(const City& city) {
    gis::Layer layer{"city.gpkg", "buildings", {{"estate", gis::FieldKind::Text}}, {}};
    std::int64_t id = 0;
    for (const CityBuilding& building : city.buildings) {
        layer.features.push_back({++id, building.ground, {idOf(building.estate)}});
    }
    return layer;
}

std::string projectText(const std::string& page) {
    return std::format(R"([project]
title = "基准城市老旧小区改造规划"
period = "2021—2025"
preparing_body = "基准"
date = "2020年10月"
crs = "{}"
[[district]]
code = "620302"
name = "基准市"
place = "城区"
[[inputs.survey]]
district = "620302"
file = "survey.csv"
[inputs.annual_plan]
file = "annual_plan.csv"
[inputs.footprints]
file = "city.gpkg"
layer = "estates"
[inputs.buildings]
file = "city.gpkg"
layer = "buildings"
[costs]
per_household_wan = 9
[[sheet]]
id = "city"
number = "附图1"
title = "基准城市老旧小区年度改造计划图"
district = "620302"
page = "{}"
[sheet.styles]
estates = "annual_plan"
buildings = "buildings"
roads = "roads"
)",
                       system, page);
}

std::vector<int> buildingCounts(const City& city) {
    std::vector<int> counts(city.estates.size(), 0);
    for (const CityBuilding& building : city.buildings) {
        ++counts[building.estate];
    }
    return counts;
}

void writeTables(const City& city, const std::filesystem::path& folder) {
    std::ofstream survey{folder / "survey.csv"};
    std::ofstream plan{folder / "annual_plan.csv"};
    survey << "no,name,built,households,floor_area_wan_m2,buildings,structure\n";
    plan << "no,plan_year,name,buildings,households,floor_area_wan_m2\n";
    const std::vector<int> buildings = buildingCounts(city);
    for (std::size_t index = 0; index < city.estates.size(); ++index) {
        const CityEstate& estate = city.estates[index];
        const double wan = estate.floorArea / 10'000.0;
        survey << std::format("{},{},1981—1990年,{},{:.4f},{},砖混\n", index + 1, estate.name,
                              estate.households, wan, buildings[index]);
        plan << std::format("{},{},{},{},{},{:.4f}\n", index + 1, estate.planYear, estate.name,
                            buildings[index], estate.households, wan);
    }
}

} // namespace

City readCity(const std::filesystem::path& file) {
    const gis::Crs metric = gis::crsFromText(system);
    const gis::Layer estates = gis::readLayer({file, "estates", "", ""}, metric).value;
    const gis::Layer buildings = gis::readLayer({file, "buildings", "", ""}, metric).value;
    City city;
    std::map<std::int64_t, std::size_t> indexOf;
    for (const gis::Feature& feature : estates.features) {
        const Values values{estates, feature};
        indexOf[values.at<std::int64_t>("id")] = city.estates.size();
        city.estates.push_back(
            {std::get<gis::MultiPolygon>(feature.shape), values.at<std::string>("name"),
             values.at<std::int64_t>("plan_year"), values.at<std::int64_t>("households"),
             values.at<double>("floor_area")});
    }
    for (const gis::Feature& feature : buildings.features) {
        city.buildings.push_back(
            {std::get<gis::MultiPolygon>(feature.shape),
             indexOf.at(Values{buildings, feature}.at<std::int64_t>("estate_id"))});
    }
    tellApart(city.estates);
    return city;
}

City largeCity(std::size_t estates) {
    support::Chance chance{10'000};
    City city;
    for (gis::MultiPolygon& ground : oneCity(estates)) {
        const double floorArea = gis::area(ground).count();
        const std::string name = nameOf(city.estates.size(), chance);
        city.estates.push_back(
            {std::move(ground), name, 2021 + static_cast<std::int64_t>(chance.below(5)),
             static_cast<std::int64_t>(floorArea / flatPerHousehold) + 1, floorArea});
        addSlabs(city.buildings, city.estates.back(), city.estates.size() - 1);
    }
    return city;
}

void writeProject(const City& city, const std::filesystem::path& folder, const std::string& page) {
    std::filesystem::create_directories(folder);
    const gis::Crs metric = gis::crsFromText(system);
    const std::array layers{estateLayer(city), buildingLayer(city)};
    gis::writeGeoPackage(folder / "city.gpkg", layers, {metric, metric}, "2021-03-01T08:00:00Z");
    writeTables(city, folder);
    std::ofstream{folder / "plan.toml"} << projectText(page);
}

} // namespace bench
