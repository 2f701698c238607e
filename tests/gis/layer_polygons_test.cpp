#include "gis/layer_reader.h"
#include "gis/wkt.h"
#include "tests/support/layer_file.h"

#include <catch2/catch_test_macros.hpp>

using support::codesOf;

namespace {

using Codes = std::vector<std::string>;

gis::Checked<gis::Layer> polygonsOf(const std::string& wkt) {
    return gis::polygonsOf(support::layerOf(wkt, {"a"}));
}

std::string wktOf(const gis::Checked<gis::Layer>& layer) {
    return gis::toWkt(std::get<gis::MultiPolygon>(layer.value.features.at(0).shape));
}

} // namespace

TEST_CASE("a valid polygon is normalized without a word") {
    const auto layer = polygonsOf("POLYGON ((10 10, 10 0, 0 0, 0 10, 10 10))");

    CHECK(layer.findings.empty());
    CHECK(wktOf(layer) == "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))");
}

TEST_CASE("a polygon that crosses itself is mended and reported") {
    const auto layer = polygonsOf("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))");

    CHECK(codesOf(layer.findings) == Codes{"geometry.mended"});
    CHECK(std::get<gis::MultiPolygon>(layer.value.features.at(0).shape).parts.size() == 2);
}

TEST_CASE("a closed line of a drawing becomes a polygon") {
    const auto layer = polygonsOf("LINESTRING (0 0, 10 0, 10 10, 0 0)");

    CHECK(codesOf(layer.findings) == Codes{"layer.closed-line"});
    CHECK(layer.findings[0].severity == gis::Severity::Info);
    CHECK(wktOf(layer) == "POLYGON ((0 0, 10 0, 10 10, 0 0))");
}

TEST_CASE("points open lines and missing shapes keep their place without a shape") {
    for (const std::string wkt : {"POINT (1 1)", "LINESTRING (0 0, 10 0, 10 10)", "POINT EMPTY"}) {
        const auto layer = polygonsOf(wkt);

        REQUIRE(codesOf(layer.findings) == Codes{"layer.not-a-polygon"});
        CHECK(layer.findings[0].severity == gis::Severity::Error);
        CHECK(layer.value.features.at(0).shape == gis::Shape{});
    }
}

TEST_CASE("a polygon without ground is lost and keeps its place without a shape") {
    const auto layer = polygonsOf("POLYGON ((0 0, 10 0, 20 0, 0 0))");

    CHECK(codesOf(layer.findings) == Codes{"geometry.lost"});
    CHECK(layer.value.features.at(0).shape == gis::Shape{});
}
