#include "exchange/road_table.h"

#include "tests/support/findings.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

using exchange::readRoadTable;
using plan::RoadClass;
using support::codesOf;
using support::factOf;
using support::TemporaryFolder;

namespace {

gis::Checked<std::vector<plan::Road>> roadsOf(const std::string& rows) {
    const TemporaryFolder folder;
    const auto file = folder.write("roads.csv", "class,width_m,name,wkt\n" + rows);
    return readRoadTable({file.string(), "", "", {}});
}

} // namespace

TEST_CASE("a road has a class a width and a line") {
    const auto roads = roadsOf("arterial,50,示意道路,\"LINESTRING (0 0, 100 0, 100 50.5)\"\n");

    CHECK(roads.findings.empty());
    REQUIRE(roads.value.size() == 1);
    CHECK(roads.value[0].roadClass == RoadClass::Arterial);
    CHECK(roads.value[0].width == gis::Metres::of(50.0));
    CHECK(roads.value[0].name == "示意道路");
    CHECK(roads.value[0].line == gis::MultiPolyline{{{{{0, 0}, {100, 0}, {100, 50.5}}}}});
}

TEST_CASE("roads are known by their Chinese class too") {
    const auto roads = roadsOf("支路,12,,\"LINESTRING (0 0, 100 0)\"\n");

    REQUIRE(roads.value.size() == 1);
    CHECK(roads.value[0].roadClass == RoadClass::Local);
}

TEST_CASE("a class that nobody knows leaves its road out") {
    const auto roads = roadsOf("boulevard,50,,\"LINESTRING (0 0, 100 0)\"\n");

    CHECK(roads.value.empty());
    REQUIRE(codesOf(roads.findings) == std::vector<std::string>{"roads.class-unknown"});
    CHECK(factOf(roads.findings[0], "text") == "boulevard");
}

TEST_CASE("a width that is no number is a road of unknown width") {
    const auto roads = roadsOf("local,宽,,\"LINESTRING (0 0, 100 0)\"\n");

    REQUIRE(roads.value.size() == 1);
    CHECK(roads.value[0].width == gis::Metres{});
    CHECK(codesOf(roads.findings) == std::vector<std::string>{"roads.width-unknown"});
}

TEST_CASE("what is not a line leaves its road out and is shown by its beginning") {
    const auto roads = roadsOf("local,12,,POINT (0 0)\n"
                               "local,12,,从城东到城西的一条没有画出来的示意道路\n"
                               "local,12,,\n");

    CHECK(roads.value.empty());
    REQUIRE(codesOf(roads.findings) ==
            std::vector<std::string>{"roads.not-a-line", "roads.not-a-line", "roads.not-a-line"});
    CHECK(factOf(roads.findings[0], "text") == "POINT (0 0)");
    CHECK(factOf(roads.findings[1], "text") == "从城东到城西的一条没有画出");
    CHECK(roads.findings[2].place.row == 4);
}
