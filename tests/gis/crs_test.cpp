#include "gis/crs.h"

#include "tests/support/failure_of.h"

#include <catch2/catch_test_macros.hpp>

using gis::crsFromText;

namespace {

// As ArcGIS writes it beside a shapefile: no authority, its own names.
const std::string esriPrj =
    R"(PROJCS["CGCS2000_3_Degree_GK_CM_102E",GEOGCS["GCS_China_Geodetic_Coordinate_System_2000",)"
    R"(DATUM["D_China_2000",SPHEROID["CGCS2000",6378137.0,298.257222101]],)"
    R"(PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Gauss_Kruger"],)"
    R"(PARAMETER["False_Easting",500000.0],PARAMETER["False_Northing",0.0],)"
    R"(PARAMETER["Central_Meridian",102.0],PARAMETER["Scale_Factor",1.0],)"
    R"(PARAMETER["Latitude_Of_Origin",0.0],UNIT["Meter",1.0]])";

std::string reasonOf(const gis::Failure& failure) {
    return failure.facts().at(1).text;
}

} // namespace

TEST_CASE("a CRS is known by its EPSG code") {
    const gis::Crs crs = crsFromText("EPSG:4543");

    CHECK(crs.name == "CGCS2000 / 3-degree Gauss-Kruger CM 102E");
    CHECK(crs.definition == "EPSG:4543");
    CHECK(crs.epsg == 4543);
    CHECK(crs.kind == gis::CrsKind::Projected);
    REQUIRE(crs.areaOfUse.has_value());
    CHECK(crs.areaOfUse->west == 100.5);
    CHECK(crs.areaOfUse->east == 103.5);
    CHECK(crsFromText(" 4543 ") == crs);
}

TEST_CASE("degrees and metres are told apart") {
    CHECK(crsFromText("EPSG:4490").kind == gis::CrsKind::Geographic);
    CHECK(crsFromText("EPSG:4979").kind == gis::CrsKind::Geographic);
    CHECK(crsFromText("EPSG:4522").kind == gis::CrsKind::Projected);
}

TEST_CASE("the words of an ESRI prj file lead to the registered system") {
    const gis::Crs crs = crsFromText(esriPrj);

    CHECK(crs.epsg == 4543);
    CHECK(gis::isSameCrs(crs, crsFromText("EPSG:4543")));
}

TEST_CASE("a PROJ string and WKT that no register holds are kept as they are") {
    const gis::Crs local = crsFromText("+proj=tmerc +lon_0=102.5 +x_0=500000 +ellps=GRS80");

    CHECK_FALSE(local.epsg.has_value());
    CHECK(local.kind == gis::CrsKind::Projected);
    CHECK(gis::isSameCrs(local, crsFromText(local.definition)));
    CHECK_FALSE(gis::isSameCrs(local, crsFromText("EPSG:4543")));
}

TEST_CASE("zones with and without prefix are different systems") {
    CHECK_FALSE(gis::isSameCrs(crsFromText("EPSG:4522"), crsFromText("EPSG:4543")));
    CHECK(gis::isSameCrs(crsFromText("OGC:CRS84"), crsFromText("EPSG:4326")));
}

TEST_CASE("heights beside a plane system are left out") {
    CHECK(crsFromText("EPSG:4543+5737").epsg == 4543);
}

TEST_CASE("a CRS that nobody knows is told back") {
    for (const std::string text : {"EPSG:999999", "Gauss", "", "+proj=nonsense", "PROJCS[\"x\""}) {
        const auto failure = support::failureOf([&] { (void)crsFromText(text); });

        REQUIRE(failure.has_value());
        CHECK(failure->code() == "crs.unknown");
        CHECK(failure->kind() == gis::FailureKind::Usage);
        CHECK(failure->facts().at(0) == gis::Fact{"crs", text});
        CHECK_FALSE(reasonOf(*failure).empty());
    }
}

TEST_CASE("a system without a place in the plane is refused") {
    CHECK(support::codeOfFailure([] { (void)crsFromText("EPSG:4978"); }) == "crs.unknown");
    CHECK(support::codeOfFailure([] { (void)crsFromText("EPSG:5737"); }) == "crs.unknown");
}

TEST_CASE("a project may measure in Gauss-Kruger zones and UTM") {
    for (const std::string code : {"EPSG:4543", "EPSG:4522", "EPSG:32647", "EPSG:2360"}) {
        CHECK(support::codeOfFailure([&] { gis::requireMetric(crsFromText(code)); }).empty());
    }
}

TEST_CASE("a project may not measure in degrees feet or Web Mercator") {
    const auto reason = [](const std::string& code) {
        const auto failure = support::failureOf([&] { gis::requireMetric(crsFromText(code)); });
        return failure ? failure->code() + " " + reasonOf(*failure) : std::string{};
    };

    CHECK(reason("EPSG:4490") == "crs.not-metric degrees");
    CHECK(reason("EPSG:2263") == "crs.not-metric US survey foot");
    CHECK(reason("EPSG:3857") == "crs.not-metric areas");
}
