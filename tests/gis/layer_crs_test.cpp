#include "gis/layer_reader.h"
#include "gis/projector.h"
#include "tests/support/layer_file.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_floating_point.hpp>

namespace fs = std::filesystem;
using Catch::Matchers::WithinAbs;
using support::codesOf;
using support::TemporaryFolder;

namespace {

using Codes = std::vector<std::string>;
using Facts = std::vector<gis::Fact>;

// A place in Jinchang as various files write it.
const std::string ground = "516000 4264000";
const std::string swapped = "4264000 516000";
const std::string prefixed = "34516000 4264000";
const std::string degrees = "102.1834 38.5085";

// A shapefile with one point, written under EPSG:4543; `prj` then says something else, or nothing.
gis::Checked<gis::Layer> read(const std::string& coordinates, const std::optional<std::string>& prj,
                              const std::string& declared = "",
                              const std::string& target = "EPSG:4543") {
    const TemporaryFolder folder;
    const fs::path file =
        support::writeShapefile(folder, support::layerOf("POINT (" + coordinates + ")", {"a"}));
    fs::remove(folder / "e.prj");
    if (prj) {
        const TemporaryFolder other;
        const gis::Crs crs = gis::crsFromText(*prj);
        gis::writeShapefile(other / "e.shp", {"", "e", {{"A", {}, 1, 0}}, {}}, {crs, crs},
                            gis::TextEncoding::Utf8, "2021-03-01T08:00:00Z");
        fs::copy_file(other / "e.prj", folder / "e.prj");
    }
    return gis::readLayer({file, "", declared, ""}, gis::crsFromText(target));
}

gis::Point pointOf(const gis::Checked<gis::Layer>& layer) {
    return std::get<gis::Point>(layer.value.features.at(0).shape);
}

void checkInJinchang(const gis::Checked<gis::Layer>& layer, double tolerance) {
    REQUIRE(layer.value.features.size() == 1);
    CHECK_THAT(pointOf(layer).x, WithinAbs(516000, tolerance));
    CHECK_THAT(pointOf(layer).y, WithinAbs(4264000, tolerance));
}

constexpr double exact = 1e-4;  // metres
constexpr double nearby = 60.0; // of a place told with four decimals of a degree

} // namespace

TEST_CASE("coordinates that fit what the file says are never touched") {
    const auto layer = read(ground, "EPSG:4543");

    CHECK(layer.findings.empty());
    CHECK(pointOf(layer) == gis::Point{516000, 4264000});
}

TEST_CASE("another projection and degrees are carried over in silence") {
    const auto zone = read(prefixed, "EPSG:4522");
    const auto lonLat = read(degrees, "EPSG:4490");

    CHECK(zone.findings.empty());
    checkInJinchang(zone, exact);
    CHECK(lonLat.findings.empty());
    checkInJinchang(lonLat, nearby);
}

TEST_CASE("without a CRS metres that fit the project are taken as the project's") {
    const auto layer = read(ground, std::nullopt);

    REQUIRE(codesOf(layer.findings) == Codes{"layer.crs-assumed"});
    CHECK(layer.findings[0].severity == gis::Severity::Warning);
    CHECK(layer.findings[0].facts == Facts{{"crs", "CGCS2000 / 3-degree Gauss-Kruger CM 102E"}});
    checkInJinchang(layer, exact);
}

TEST_CASE("a prj of rubbish is as good as none") {
    for (const std::string prj : {"", "rubbish", "PROJCS[\"half", "LOCAL_CS[\"site grid\"]"}) {
        const TemporaryFolder folder;
        const fs::path file =
            support::writeShapefile(folder, support::layerOf("POINT (" + ground + ")", {"a"}));
        folder.write("e.prj", prj);

        const auto layer = gis::readLayer({file, "", "", ""}, gis::crsFromText("EPSG:4543"));

        CHECK(codesOf(layer.findings) == Codes{"layer.crs-assumed"});
        checkInJinchang(layer, exact);
    }
}

TEST_CASE("without a CRS degrees are seen as degrees") {
    const auto layer = read(degrees, std::nullopt);

    CHECK(codesOf(layer.findings) == Codes{"layer.degrees-read"});
    checkInJinchang(layer, nearby);
}

TEST_CASE("without a CRS prefix and swapped axes are both seen") {
    const auto layer = read("4264000 34516000", std::nullopt);

    CHECK(codesOf(layer.findings) ==
          Codes{"layer.crs-assumed", "layer.zone-prefix-removed", "layer.axes-swapped"});
    checkInJinchang(layer, exact);
}

TEST_CASE("northing before easting is noticed and put right") {
    const auto layer = read(swapped, "EPSG:4543");

    CHECK(codesOf(layer.findings) == Codes{"layer.axes-swapped"});
    checkInJinchang(layer, exact);
}

TEST_CASE("latitude before longitude is noticed and put right") {
    const auto layer = read("38.5085 102.1834", "EPSG:4490");

    CHECK(codesOf(layer.findings) == Codes{"layer.axes-swapped"});
    checkInJinchang(layer, nearby);
}

TEST_CASE("the zone's number before six-digit eastings is taken off") {
    const auto layer = read(prefixed, "EPSG:4543");

    REQUIRE(codesOf(layer.findings) == Codes{"layer.zone-prefix-removed"});
    CHECK(layer.findings[0].facts == Facts{{"prefix", "34"}});
    checkInJinchang(layer, exact);
}

TEST_CASE("the zone's number that an eight-digit system wants is put before") {
    const auto layer = read(ground, "EPSG:4522");

    REQUIRE(codesOf(layer.findings) == Codes{"layer.zone-prefix-added"});
    CHECK(layer.findings[0].facts == Facts{{"prefix", "34"}});
    checkInJinchang(layer, exact);
}

TEST_CASE("the number of another zone is not taken off") {
    const auto layer = read("35516000 4264000", "EPSG:4543");

    REQUIRE(codesOf(layer.findings) == Codes{"layer.outside-area"});
    CHECK(layer.findings[0].severity == gis::Severity::Error);
    CHECK(layer.findings[0].place.row == 0);
    CHECK(layer.value.features.empty());
}

TEST_CASE("a layer in the next zone over is believed and told to be stretched") {
    const auto layer = read("330000 4264000", "EPSG:4543"); // 100.05 E, 0.45 degrees and more west

    const auto farther = read("250000 4264000", "EPSG:4543"); // 99.1 E
    const auto elsewhere = read("-200000 4264000", "EPSG:4543"); // 94 E

    CHECK(layer.findings.empty());
    REQUIRE(codesOf(farther.findings) == Codes{"layer.beyond-area"});
    CHECK(farther.findings[0].severity == gis::Severity::Warning);
    CHECK(farther.value.features.size() == 1);
    CHECK(codesOf(elsewhere.findings) == Codes{"layer.outside-area"});
}

TEST_CASE("degrees under a projected CRS are seen as degrees") {
    const auto layer = read(degrees, "EPSG:4543");

    CHECK(codesOf(layer.findings) == Codes{"layer.degrees-read"});
    checkInJinchang(layer, nearby);
}

TEST_CASE("metres under a geographic CRS are taken as the project's") {
    const auto layer = read(ground, "EPSG:4490");

    CHECK(codesOf(layer.findings) == Codes{"layer.crs-assumed"});
    checkInJinchang(layer, exact);
}

TEST_CASE("coordinates that fit nowhere are an error and the layer comes back empty") {
    const auto declared = read("12345 67890", "EPSG:4543");
    const auto missing = read("12345 67890", std::nullopt);

    REQUIRE(codesOf(declared.findings) == Codes{"layer.outside-area"});
    CHECK(declared.findings[0].facts.at(2) == gis::Fact{"x", "12345"});
    CHECK(declared.value.features.empty());
    REQUIRE(codesOf(missing.findings) == Codes{"layer.crs-missing"});
    CHECK(missing.findings[0].severity == gis::Severity::Error);
    CHECK(missing.value.features.empty());
}

TEST_CASE("the user's word on the CRS goes before the file's") {
    const auto layer = read(prefixed, "EPSG:4543", "EPSG:4522");

    CHECK(layer.findings.empty());
    checkInJinchang(layer, exact);
}

TEST_CASE("one estate elsewhere among many is named") {
    const TemporaryFolder folder;
    gis::Layer layer = support::layerOf("POINT (516000 4264000)", {"a", "b", "c"});
    layer.features[1].shape = gis::Point{0.0, 0.0};

    const auto back = gis::readLayer({support::writeShapefile(folder, layer), "", "", ""},
                                     gis::crsFromText("EPSG:4543"));

    REQUIRE(codesOf(back.findings) == Codes{"layer.outside-area"});
    CHECK(back.findings[0].place.row == 1);
}

TEST_CASE("WGS 84 and CGCS2000 agree and older Chinese datums are reported") {
    const auto wgs84 = read(degrees, "EPSG:4326");
    const auto xian1980 = read(ground, "EPSG:2379"); // Xian 1980 / 3-degree Gauss-Kruger CM 102E

    CHECK(wgs84.findings.empty());
    checkInJinchang(wgs84, nearby);
    REQUIRE(codesOf(xian1980.findings) == Codes{"layer.datum-shift-unknown"});
    CHECK(xian1980.findings[0].facts.at(0).text == "Xian 1980 / 3-degree Gauss-Kruger CM 102E");
    checkInJinchang(xian1980, 200.0);
}

TEST_CASE("without shapes there is nothing to decide") {
    const TemporaryFolder folder;
    gis::Layer layer = support::layerOf("POINT EMPTY", {"a"});

    const auto back = gis::readLayer({support::writeShapefile(folder, layer), "", "", ""},
                                     gis::crsFromText("EPSG:4543"));

    CHECK(codesOf(back.findings) == Codes{"layer.empty-geometry"});
    CHECK(back.value.features.size() == 1);
}
