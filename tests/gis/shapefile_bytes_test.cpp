#include "gis/shapefile_bytes.h"

#include "gis/wkt.h"
#include "tests/support/failure_of.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <cmath>
#include <fstream>

using gis::FieldKind;
using gis::Layer;
using gis::TextEncoding;
using support::TemporaryFolder;

namespace {

const gis::Crs ground = gis::crsFromText("EPSG:4543");

gis::LayerCrs storedIn(const std::string& crs) {
    return {ground, gis::crsFromText(crs)};
}

Layer estates() {
    return {"",
            "e",
            {{"NAME", FieldKind::Text, 30, 0},
             {"HOUSES", FieldKind::Integer, 6, 0},
             {"AREA", FieldKind::Real, 12, 3}},
            {{0,
              gis::shapeFromWkt("POLYGON ((516000 4264000, 516100 4264000, 516100 4264100, 516000 "
                                "4264100, 516000 4264000), (516040 4264040, 516040 4264060, 516060 "
                                "4264060, 516060 4264040, 516040 4264040))"),
              {"幸福里", std::int64_t{-120}, 1.234}},
             {1,
              gis::shapeFromWkt("MULTIPOLYGON (((516200 4264000, 516300 4264000, 516300 4264100, "
                                "516200 4264000)), ((516400 4264000, 516500 4264000, 516500 "
                                "4264100, 516400 4264000)))"),
              {"", std::monostate{}, std::monostate{}}}}};
}

std::filesystem::path written(const TemporaryFolder& folder, const std::string& crs = "EPSG:4543",
                              TextEncoding encoding = TextEncoding::Gbk) {
    const auto file = folder / "e.shp";
    gis::writeShapefile(file, estates(), storedIn(crs), encoding, "2021-03-01T08:00:00Z");
    return file;
}

std::string reasonOf(const std::filesystem::path& file, TextEncoding encoding = TextEncoding::Gbk) {
    const auto failure = support::failureOf(
        [&] { (void)gis::shapefileFromBytes(file, storedIn("EPSG:4543"), encoding); });
    return failure ? failure->facts().at(0).text + " " + failure->facts().back().text : "none";
}

void putByte(const std::filesystem::path& file, std::size_t position, char byte) {
    auto bytes = support::bytesOf(file);
    bytes.at(position) = byte;
    std::ofstream{file, std::ios::binary} << bytes;
}

} // namespace

TEST_CASE("the bytes of a shapefile hold the fields and values that were written") {
    const TemporaryFolder folder;
    for (const auto encoding : {TextEncoding::Gbk, TextEncoding::Utf8}) {
        const auto read = gis::shapefileFromBytes(written(folder, "EPSG:4543", encoding),
                                                  storedIn("EPSG:4543"), encoding);

        CHECK(read.fields == estates().fields);
        REQUIRE(read.features.size() == 2);
        CHECK(read.features[0].values == estates().features[0].values);
        CHECK(read.features[1].values == estates().features[1].values);
    }
}

TEST_CASE("holes and parts are where they were, in every system to a millimetre") {
    const TemporaryFolder folder;
    for (const std::string crs : {"EPSG:4543", "EPSG:4522", "EPSG:4490"}) {
        CAPTURE(crs);
        const auto read =
            gis::shapefileFromBytes(written(folder, crs), storedIn(crs), TextEncoding::Gbk);

        const auto& holed = std::get<gis::MultiPolygon>(read.features.at(0).shape);
        const auto& parted = std::get<gis::MultiPolygon>(read.features.at(1).shape);
        REQUIRE(holed.parts.size() == 1);
        REQUIRE(holed.parts[0].holes.size() == 1);
        CHECK(holed.parts[0].outer.size() == 4);
        REQUIRE(parted.parts.size() == 2);
        const auto box = gis::boxOf(holed);
        CHECK(std::abs(box.minX - 516000.0) < 0.001);
        CHECK(std::abs(box.maxY - 4264100.0) < 0.001);
    }
}

TEST_CASE("a part that says something else is told") {
    const TemporaryFolder folder;
    const auto file = written(folder);
    REQUIRE(reasonOf(file) == "none");

    CHECK(reasonOf(file, TextEncoding::Utf8) == ".cpg encoding");
    (void)folder.write("e.prj", R"(GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,)"
                                R"(298.257223563]],PRIMEM["Greenwich",0],UNIT["degree",)"
                                R"(0.0174532925199433]])");
    CHECK(reasonOf(file) == ".prj crs");
}

TEST_CASE("a wrong language byte, a deleted row and letters in a number are damage") {
    const TemporaryFolder folder;
    constexpr std::size_t languageByte = 29;
    constexpr std::size_t firstRow = 32 + 3 * 32 + 1;
    constexpr std::size_t numberOfFirstRow = firstRow + 1 + 30;
    const auto dbf = folder / "e.dbf";

    (void)written(folder);
    putByte(dbf, languageByte, 0x00);
    CHECK(reasonOf(folder / "e.shp") == ".dbf language");
    (void)written(folder);
    putByte(dbf, firstRow, '*');
    CHECK(reasonOf(folder / "e.shp") == ".dbf deleted");
    (void)written(folder);
    putByte(dbf, numberOfFirstRow + 5, 'x');
    CHECK(reasonOf(folder / "e.shp") == ".dbf number");
}
