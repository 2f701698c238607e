#include "exchange/import.h"

#include "gis/failure.h"
#include "gis/layer_writer.h"
#include "gis/wkt.h"
#include "tests/support/failure_of.h"
#include "tests/support/findings.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using exchange::importPortfolio;
using exchange::ProjectDescription;
using support::Codes;
using support::codesOf;
using support::factOf;
using support::TemporaryFolder;

namespace {

const plan::DistrictCode jinchuan{"620302"};

ProjectDescription jinchang() {
    return exchange::readProject(PIANQU_SOURCE_DIR "/data/jinchang/plan.toml");
}

ProjectDescription jinchangTables() {
    auto project = jinchang();
    project.footprints.reset();
    project.buildings.reset();
    project.roads.reset();
    return project;
}

gis::Feature feature(const std::string& wkt, std::vector<gis::FieldValue> values) {
    return {0, gis::shapeFromWkt(wkt), std::move(values)};
}

// A town of two estates, 甲 and 乙, each a square of 100 m.
struct Town {
    Town() {
        folder.write("survey.csv", "name,built,households,floor_area_wan_m2,buildings\n甲小区,"
                                   "1995,100,1,2\n乙小区,1998,200,2,3\n");
        folder.write("aliases.csv", "list,name,estate\n");
        project.title = "规划";
        project.period = {{2021}, {2025}};
        project.whole = "全市";
        project.crs = "EPSG:4543";
        project.districts = {{jinchuan, "金川区", "中心城区", {"金川区"}}};
        project.surveys = {{jinchuan, table("survey.csv")}};
        project.costs.perHousehold = plan::Money::ofWan(9);
        project.nameWords = exchange::TableInput{
            PIANQU_SOURCE_DIR "/data/standards/estate_name_words.csv", "", "", {}};
        estates.name = "estates";
        estates.fields = {{"name", gis::FieldKind::Text, 0, 0}};
        buildings.name = "buildings";
        buildings.fields = {{"estate", gis::FieldKind::Text, 0, 0},
                            {"storeys", gis::FieldKind::Integer, 0, 0}};
        roads.name = "roads";
        roads.fields = {{"class", gis::FieldKind::Text, 0, 0},
                        {"width", gis::FieldKind::Text, 0, 0}};
        districts.name = "districts";
        districts.fields = {{"code", gis::FieldKind::Text, 0, 0}};
    }

    [[nodiscard]] exchange::TableInput table(const std::string& name) const {
        return {folder / name, "", "", {}};
    }

    void write(const std::string& name, const std::string& text) const { folder.write(name, text); }

    gis::Checked<plan::Portfolio> imported() {
        const auto file = folder / "town.gpkg";
        std::vector<gis::Layer> layers;
        describe(estates, project.footprints, layers);
        describe(buildings, project.buildings, layers);
        describe(roads, project.roads, layers);
        describe(districts, project.districtOutlines, layers);
        if (!layers.empty()) {
            const auto crs = gis::crsFromText("EPSG:4543");
            gis::writeGeoPackage(file, layers, {crs, crs}, "2021-01-01T00:00:00Z");
        }
        return importPortfolio(project);
    }

    void describe(const gis::Layer& layer, std::optional<exchange::LayerInput>& input,
                  std::vector<gis::Layer>& layers) const {
        if (!layer.features.empty()) {
            auto fields = input ? input->fields : exchange::FieldMapping{};
            input = exchange::LayerInput{folder / "town.gpkg", layer.name, "", "", fields};
            layers.push_back(layer);
        }
    }

    TemporaryFolder folder;
    ProjectDescription project;
    gis::Layer estates;
    gis::Layer buildings;
    gis::Layer roads;
    gis::Layer districts;
};

const std::string squareA{
    "POLYGON ((500000 4200000, 500100 4200000, 500100 4200100, 500000 4200100, 500000 4200000))"};
const std::string squareB{
    "POLYGON ((500200 4200000, 500300 4200000, 500300 4200100, 500200 4200100, 500200 4200000))"};
const std::string houseInA{
    "POLYGON ((500010 4200010, 500030 4200010, 500030 4200020, 500010 4200020, 500010 4200010))"};
const std::string houseInB{
    "POLYGON ((500210 4200010, 500230 4200010, 500230 4200020, 500210 4200020, 500210 4200010))"};
const std::string houseFarOff{
    "POLYGON ((510000 4200010, 510030 4200010, 510030 4200020, 510000 4200020, 510000 4200010))"};

} // namespace

TEST_CASE("all 48 estates of Jinchang are joined to plan and guidance") {
    const auto result = importPortfolio(jinchangTables());

    REQUIRE(result.value.estates.size() == 48);
    for (const auto& record : result.value.estates) {
        CAPTURE(record.estate.name);
        REQUIRE(record.plan);
        REQUIRE(record.guidance);
        CHECK(record.plan->households == record.estate.households);
        CHECK(record.plan->buildings == record.estate.buildings);
        CHECK(record.guidance->households == record.estate.households);
    }
    CHECK_FALSE(hasErrors(result.findings));
}

TEST_CASE("all 48 estates of Jinchang stand on schematic ground with all their buildings") {
    const auto result = importPortfolio(jinchang());

    CHECK_FALSE(hasErrors(result.findings));
    REQUIRE(result.value.estates.size() == 48);
    for (const auto& record : result.value.estates) {
        CAPTURE(record.estate.name);
        REQUIRE(record.ground);
        CHECK(record.ground->quality == plan::GroundQuality::Schematic);
        CHECK(record.ground->name == record.estate.name);
        CHECK(record.ground->buildings.size() == static_cast<std::size_t>(record.estate.buildings));
    }
    CHECK_FALSE(result.value.roads.empty());
}

TEST_CASE("the traps among Jinchang's names are joined rightly") {
    const auto portfolio = importPortfolio(jinchangTables()).value;
    const std::vector<std::tuple<std::string, std::string, std::string>> names{
        {"620302-001", "金川公司宝星里（20号区）", "宝星里20区"},
        {"620302-019", "宝星里20区二建楼", "宝星里20区二建楼"},
        {"620302-021", "金谷里13区丽景苑", "丽景苑"},
        {"620302-025", "丽景西苑", "丽景西苑"},
        {"620321-001", "永昌县昌宁苑小区和安置小区", "永昌县昌宁苑小区和安置小区"},
        {"620321-008", "永昌县万安（花园）东苑", "永昌县万安花园和万安花园东苑"},
        {"620321-010", "永昌县安置小区（昌康苑）", "永昌县安置小区(昌康苑)"},
        {"620321-016", "永昌县昌宁苑小区（东）", "永昌县昌宁苑小区（东）"}};

    for (const auto& [id, plan, guidance] : names) {
        const auto* record = plan::findEstate(portfolio, plan::EstateId{id});
        REQUIRE(record != nullptr);
        CHECK(record->plan->name == plan);
        CHECK(record->guidance->name == guidance);
    }
}

TEST_CASE("the totals of Jinchang's plan that its rows contradict are told") {
    const auto result = importPortfolio(jinchangTables());

    std::vector<std::string> told;
    for (const auto& finding : result.findings) {
        REQUIRE(finding.code == "plan.total-differs");
        CHECK(finding.severity == gis::Severity::Warning);
        told.push_back(factOf(finding, "year") + " " + factOf(finding, "scope") + " " +
                       factOf(finding, "what") + " " + factOf(finding, "stated") + " " +
                       factOf(finding, "computed") + " " + factOf(finding, "where"));
    }
    std::ranges::sort(told);
    CHECK(told == std::vector<std::string>{
                      "2022 中心城区 estates 16 15 4.2 text", "2022 全市 estates 19 21 4.2 table",
                      "2022 全市 estates 19 21 4.2 text", "2022 永昌县城 estates 3 6 4.2 text"});
}

TEST_CASE("a sum row of an office form that its rows contradict is told") {
    auto project = jinchangTables();
    project.surveys[1].table = {
        PIANQU_SOURCE_DIR "/tests/exchange/fixtures/survey_620321.xlsx", "", "", {}};

    const auto result = importPortfolio(project);

    const auto told =
        std::ranges::find(result.findings, "survey.total-differs", &gis::Finding::code);
    REQUIRE(told != result.findings.end());
    CHECK(factOf(*told, "what") == "estates");
    CHECK(factOf(*told, "stated") == "14");
    CHECK(factOf(*told, "computed") == "16");
    CHECK(told->place.row == 21);
}

TEST_CASE("the years of Jinchang cost what the plan prints") {
    const auto rows = plan::yearTotals(importPortfolio(jinchangTables()).value, std::nullopt);

    std::vector<std::string> costs;
    costs.reserve(rows.size());
    for (const auto& row : rows) {
        costs.push_back(plan::wanText(row.investment));
    }
    CHECK(costs == std::vector<std::string>{"398.52", "99549", "69021", "44766", "55197"});
}

TEST_CASE("outlines are joined by name") {
    Town town;
    town.estates.fields.push_back({"quality", gis::FieldKind::Text, 0, 0});
    town.estates.features = {feature(squareB, {"金川区 乙小区", "schematic"}),
                             feature(squareA, {"甲小区", std::monostate{}})};

    const auto result = town.imported();

    CHECK(codesOf(result.findings).empty());
    REQUIRE(result.value.estates[0].ground);
    REQUIRE(result.value.estates[1].ground);
    CHECK(result.value.estates[0].ground->quality == plan::GroundQuality::Unknown);
    CHECK(result.value.estates[1].ground->quality == plan::GroundQuality::Schematic);
    CHECK(gis::boxOf(result.value.estates[1].ground->footprint).minX == 500'200);
}

TEST_CASE("outlines are joined by id where the layer has it") {
    Town town;
    town.estates.fields = {{"name", gis::FieldKind::Text, 0, 0},
                           {"BSM", gis::FieldKind::Text, 0, 0}};
    town.estates.features = {feature(squareA, {"旧名", "620302-001"}),
                             feature(squareB, {"乙小区", std::monostate{}})};
    town.project.footprints = exchange::LayerInput{{}, "", "", "", {{"id", "BSM"}}};

    const auto result = town.imported();

    CHECK(codesOf(result.findings).empty());
    CHECK(result.value.estates[0].ground->name == "旧名");
    CHECK(result.value.estates[1].ground);
}

TEST_CASE("outlines that meet no estate or one that another meets too are told") {
    Town town;
    town.estates.features = {feature(squareA, {"甲小区"}), feature(squareB, {"甲 小区"}),
                             feature(houseFarOff, {"丙小区"})};

    const auto result = town.imported();

    CHECK(codesOf(result.findings) == Codes{"linkage.estate-doubly-matched",
                                            "linkage.estate-unmatched", "linkage.name-unmatched"});
    CHECK_FALSE(result.value.estates[0].ground);
    CHECK_FALSE(result.value.estates[1].ground);
}

TEST_CASE("a field that the project file names and the layer lacks is told with the nearest") {
    Town town;
    town.estates.features = {feature(squareA, {"甲小区"})};
    town.project.footprints = exchange::LayerInput{{}, "", "", "", {{"name", "naem"}}};

    const auto result = town.imported();

    REQUIRE(codesOf(result.findings) == Codes{"layer.field-missing"});
    CHECK(factOf(result.findings[0], "field") == "naem");
    CHECK(factOf(result.findings[0], "nearest") == "name");
}

TEST_CASE("a layer without id and name cannot be joined and says so") {
    Town town;
    town.estates.fields = {{"XQMC", gis::FieldKind::Text, 0, 0}};
    town.estates.features = {feature(squareA, {"甲小区"})};

    CHECK(codesOf(town.imported().findings) == Codes{"layer.field-missing"});
}

TEST_CASE("a quality that nobody knows is told and taken as unknown") {
    Town town;
    town.estates.fields.push_back({"quality", gis::FieldKind::Text, 0, 0});
    town.estates.features = {feature(squareA, {"甲小区", "好"}),
                             feature(squareB, {"乙小区", "实测"})};

    const auto result = town.imported();

    REQUIRE(codesOf(result.findings) == Codes{"footprints.quality-unknown"});
    CHECK(result.value.estates[0].ground->quality == plan::GroundQuality::Unknown);
    CHECK(result.value.estates[1].ground->quality == plan::GroundQuality::Surveyed);
}

TEST_CASE("buildings go to the estate they name by id or name and else to where they lie") {
    Town town;
    town.estates.features = {feature(squareA, {"甲小区"}), feature(squareB, {"乙小区"})};
    town.buildings.features = {feature(houseInB, {"620302-001", std::int64_t{6}}),
                               feature(houseInA, {"金川区乙小区", std::monostate{}}),
                               feature(houseInA, {std::monostate{}, std::int64_t{5}}),
                               feature(houseFarOff, {std::monostate{}, std::int64_t{5}})};

    const auto result = town.imported();

    REQUIRE(codesOf(result.findings) == Codes{"buildings.outside"});
    CHECK(factOf(result.findings[0], "count") == "1");
    const auto& inA = result.value.estates[0].ground->buildings;
    REQUIRE(inA.size() == 2);
    CHECK(inA[0].storeys == 6);
    CHECK(inA[1].storeys == 5);
    CHECK(result.value.estates[1].ground->buildings.size() == 1);
}

TEST_CASE("buildings of an estate that nobody knows and odd storeys are told") {
    Town town;
    town.estates.features = {feature(squareA, {"甲小区"}), feature(squareB, {"乙小区"})};
    town.buildings.features = {feature(houseInA, {"丙小区", std::int64_t{6}}),
                               feature(houseInA, {"甲小区", std::int64_t{-2}})};

    const auto result = town.imported();

    CHECK(codesOf(result.findings) ==
          Codes{"buildings.estate-unknown", "buildings.storeys-unknown"});
    CHECK_FALSE(result.value.estates[0].ground->buildings.at(0).storeys);
}

TEST_CASE("roads come with class and width and the faulty ones are told") {
    Town town;
    const std::string line{"LINESTRING (500000 4200150, 500300 4200150)"};
    town.roads.features = {feature(line, {"arterial", "24"}), feature(line, {"支路", "6 m"}),
                           feature(line, {"高速", "24"}), feature(line, {"rail", "宽"})};

    const auto result = town.imported();

    CHECK(codesOf(result.findings) == Codes{"roads.class-unknown", "roads.width-unknown"});
    REQUIRE(result.value.roads.size() == 3);
    CHECK(result.value.roads[0].roadClass == plan::RoadClass::Arterial);
    CHECK(result.value.roads[0].width == gis::Metres::of(24));
    CHECK(result.value.roads[1].width == gis::Metres::of(6));
    CHECK(result.value.roads[2].width == gis::Metres{});
}

TEST_CASE("while a name of the plan is not matched totals of districts are not compared") {
    Town town;
    town.write("plan.csv", "plan_year,name,buildings,households,floor_area_wan_m2\n2022,甲小区,2,"
                           "100,1\n2022,丙小区,3,200,2\n");
    town.write("totals.csv", "plan_year,scope,estates,households,investment_wan_yuan\n2022,全市,2,"
                             "301,2700\n2022,中心城区,7,300,2700\n");
    town.project.annualPlan = town.table("plan.csv");
    town.project.annualPlanTotals = town.table("totals.csv");

    const auto result = town.imported();

    CHECK(codesOf(result.findings) == Codes{"linkage.doubtful", "plan.total-differs"});
}

TEST_CASE("the sum row of an annual plan is compared with all its years") {
    Town town;
    town.write("plan.csv", "plan_year,name,buildings,households,floor_area_wan_m2\n"
                           "2021,甲小区,2,100,1\n2022,乙小区,3,200,2\n合计,2个小区,5,301,3\n");
    town.project.annualPlan = town.table("plan.csv");

    const auto result = town.imported();

    REQUIRE(codesOf(result.findings) == Codes{"plan.total-differs"});
    CHECK(factOf(result.findings[0], "what") == "households");
    CHECK(factOf(result.findings[0], "stated") == "301");
    CHECK(factOf(result.findings[0], "computed") == "300");
}

TEST_CASE("a building that names another district's estate goes to none") {
    Town town;
    town.project.districts.push_back(
        {plan::DistrictCode{"620321"}, "永昌县", "永昌县城", {"永昌县"}});
    town.estates.features = {feature(squareA, {"甲小区"}), feature(squareB, {"乙小区"})};
    town.buildings.features = {feature(houseInA, {"永昌县甲小区", std::monostate{}})};

    const auto result = town.imported();

    CHECK(codesOf(result.findings) == Codes{"buildings.estate-unknown"});
}

TEST_CASE("a project in degrees or in an unknown system is refused") {
    Town town;

    town.project.crs = "EPSG:4490";
    CHECK(support::codeOfFailure([&] { return town.imported(); }) == "crs.not-metric");
    town.project.crs = "EPSG:1";
    CHECK(support::codeOfFailure([&] { return town.imported(); }) == "crs.unknown");
}

TEST_CASE("findings come in one order whatever the order of the inputs") {
    auto project = jinchangTables();
    auto turned = project;
    std::ranges::reverse(turned.surveys);

    const auto one = importPortfolio(project);
    const auto other = importPortfolio(turned);

    CHECK(one.findings == other.findings);
    CHECK(one.value.estates.front().estate == other.value.estates.front().estate);
}

TEST_CASE("outlines of one district are joined and those of another are left out") {
    Town town;
    town.districts.features = {feature(squareA, {std::string{"620302"}}),
                               feature(squareB, {std::string{"620302"}}),
                               feature(houseFarOff, {std::string{"620321"}})};

    const auto result = town.imported();

    CHECK(codesOf(result.findings) == Codes{"districts.code-unknown"});
    REQUIRE(result.value.districtOutlines.size() == 1);
    CHECK(result.value.districtOutlines[0].code == jinchuan);
    CHECK(result.value.districtOutlines[0].ground.parts.size() == 2);
}
