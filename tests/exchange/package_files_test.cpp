#include "exchange/package_files.h"

#include "gis/layer_reader.h"
#include "tests/exchange/two_estates.h"
#include "tests/support/failure_of.h"
#include "tests/support/full_disk.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

namespace fs = std::filesystem;
using exchange_test::contentsOf;
using exchange_test::profileNamed;
using exchange_test::twoEstates;
using support::TemporaryFolder;

namespace {

std::vector<std::string> written(const plan::Portfolio& portfolio, const fs::path& folder,
                                 const std::string& profileName = "natural-resources",
                                 const std::string& crs = "EPSG:4543",
                                 gis::TextEncoding encoding = gis::TextEncoding::Gbk) {
    const auto profile = profileNamed(profileName);
    const auto contents = contentsOf(portfolio);
    gis::StagedOutput output{folder};
    writePackageLayers(
        exchange::packageLayers(contents, profile, exchange::WholePackage{}), profile.formats,
        {{portfolio.crs, gis::crsFromText(crs)}, encoding, "2021-03-01T08:00:00Z"}, output);
    std::vector<std::string> names;
    for (const auto& file : output.commit()) {
        names.push_back(file.filename().string());
    }
    return names;
}

gis::Layer readAgain(const fs::path& file, const std::string& layer = "") {
    return gis::readLayer({file, layer, "", ""}, gis::crsFromText("EPSG:4543")).value;
}

std::string valueOf(const gis::Layer& layer, std::size_t feature, const std::string& field) {
    const auto index = gis::fieldIndex(layer, field);
    return index ? gis::toText(layer.features.at(feature).values.at(*index)) : "(no such field)";
}

} // namespace

TEST_CASE("the bureau gets estates, buildings, areas and the plan of each year as shapefiles") {
    const TemporaryFolder folder;

    const auto names = written(twoEstates(), folder / "out");

    std::vector<std::string> expected;
    for (const std::string layer : {"annual_2021", "areas", "buildings", "estates"}) {
        for (const std::string part : {".cpg", ".dbf", ".prj", ".shp", ".shx"}) {
            expected.push_back(layer + part);
        }
    }
    CHECK(names == expected);
}

TEST_CASE("attributes say who and how many and when") {
    const TemporaryFolder folder;

    (void)written(twoEstates(), folder / "out");
    const auto estates = readAgain(folder / "out/estates.shp");
    const auto buildings = readAgain(folder / "out/buildings.shp");
    const auto areas = readAgain(folder / "out/areas.shp");
    const auto annual = readAgain(folder / "out/annual_2021.shp");

    CHECK(valueOf(estates, 0, "BSM") == "620302-001");
    CHECK(valueOf(estates, 0, "XZQMC") == "金川区");
    CHECK(valueOf(estates, 0, "XQMC") == "昌荣里14区");
    CHECK(valueOf(estates, 0, "JCND") == "1981—1990年；1991—2000年");
    CHECK(valueOf(estates, 0, "HS") == "1269");
    CHECK(valueOf(estates, 0, "JZMJ") == "100400");
    CHECK(valueOf(estates, 0, "GZND") == "2021");
    CHECK(valueOf(estates, 0, "GZLX") == "基础类+完善类");
    CHECK(valueOf(estates, 0, "TZ") == "398.52");
    CHECK(valueOf(estates, 0, "PQBH") == "620302-P1");
    CHECK(valueOf(estates, 0, "ZLBJ") == "surveyed");
    CHECK(valueOf(estates, 1, "GZND").empty());
    CHECK(valueOf(buildings, 0, "BSM") == "620302-001-01");
    CHECK(valueOf(buildings, 0, "SSXQ") == "620302-001");
    CHECK(valueOf(areas, 0, "BSM") == "620302-P-001");
    CHECK(valueOf(areas, 0, "PQBH") == "620302-P1");
    CHECK(valueOf(areas, 0, "HS") == "2538");
    CHECK(annual.features.size() == 1);
    CHECK(valueOf(annual, 0, "YSDM") == "PQ04");
}

TEST_CASE("schematic estates, and areas with one, are left out or marked") {
    auto portfolio = twoEstates();
    portfolio.estates[0].ground->quality = plan::GroundQuality::Schematic;
    const auto profile = profileNamed("natural-resources");
    auto contents = contentsOf(portfolio);

    const auto without = exchange::packageLayers(contents, profile, exchange::WholePackage{});
    contents.schematic = exchange::Schematic::Included;
    const auto with = exchange::packageLayers(contents, profile, exchange::WholePackage{});

    REQUIRE(without.size() == 1);
    CHECK(without[0].layer.features.size() == 1);
    REQUIRE(with.size() == 4);
    CHECK(valueOf(with[0].layer, 0, "ZLBJ") == "schematic");
    CHECK(valueOf(with[0].layer, 0, "BZ") == "底图为示意，非实测");
    CHECK(valueOf(with[2].layer, 0, "BZ") == "底图为示意，非实测");
}

TEST_CASE("one year or the areas can be asked for alone") {
    const auto portfolio = twoEstates();
    const auto profile = profileNamed("natural-resources");
    const auto contents = contentsOf(portfolio);

    const auto year = exchange::packageLayers(contents, profile, exchange::YearOnly{{2021}});
    const auto areas = exchange::packageLayers(contents, profile, exchange::AreasOnly{});

    REQUIRE(year.size() == 1);
    CHECK(year[0].form.name == "annual_2021");
    REQUIRE(areas.size() == 1);
    CHECK(areas[0].form.name == "areas");
    CHECK(exchange::packageLayers(contents, profile, exchange::YearOnly{{2024}}).empty());
}

TEST_CASE("every CGCS2000 system and both encodings read back the same") {
    const TemporaryFolder folder;
    for (const std::string crs : {"EPSG:4543", "EPSG:4522", "EPSG:4490"}) {
        for (const auto encoding : {gis::TextEncoding::Gbk, gis::TextEncoding::Utf8}) {
            CAPTURE(crs);
            CHECK(
                written(twoEstates(), folder / "out", "natural-resources", crs, encoding).size() ==
                20);
        }
    }
}

TEST_CASE("the general profile gives a GeoPackage and GeoJSON with names in Chinese") {
    const TemporaryFolder folder;

    const auto names = written(twoEstates(), folder / "out", "general");

    CHECK(names == std::vector<std::string>{"areas.geojson", "buildings.geojson", "estates.geojson",
                                            "layers.gpkg"});
    CHECK(valueOf(readAgain(folder / "out/layers.gpkg", "estates"), 0, "小区名称") == "昌荣里14区");
    CHECK(valueOf(readAgain(folder / "out/estates.geojson"), 0, "投资") == "398.52");
}

TEST_CASE("the same plan gives the same bytes") {
    const TemporaryFolder folder;
    for (const std::string profile : {"natural-resources", "general"}) {
        const auto names = written(twoEstates(), folder / "a", profile);
        CHECK(names == written(twoEstates(), folder / "b", profile));
        for (const auto& name : names) {
            CAPTURE(name);
            CHECK(support::bytesOf(folder / "a" / name) == support::bytesOf(folder / "b" / name));
        }
    }
}

TEST_CASE("only China's own system goes to the bureau") {
    using exchange::PackageSystems;
    for (const std::string text : {"EPSG:4326", "EPSG:3857", "EPSG:2343"}) {
        CAPTURE(text);
        const auto crs = gis::crsFromText(text);
        CHECK(support::codeOfFailure([&] { requireSuitable(crs, PackageSystems::Cgcs2000); }) ==
              "export.crs-unsuitable");
        CHECK(support::codeOfFailure([&] { requireSuitable(crs, PackageSystems::Any); }).empty());
    }
}

TEST_CASE("a disk that fills up leaves no half export behind") {
    const TemporaryFolder folder;
    const auto portfolio = twoEstates();
    std::string code;

    {
        const support::FullDisk disk{600};
        code = support::codeOfFailure([&] { (void)written(portfolio, folder / "out"); });
    }

    CHECK(code == "output.unwritable");
    CHECK_FALSE(fs::exists(folder / "out"));
}
