#include "exchange/bureau_export.h"

#include "exchange/import.h"
#include "gis/layer_reader.h"
#include "gis/wkt.h"
#include "tests/support/failure_of.h"
#include "tests/support/findings.h"
#include "tests/support/full_disk.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace fs = std::filesystem;
using exchange::BureauExport;
using exchange::exportForBureau;
using support::Codes;
using support::codesOf;
using support::factOf;
using support::TemporaryFolder;

namespace {

const std::string fieldTable{PIANQU_SOURCE_DIR "/data/standards/bureau_fields.csv"};
const std::string when{"2021-03-01T08:00:00Z"};

plan::EstateRecord record(int number, const std::string& name, const std::string& wkt) {
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
        plan::Ground{gis::polygonFromWkt(wkt), plan::GroundQuality::Schematic, {}, name, {}};
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
        record(
            1, "昌荣里14区",
            "POLYGON ((500000 4261000, 500100.1234 4261000, 500100 4261100, 500000 4261100, 500000 "
            "4261000), (500010 4261010, 500010 4261020, 500020 4261020, 500010 4261010))"),
        record(2, "天瑞花园",
               "MULTIPOLYGON (((500200 4261000, 500300 4261000, 500300 4261100, 500200 4261000)), "
               "((500400 4261000, 500500 4261000, 500500 4261100, 500400 4261000)))")};
    portfolio.estates[0].ground->buildings = {
        {gis::polygonFromWkt("POLYGON ((500030 4261030, 500050 4261030, 500050 4261040, 500030 "
                             "4261040, 500030 4261030))"),
         6,
         {}}};
    portfolio.estates[1].plan.reset();
    return portfolio;
}

BureauExport wishFor(const fs::path& folder, std::string crs = "EPSG:4543",
                     std::string encoding = "GBK") {
    return {folder, fieldTable, {std::move(crs), std::move(encoding)}, when};
}

std::vector<std::string> namesOf(const std::vector<fs::path>& files) {
    std::vector<std::string> names;
    names.reserve(files.size());
    for (const auto& file : files) {
        names.push_back(file.filename().string());
    }
    return names;
}

std::string valueOf(const gis::Layer& layer, std::size_t feature, const std::string& field) {
    const auto index = gis::fieldIndex(layer, field);
    return index ? gis::toText(layer.features.at(feature).values.at(*index)) : "(no such field)";
}

} // namespace

TEST_CASE("the bureau gets shapefiles of estates and buildings with a dictionary") {
    const TemporaryFolder folder;

    const auto result = exportForBureau(twoEstates(), wishFor(folder / "out"));

    CHECK(result.findings.empty());
    CHECK(namesOf(result.value) ==
          std::vector<std::string>{"buildings.cpg", "buildings.dbf", "buildings.prj",
                                   "buildings.shp", "buildings.shx", "data_dictionary.csv",
                                   "data_dictionary.md", "estates.cpg", "estates.dbf",
                                   "estates.prj", "estates.shp", "estates.shx"});
    for (const auto& file : result.value) {
        CHECK(fs::exists(file));
    }
}

TEST_CASE("all of Jinchang is exported") {
    const TemporaryFolder folder;
    const auto project = exchange::readProject(PIANQU_SOURCE_DIR "/data/jinchang/plan.toml");
    const auto portfolio = exchange::importPortfolio(project).value;

    const auto result =
        exportForBureau(portfolio, {folder / "out", fieldTable, project.bureau, when});
    const auto estates = gis::readLayer({folder / "out/estates.shp", "", "", ""}, portfolio.crs);
    const auto buildings =
        gis::readLayer({folder / "out/buildings.shp", "", "", ""}, portfolio.crs);

    CHECK(result.findings.empty());
    CHECK(estates.value.features.size() == 48);
    CHECK(buildings.value.features.size() == 813);
}

TEST_CASE("exported attributes say who and how many and when") {
    const TemporaryFolder folder;

    (void)exportForBureau(twoEstates(), wishFor(folder / "out"));
    const auto crs = gis::crsFromText("EPSG:4543");
    const auto estates = gis::readLayer({folder / "out/estates.shp", "", "", ""}, crs).value;
    const auto buildings = gis::readLayer({folder / "out/buildings.shp", "", "", ""}, crs).value;

    CHECK(valueOf(estates, 0, "BSM") == "620302-001");
    CHECK(valueOf(estates, 0, "XZQMC") == "金川区");
    CHECK(valueOf(estates, 0, "XQMC") == "昌荣里14区");
    CHECK(valueOf(estates, 0, "JCND") == "1981—1990年；1991—2000年");
    CHECK(valueOf(estates, 0, "HS") == "1269");
    CHECK(valueOf(estates, 0, "JZMJ") == "100400");
    CHECK(valueOf(estates, 0, "GZND") == "2021");
    CHECK(valueOf(estates, 0, "GZLX") == "基础类+完善类");
    CHECK(valueOf(estates, 0, "TZGS") == "398.52");
    CHECK(valueOf(estates, 0, "ZLBJ") == "schematic");
    CHECK(valueOf(estates, 0, "BZ") == "底图为示意，非实测");
    CHECK(valueOf(estates, 1, "GZND").empty());
    CHECK(valueOf(buildings, 0, "BSM") == "620302-001-01");
    CHECK(valueOf(buildings, 0, "SSXQ") == "620302-001");
    CHECK(valueOf(buildings, 0, "CS") == "6");
}

TEST_CASE("every CGCS2000 system and both encodings read back the same") {
    const TemporaryFolder folder;
    for (const std::string crs : {"EPSG:4543", "EPSG:4522", "EPSG:4490"}) {
        for (const std::string encoding : {"GBK", "UTF-8"}) {
            CAPTURE(crs, encoding);
            CHECK(exportForBureau(twoEstates(), wishFor(folder / "out", crs, encoding))
                      .value.size() == 12);
        }
    }
}

TEST_CASE("the dictionary names every field and how far the outlines can be trusted") {
    const TemporaryFolder folder;

    (void)exportForBureau(twoEstates(), wishFor(folder / "out"));
    const auto csv = support::bytesOf(folder / "out/data_dictionary.csv");
    const auto page = support::bytesOf(folder / "out/data_dictionary.md");

    CHECK(csv.starts_with("\xEF\xBB\xBF图层,字段,名称,类型,说明\r\nestates,BSM,标识码,C(18),"));
    CHECK(csv.find("\"N(14,2)\"") != std::string::npos);
    CHECK(page.find("底图为示意，非实测") != std::string::npos);
    CHECK(page.find("EPSG:4543") != std::string::npos);
    CHECK(page.find("| CS | 层数 | N(4) |") != std::string::npos);
}

TEST_CASE("a character that GBK lacks is told with estate and character and nothing is written") {
    const TemporaryFolder folder;
    auto portfolio = twoEstates();
    portfolio.estates[1].estate.name = "天𠮷花园";

    const auto result = exportForBureau(portfolio, wishFor(folder / "out"));

    REQUIRE(codesOf(result.findings) == Codes{"export.character-missing"});
    CHECK(factOf(result.findings[0], "id") == "620302-002");
    CHECK(factOf(result.findings[0], "field") == "XQMC");
    CHECK(factOf(result.findings[0], "character") == "𠮷");
    CHECK(result.value.empty());
    CHECK_FALSE(fs::exists(folder / "out"));
    CHECK(exportForBureau(portfolio, wishFor(folder / "out", "EPSG:4543", "UTF-8")).value.size() ==
          12);
}

TEST_CASE("text is measured in bytes of its encoding") {
    const TemporaryFolder folder;
    auto portfolio = twoEstates();
    for (int i = 0; i < 20; ++i) {
        portfolio.estates[0].estate.structure += "砖"; // 22 characters with 砖混: 44 or 66 bytes
    }

    CHECK(exportForBureau(portfolio, wishFor(folder / "gbk")).findings.empty());
    const auto result = exportForBureau(portfolio, wishFor(folder / "utf8", "EPSG:4543", "UTF-8"));

    REQUIRE(codesOf(result.findings) == Codes{"export.text-too-long"});
    CHECK(factOf(result.findings[0], "bytes") == "66");
    CHECK(factOf(result.findings[0], "width") == "60");
}

TEST_CASE("a number that is wider than its field is told") {
    const TemporaryFolder folder;
    auto portfolio = twoEstates();
    portfolio.estates[0].estate.buildings = 12'345'678;

    const auto result = exportForBureau(portfolio, wishFor(folder / "out"));

    REQUIRE(codesOf(result.findings) == Codes{"export.number-too-wide"});
    CHECK(factOf(result.findings[0], "number") == "12345678");
}

TEST_CASE("an estate without outline is left out and told") {
    const TemporaryFolder folder;
    auto portfolio = twoEstates();
    portfolio.estates[1].ground.reset();

    const auto result = exportForBureau(portfolio, wishFor(folder / "out"));

    REQUIRE(codesOf(result.findings) == Codes{"export.without-ground"});
    CHECK(factOf(result.findings[0], "estate") == "天瑞花园");
    CHECK_FALSE(result.value.empty());
}

TEST_CASE("a plan without any outline is not exported") {
    const TemporaryFolder folder;
    auto portfolio = twoEstates();
    portfolio.estates[0].ground.reset();
    portfolio.estates[1].ground.reset();

    const auto result = exportForBureau(portfolio, wishFor(folder / "out"));

    CHECK(codesOf(result.findings) ==
          Codes{"export.nothing", "export.without-ground", "export.without-ground"});
    CHECK(result.value.empty());
    CHECK_FALSE(fs::exists(folder / "out"));
}

TEST_CASE("only China's own system goes to the bureau") {
    const TemporaryFolder folder;
    for (const std::string crs : {"EPSG:4326", "EPSG:3857", "EPSG:2343"}) {
        CAPTURE(crs);
        CHECK(support::codeOfFailure([&] {
                  return exportForBureau(twoEstates(), wishFor(folder / "out", crs));
              }) == "export.crs-unsuitable");
    }
    CHECK_FALSE(fs::exists(folder / "out"));
}

TEST_CASE("the same plan gives the same bytes") {
    const TemporaryFolder folder;

    const auto one = exportForBureau(twoEstates(), wishFor(folder / "a")).value;
    const auto other = exportForBureau(twoEstates(), wishFor(folder / "b")).value;

    REQUIRE(one.size() == other.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        CAPTURE(one[i]);
        CHECK(support::bytesOf(one[i]) == support::bytesOf(other[i]));
    }
}

TEST_CASE("a folder that cannot be written is told") {
    const TemporaryFolder folder;
    folder.write("out", "a file where the folder should be");

    CHECK(support::codeOfFailure([&] {
              return exportForBureau(twoEstates(), wishFor(folder / "out"));
          }) == "output.unwritable");
}

TEST_CASE("a disk that fills up leaves no half export behind") {
    const TemporaryFolder folder;
    const auto portfolio = twoEstates();
    std::string code;

    {
        const support::FullDisk disk{600};
        code = support::codeOfFailure(
            [&] { return exportForBureau(portfolio, wishFor(folder / "out")); });
    }

    CHECK(code == "output.unwritable");
    CHECK_FALSE(fs::exists(folder / "out"));
}
