// The areas command: Jinchang's answer checked anew from what is printed, any layer, bad input.

#include "gis/layer_reader.h"
#include "gis/layer_writer.h"
#include "gis/measure.h"
#include "gis/wkt.h"
#include "tests/cli/program.h"
#include "tests/support/jinchang_copy.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <map>
#include <set>
#include <string>

namespace {

namespace fs = std::filesystem;
using Catch::Matchers::WithinAbs;
using cli_test::holds;
using cli_test::pianqu;
using nlohmann::json;

const std::string jinchang = PIANQU_SOURCE_DIR "/data/jinchang/plan.toml";
constexpr double personsPerHousehold = 2.6;

json answerOf(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), "areas");
    arguments.emplace_back("--json");
    const auto ended = pianqu(std::move(arguments));
    CAPTURE(ended.errors);
    REQUIRE(ended.exitCode == 0);
    return json::parse(ended.output);
}

double stageValue(const json& answer, const std::string& name) {
    for (const json& stage : answer["stages"]) {
        if (stage["name"] == name) {
            return stage["value"];
        }
    }
    FAIL("there is no stage " << name);
    return 0.0;
}

// Whether the pairs that join hold all members together.
bool isConnected(const json& area) {
    std::set<std::string> reached{area["estates"][0]};
    for (std::size_t before = 0; before != reached.size();) {
        before = reached.size();
        for (const json& pair : area["pairs"]) {
            if (pair["open_frontage_m"] >= 20.0 &&
                (reached.contains(pair["a"]) || reached.contains(pair["b"]))) {
                reached.insert(pair["a"].get<std::string>());
                reached.insert(pair["b"].get<std::string>());
            }
        }
    }
    return reached.size() == area["estates"].size();
}

// Three blocks in a row, 10 m apart, 400 households each, planned for 2022, 2022 and 2023, and one
// far away.
class Row {
public:
    explicit Row(const std::string& householdsOfFirst = "400") {
        gis::Layer layer{"",
                         "estates",
                         {{"name", gis::FieldKind::Text, 0, 0},
                          {"hh", gis::FieldKind::Text, 0, 0},
                          {"year", gis::FieldKind::Text, 0, 0}},
                         {}};
        add(layer, 500'000, "=a", householdsOfFirst, "2022");
        add(layer, 500'110, "b", "400", "2022");
        add(layer, 500'220, "c", "400", "2023");
        add(layer, 501'000, "far", "400", "2023");
        const gis::Crs crs = gis::crsFromText("EPSG:4543");
        gis::writeGeoPackage(file(), {&layer, 1}, {crs, crs}, "2021-03-01T08:00:00Z");
    }

    [[nodiscard]] fs::path file() const { return folder_ / "row.gpkg"; }
    [[nodiscard]] fs::path operator/(const std::string& name) const { return folder_ / name; }
    [[nodiscard]] std::vector<std::string> arguments() const {
        return {file(), "--id", "name", "--households", "hh"};
    }

private:
    static void add(gis::Layer& layer, int west, const std::string& name,
                    const std::string& households, const std::string& year) {
        const std::string left = std::to_string(west);
        const std::string right = std::to_string(west + 100);
        layer.features.push_back(
            {0,
             gis::shapeFromWkt("POLYGON ((" + left + " 4262000, " + right + " 4262000, " + right +
                               " 4262100, " + left + " 4262100, " + left + " 4262000))"),
             {name, households, year}});
    }

    support::TemporaryFolder folder_;
};

std::vector<std::string> with(std::vector<std::string> arguments,
                              const std::vector<std::string>& more) {
    arguments.insert(arguments.end(), more.begin(), more.end());
    return arguments;
}

} // namespace

TEST_CASE("Jinchang's areas are proven optimal and keep every limit") {
    const json answer = answerOf({jinchang});

    REQUIRE(answer["stages"].size() == 4);
    for (const json& stage : answer["stages"]) {
        CHECK(stage["status"] == "optimal");
        CHECK(stage["value"] == stage["bound"]);
        CHECK(stage["gap"] == 0.0);
    }
    REQUIRE_FALSE(answer["areas"].empty());
    std::multiset<std::string> named;
    double standard = 0.0;
    double joint = 0.0;
    for (const json& area : answer["areas"]) {
        CAPTURE(area["id"]);
        const double people = area["people"];
        CHECK_THAT(people, WithinAbs(personsPerHousehold * area["households"].get<double>(), 1e-6));
        CHECK(people <= 12'000.0);
        CHECK(area["estates"].size() >= 2);
        CHECK(area["standard_size"] == (people >= 5'000.0));
        CHECK(area["span_m"] <= 1'000.0);
        CHECK(isConnected(area));
        joint += people;
        standard += people >= 5'000.0 ? people : 0.0;
        for (const json& estate : area["estates"]) {
            named.insert(estate.get<std::string>());
        }
    }
    CHECK_THAT(stageValue(answer, "standard-size"), WithinAbs(standard, 1e-6));
    CHECK_THAT(stageValue(answer, "joint"), WithinAbs(joint, 1e-6));
    for (const json& alone : answer["alone"]) {
        named.insert(alone["estate"].get<std::string>());
        CHECK_FALSE(alone["reason_in_words"].get<std::string>().empty());
    }
    CHECK(named.size() == 48);
    CHECK(std::set<std::string>(named.begin(), named.end()).size() == 48);
}

TEST_CASE("the year limits cost people the more, the tighter they are") {
    const json answer = answerOf({jinchang});

    double before = 0.0;
    for (const json& cost : answer["year_costs"]) { // 10, 15, 20, 30 %, then without years
        CHECK(cost["value"].get<double>() >= before);
        before = cost["value"];
    }
    CHECK(answer["year_costs"].size() == 5);
    CHECK(answer["year_costs"].back()["tolerance"].is_null());
    CHECK(answer["year_costs"].back()["value"] ==
          stageValue(answerOf({jinchang, "--ignore-years"}), "standard-size"));
}

TEST_CASE("a time limit gives the best found, with a bound that is never below it") {
    const json answer = answerOf({jinchang, "--time-limit", "0"});

    CHECK(answer["stages"].size() == 4);
    for (const json& stage : answer["stages"]) {
        const bool isLeast = stage["name"] == "moved";
        const double value = stage["value"];
        const double bound = stage["bound"];
        CHECK((isLeast ? bound <= value : value <= bound));
        CHECK((stage["status"] == "optimal") == (value == bound));
    }
}

TEST_CASE("estates of finished years keep their year") {
    const json answer = answerOf({jinchang});

    for (const json& area : answer["areas"]) {
        for (const json& year : area["years_now"]) {
            CHECK((year["year"] != 2021 || area["year"] == 2021));
        }
    }
}

TEST_CASE("the areas of a plan are written as tables, layers and a report") {
    support::JinchangCopy project;

    const auto ended = pianqu({"areas", project.project(), "-o", project / "out"});

    CAPTURE(ended.errors);
    CHECK(ended.exitCode == 0);
    for (const char* file : {"areas.csv", "areas.txt", "areas.xlsx", "areas.gpkg", "areas.shp",
                             "areas.prj", "areas.cpg"}) {
        CAPTURE(file);
        CHECK(fs::file_size(project / "out" / file) > 0);
        CHECK(holds(ended.output, file));
    }
    const auto crs = gis::crsFromText("EPSG:4543");
    const auto written = gis::readLayer({project / "out/areas.shp", "", "", ""}, crs);
    const json answer = answerOf({jinchang});
    REQUIRE(written.value.features.size() == answer["areas"].size());
    for (std::size_t i = 0; i < written.value.features.size(); ++i) {
        const auto& outline = std::get<gis::MultiPolygon>(written.value.features[i].shape);
        CHECK(outline.parts.size() == 1); // dissolved: footprints and what lies between
        CHECK(gis::area(outline).count() > answer["areas"][i]["land_area_m2"].get<double>());
    }
}

TEST_CASE("any layer's polygons are grouped by their households") {
    const Row row;

    const json answer = answerOf(with(row.arguments(), {"--min-people", "2000"}));

    REQUIRE(answer["areas"].size() == 1);
    CHECK(answer["areas"][0]["estates"] == json({"=a", "b", "c"}));
    CHECK_THAT(answer["areas"][0]["people"].get<double>(), WithinAbs(3'120.0, 1e-6));
    CHECK(answer["areas"][0]["year"].is_null());
    REQUIRE(answer["alone"].size() == 1);
    CHECK(answer["alone"][0]["reason"] == "no-neighbour");
}

TEST_CASE("a limit given on the command line is kept") {
    const Row row;

    CHECK(answerOf(with(row.arguments(),
                        {"--max-people", "2100", "--min-people", "1000"}))["areas"][0]["estates"]
              .size() == 2);
    CHECK(answerOf(with(row.arguments(), {"--max-span", "250"}))["areas"][0]["estates"].size() ==
          2);
    CHECK(answerOf(with(row.arguments(), {"--min-frontage", "101"}))["areas"].empty());
    CHECK(answerOf(with(row.arguments(), {"--gap", "9"}))["areas"].empty());
}

TEST_CASE("a road of a severing class keeps estates apart") {
    const Row row;
    gis::Layer roads{"", "roads", {{"class", gis::FieldKind::Text, 0, 0}}, {}};
    roads.features.push_back(
        {0, gis::shapeFromWkt("LINESTRING (500105 4261000, 500105 4263000)"), {"arterial"}});
    const auto crs = gis::crsFromText("EPSG:4543");
    gis::writeGeoPackage(row / "roads.gpkg", {&roads, 1}, {crs, crs}, "2021-03-01T08:00:00Z");

    const json answer =
        answerOf(with(row.arguments(), {"--barriers", row / "roads.gpkg", "--class", "class"}));

    REQUIRE(answer["areas"].size() == 1);
    CHECK(answer["areas"][0]["estates"] == json({"b", "c"}));
    CHECK(answer["alone"][0]["reason"] == "not-joined");
    CHECK(holds(answer["alone"][0]["nearest_miss"], "arterial"));
}

TEST_CASE("years that may not shift at all keep estates of different years apart") {
    const Row row;

    const json answer = answerOf(with(row.arguments(), {"--year", "year", "--tolerance", "0"}));

    REQUIRE(answer["areas"].size() == 1);
    CHECK(answer["areas"][0]["estates"] == json({"=a", "b"}));
    CHECK(answer["areas"][0]["year"] == 2022);
    CHECK(answer["alone"][0]["reason"] == "year-limits");
}

TEST_CASE("a cell that a spreadsheet would run is guarded in the table of areas") {
    const Row row;

    REQUIRE(pianqu(with({"areas"}, with(row.arguments(), {"-o", row / "out"}))).exitCode == 0);

    CHECK(holds(support::bytesOf(row / "out/areas.csv"), ",'=a,"));
}

TEST_CASE("households that are no number are told and nothing is made") {
    for (const char* text : {"四百", "-4", "4.5", ""}) {
        DYNAMIC_SECTION("\"" << text << "\"") {
            const Row row{text};

            const auto ended = pianqu(with({"areas"}, with(row.arguments(), {"-o", row / "out"})));

            CAPTURE(ended.errors);
            CHECK(ended.exitCode == 1);
            CHECK(holds(ended.errors, "户数"));
            CHECK_FALSE(fs::exists(row / "out"));
        }
    }
}

TEST_CASE("a layer without its field of households is wrong usage") {
    const Row row;

    CHECK(pianqu({"areas", row.file()}).exitCode == 2);
    const auto ended = pianqu({"areas", row.file(), "--households", "house"});
    CHECK(ended.exitCode == 2);
    CHECK(holds(ended.errors, "house"));
}

TEST_CASE("an excluded estate that the survey does not know is told with the nearest") {
    support::JinchangCopy project;
    project.replace("plan.toml", "[bureau_export]",
                    "[[areas.excluded]]\nestate = \"丽景南苑\"\nreason = \"拟拆迁\"\n"
                    "[bureau_export]");

    const auto ended = pianqu({"areas", project.project()});

    CHECK(ended.exitCode == 1);
    CHECK(holds(ended.errors, "丽景南苑"));
}

TEST_CASE("an excluded estate is in no area and says why") {
    support::JinchangCopy project;
    project.replace("plan.toml", "[bureau_export]",
                    "[[areas.excluded]]\nestate = \"丽景苑\"\nreason = \"拟拆迁\"\n"
                    "[bureau_export]");

    const json answer = answerOf({project.project()});

    bool isTold = false;
    for (const json& alone : answer["alone"]) {
        isTold = isTold || (alone["name"] == "丽景苑" && alone["reason"] == "excluded" &&
                            holds(alone["reason_in_words"], "拟拆迁"));
    }
    CHECK(isTold);
}

TEST_CASE("what exists is counted and what is short is said") {
    support::JinchangCopy project;
    const auto crs = gis::crsFromText("EPSG:4543");
    const auto estates = gis::readLayer({project / "footprints.gpkg", "estates", "", ""}, crs);
    gis::Layer facilities{
        "",
        "facilities",
        {{"item", gis::FieldKind::Text, 0, 0}},
        {{0,
          gis::centroid(std::get<gis::MultiPolygon>(estates.value.features.front().shape)),
          {"幼儿园"}}}};
    gis::writeGeoPackage(project / "facilities.gpkg", {&facilities, 1}, {crs, crs},
                         "2021-03-01T08:00:00Z");
    project.replace("plan.toml", "# [inputs.facilities]\n# file", "[inputs.facilities]\nfile");

    const auto ended = pianqu({"areas", project.project()});

    CAPTURE(ended.errors);
    CHECK(ended.exitCode == 0);
    CHECK(holds(ended.output, "幼儿园（现有 1）"));
    CHECK(holds(ended.output, "现状缺少：社区综合服务站"));
}
