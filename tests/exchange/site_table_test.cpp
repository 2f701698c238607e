#include "exchange/site_table.h"

#include "tests/support/findings.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using Catch::Approx;
using exchange::readSites;
using support::codesOf;
using support::factOf;
using support::TemporaryFolder;

namespace {

const plan::District jinchuan{plan::DistrictCode{"620302"}, "金川区", "中心城区", {"金川区"}};

plan::Estate estate(int number, std::string name) {
    plan::Estate estate;
    estate.id = plan::estateIdOf(jinchuan.code, number);
    estate.district = jinchuan.code;
    estate.number = number;
    estate.name = std::move(name);
    estate.buildings = 5;
    estate.floorArea = gis::SquareMetres::ofWan(1.5);
    return estate;
}

gis::Checked<std::vector<plan::Site>> sitesOf(const std::string& rows,
                                              const std::vector<plan::Estate>& estates) {
    const TemporaryFolder folder;
    const auto file =
        folder.write("sites.csv", "name,district,lon,lat,storeys,bearing_deg,note\n" + rows);
    const gis::Crs crs = gis::crsFromText("EPSG:4543");
    return readSites({file.string(), "", "", {}}, {estates, {}, std::span{&jinchuan, 1}, {}, crs});
}

} // namespace

TEST_CASE("a site takes its place from the table and its numbers from the survey") {
    const auto sites =
        sitesOf("丽景苑,620302,102.190000,38.520000,6,-3.5,\n", {estate(21, "丽景苑")});

    CHECK(sites.findings.empty());
    REQUIRE(sites.value.size() == 1);
    const auto& site = sites.value[0];
    CHECK(site.id == plan::EstateId{"620302-021"});
    CHECK(site.name == "丽景苑");
    CHECK(site.district == jinchuan.code);
    CHECK(site.buildings == 5);
    CHECK(site.floorArea == gis::SquareMetres::ofWan(1.5));
    CHECK(site.storeys == 6);
    CHECK(site.bearingDegrees == -3.5);
    CHECK(site.latitudeDegrees == 38.52);
    CHECK(site.place.row == 2);
}

TEST_CASE("degrees become ground metres of the project") {
    const auto sites = sitesOf("丽景苑,620302,102.000000,38.520000,6,,\n", {estate(21, "丽景苑")});

    REQUIRE(sites.value.size() == 1);
    // On the central meridian of the zone, by definition.
    CHECK(sites.value[0].point.x == Approx(500'000.0).margin(0.001));
}

TEST_CASE("a site without bearing stands straight") {
    const auto sites = sitesOf("丽景苑,620302,102.190000,38.520000,6,,\n", {estate(21, "丽景苑")});

    REQUIRE(sites.value.size() == 1);
    CHECK(sites.value[0].bearingDegrees == 0.0);
}

TEST_CASE("sites come in the order of the survey") {
    const auto sites = sitesOf("丽景西苑,620302,102.19,38.52,6,,\n丽景苑,620302,102.18,38.52,6,,\n",
                               {estate(21, "丽景苑"), estate(25, "丽景西苑")});

    REQUIRE(sites.value.size() == 2);
    CHECK(sites.value[0].name == "丽景苑");
    CHECK(sites.value[1].name == "丽景西苑");
}

TEST_CASE("a site that no survey knows and an estate without site are told") {
    const auto sites = sitesOf("清潭花园,620302,102.19,38.52,6,,\n", {estate(21, "丽景苑")});

    CHECK(sites.value.empty());
    CHECK(codesOf(sites.findings) ==
          std::vector<std::string>{"linkage.estate-unmatched", "linkage.name-unmatched"});
}

TEST_CASE("swapped longitude and latitude are an error at their row") {
    const auto sites = sitesOf("丽景苑,620302,38.52,102.19,6,,\n", {estate(21, "丽景苑")});

    CHECK(sites.value.empty());
    REQUIRE(codesOf(sites.findings) ==
            std::vector<std::string>{"linkage.estate-unmatched", "sites.outside-area"});
    const auto& outside =
        sites.findings[0].code == "sites.outside-area" ? sites.findings[0] : sites.findings[1];
    CHECK(outside.severity == gis::Severity::Error);
    CHECK(outside.place.row == 2);
    CHECK(factOf(outside, "lon") == "38.52");
    CHECK(factOf(outside, "lat") == "102.19");
}

TEST_CASE("all faults of a site are told at once") {
    const auto sites = sitesOf("丽景苑,620302,东,,六,3x,\n", {});

    CHECK(sites.value.empty());
    CHECK(codesOf(sites.findings) ==
          std::vector<std::string>{"table.not-a-number", "table.not-a-number", "table.not-a-number",
                                   "table.value-missing"});
}
