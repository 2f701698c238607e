#include "gis/layer_writer.h"

#include "gis/feature.h"
#include "gis/wkt.h"
#include "tests/support/failure_of.h"
#include "tests/support/full_disk.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace fs = std::filesystem;
using gis::Feature;
using gis::FieldKind;
using gis::Layer;
using gis::LayerCrs;
using gis::TextEncoding;
using support::bytesOf;
using support::TemporaryFolder;

namespace {

const std::string when = "2021-03-01T08:00:00Z";

LayerCrs inGround() {
    const gis::Crs ground = gis::crsFromText("EPSG:4543");
    return {ground, ground};
}

Layer estates() {
    return {"",
            "estates",
            {{"NAME", FieldKind::Text, 30, 0},
             {"HOUSES", FieldKind::Integer, 6, 0},
             {"AREA", FieldKind::Real, 12, 3}},
            {{1,
              gis::shapeFromWkt("POLYGON ((516000 4264000, 516100 4264000, 516100 4264100, 516000 "
                                "4264100, 516000 4264000), (516040 4264040, 516040 4264060, 516060 "
                                "4264060, 516060 4264040, 516040 4264040))"),
              {"幸福里", std::int64_t{120}, 1.234}},
             {2, std::monostate{}, {std::monostate{}, std::monostate{}, std::monostate{}}}}};
}

std::optional<gis::Failure> failureOfShapefile(const Layer& layer) {
    const TemporaryFolder folder;
    return support::failureOf(
        [&] { gis::writeShapefile(folder / "e.shp", layer, inGround(), TextEncoding::Gbk, when); });
}

} // namespace

TEST_CASE("the same layers make the same GeoPackage byte for byte") {
    const TemporaryFolder folder;
    const std::vector<Layer> layers{estates()};

    gis::writeGeoPackage(folder / "a.gpkg", layers, inGround(), when);
    gis::writeGeoPackage(folder / "b.gpkg", layers, inGround(), when);

    const std::string bytes = bytesOf(folder / "a.gpkg");
    CHECK((bytes == bytesOf(folder / "b.gpkg")));
    CHECK(bytes.find("2021-03-01T08:00:00") != std::string::npos);
    CHECK(bytes.find("rtree_estates_geom") != std::string::npos);
}

TEST_CASE("a GeoPackage that exists is replaced") {
    const TemporaryFolder folder;
    folder.write("a.gpkg", "something else");

    gis::writeGeoPackage(folder / "a.gpkg", std::vector<Layer>{estates()}, inGround(), when);

    CHECK(bytesOf(folder / "a.gpkg").starts_with("SQLite format 3"));
}

TEST_CASE("a shapefile is five files that say how they are to be read") {
    const TemporaryFolder folder;
    gis::writeShapefile(folder / "gbk.shp", estates(), inGround(), TextEncoding::Gbk, when);
    gis::writeShapefile(folder / "utf8.shp", estates(), inGround(), TextEncoding::Utf8, when);

    CHECK(bytesOf(folder / "gbk.cpg") == "GBK");
    CHECK(bytesOf(folder / "gbk.dbf").at(29) == 0x4D);
    CHECK(bytesOf(folder / "gbk.dbf").find("\xD0\xD2\xB8\xA3\xC0\xEF") != std::string::npos);
    CHECK(bytesOf(folder / "utf8.cpg") == "UTF-8");
    CHECK(bytesOf(folder / "utf8.dbf").at(29) == 0x00);
    CHECK(bytesOf(folder / "utf8.dbf").find("幸福里") != std::string::npos);
    CHECK(fs::exists(folder / "gbk.shx"));
    CHECK(std::distance(fs::directory_iterator{folder.path()}, {}) == 10);
}

TEST_CASE("the prj of a shapefile leads back to the same CRS") {
    for (const std::string code : {"EPSG:4543", "EPSG:4522", "EPSG:4490", "EPSG:32647"}) {
        const TemporaryFolder folder;
        const LayerCrs crs{gis::crsFromText("EPSG:4543"), gis::crsFromText(code)};
        gis::writeShapefile(folder / "e.shp", estates(), crs, TextEncoding::Utf8, when);

        const std::string prj = bytesOf(folder / "e.prj");

        CHECK(gis::isSameCrs(gis::crsFromText(prj), crs.stored));
        CHECK(prj.find("AUTHORITY") == std::string::npos); // ESRI's dialect has none
    }
}

TEST_CASE("the same layer makes the same shapefile byte for byte") {
    const TemporaryFolder folder;
    gis::writeShapefile(folder / "a.shp", estates(), inGround(), TextEncoding::Gbk, when);
    gis::writeShapefile(folder / "b.shp", estates(), inGround(), TextEncoding::Gbk, when);

    for (const std::string part : {".shp", ".shx", ".dbf", ".prj", ".cpg"}) {
        CHECK((bytesOf(folder / ("a" + part)) == bytesOf(folder / ("b" + part))));
    }
    // The date of the last change: years since 1900, month, day.
    CHECK(bytesOf(folder / "a.dbf").substr(1, 3) == "\x79\x03\x01");
}

TEST_CASE("outer rings of a shapefile run clockwise as its specification says") {
    const TemporaryFolder folder;
    gis::writeShapefile(folder / "e.shp", estates(), inGround(), TextEncoding::Gbk, when);

    const std::string bytes = bytesOf(folder / "e.shp");

    // First record: header 100, record header 8, type 4, box 32, counts 8, parts 2 x 4.
    std::array<double, 4> corners{};
    std::memcpy(corners.data(), bytes.data() + 160, sizeof corners);
    const bool isGoingNorthOrEastFirst = corners[0] == corners[2] ? corners[3] > corners[1] : false;
    CHECK(isGoingNorthOrEastFirst);
}

TEST_CASE("names and values that a shapefile cannot hold are refused and not cut") {
    Layer longName = estates();
    longName.fields[0].name = "HOUSEHOLDS1";
    Layer chineseName = estates();
    chineseName.fields[0].name = "名称";
    Layer sameName = estates();
    sameName.fields[1].name = "name";
    Layer longText = estates();
    longText.fields[0].width = 5; // 幸福里 is 6 bytes in GBK
    Layer rareCharacter = estates();
    rareCharacter.features[0].values[0] = "㐂园";
    Layer bigNumber = estates();
    bigNumber.features[0].values[2] = 123456789.0;

    for (const Layer& layer :
         {longName, chineseName, sameName, longText, rareCharacter, bigNumber}) {
        const auto failure = failureOfShapefile(layer);

        REQUIRE(failure.has_value());
        CHECK(failure->code() == "shapefile.does-not-fit");
        CHECK_FALSE(failure->facts().at(0).text.empty());
    }
    CHECK(failureOfShapefile(longText)->place().row == 1);
    CHECK(failureOfShapefile(longText)->place().column == "NAME");
    CHECK(failureOfShapefile(longText)->facts().at(1).text == "5");
}

TEST_CASE("a full disk is noticed by both writers") {
    Layer many = estates();
    const Feature feature = many.features[0];
    many.features.assign(2000, feature);
    const TemporaryFolder folder;
    std::string shapefile;
    std::string geoPackage;

    {
        const support::FullDisk full{150'000};
        shapefile = support::codeOfFailure([&] {
            gis::writeShapefile(folder / "e.shp", many, inGround(), TextEncoding::Gbk, when);
        });
        geoPackage = support::codeOfFailure([&] {
            gis::writeGeoPackage(folder / "e.gpkg", std::vector<Layer>{many}, inGround(), when);
        });
    }

    CHECK(shapefile == "output.unwritable");
    CHECK(geoPackage == "output.unwritable");
}

TEST_CASE("a folder that is not there is named by both writers") {
    const TemporaryFolder folder;
    const auto shapefile = support::failureOf([&] {
        gis::writeShapefile(folder / "no/e.shp", estates(), inGround(), TextEncoding::Gbk, when);
    });
    const auto geoPackage = support::failureOf([&] {
        gis::writeGeoPackage(folder / "no/e.gpkg", std::vector<Layer>{estates()}, inGround(), when);
    });

    REQUIRE((shapefile && geoPackage));
    CHECK(shapefile->code() == "output.unwritable");
    CHECK(geoPackage->code() == "output.unwritable");
    CHECK(geoPackage->place().file == (folder / "no/e.gpkg").string());
    CHECK_FALSE(geoPackage->facts().at(0).text.empty());
}
