#include "tests/house/house_rules.h"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <string>

using house::Tree;

namespace {

const std::string nothing;

const Tree& ourHouse() {
    static const Tree tree = house::readTree(std::filesystem::path{PIANQU_SOURCE_DIR});
    return tree;
}

std::string include(const std::string& header) {
    return "#include " + header + "\n";
}

// A house where everything stands in its place.
Tree soundHouse() {
    return {
        {"gis/CMakeLists.txt", "add_library(pianqu_gis STATIC measure.cpp)\n"},
        {"gis/measure.h", "#pragma once\n"},
        {"gis/measure.cpp",
         include("\"gis/measure.h\"") + include("<geos_c.h>") + include("<cmath>")},
        {"gis/geos_bridge.h",
         "#pragma once\n\n// Private to gis/: handles.\n" + include("<geos_c.h>")},
        {"maps/paper.h", include("\"gis/measure.h\"")},
        {"src/plan/estate.h", include("\"gis/measure.h\"")},
        {"src/audit/rule.h", include("\"plan/estate.h\"")},
        {"src/areas/solve.h", include("\"plan/estate.h\"")},
        {"src/sheets/atlas.h", include("\"maps/paper.h\"") + include("\"audit/rule.h\"")},
        {"src/exchange/import.h", include("\"plan/estate.h\"")},
        {"src/app/session.h", include("\"exchange/import.h\"") + include("\"maps/paper.h\"")},
        {"src/cli/main.h", include("\"app/session.h\"")},
        {"tests/gis/measure_test.h",
         include("\"gis/geos_bridge.h\"") + include("<catch2/all.hpp>")},
        {"README.md",
         "[plan](src/plan/) and [paper](maps/paper.h#top), [home](https://a.example)\n"},
    };
}

std::string allBreaches(const Tree& tree) {
    return house::toText(house::wrongArrows(tree)) + house::toText(house::brokenFences(tree)) +
           house::toText(house::untidyFiles(tree)) + house::toText(house::deadLinks(tree));
}

// The sound house with one file added or replaced.
std::string breachesWith(const std::string& path, const std::string& text) {
    Tree tree = soundHouse();
    tree[path] = text;
    return allBreaches(tree);
}

} // namespace

TEST_CASE("includes go down and never up or sideways") {
    CHECK(house::toText(house::wrongArrows(ourHouse())) == nothing);
}

TEST_CASE("every foreign library stays inside its fence") {
    CHECK(house::toText(house::brokenFences(ourHouse())) == nothing);
}

TEST_CASE("every file has a room and a place in the build and one subject") {
    CHECK(house::toText(house::untidyFiles(ourHouse())) == nothing);
}

TEST_CASE("every link in the documents leads somewhere") {
    CHECK(house::toText(house::deadLinks(ourHouse())) == nothing);
}

TEST_CASE("the whole house is looked at") {
    CHECK(ourHouse().contains("gis/measure.cpp"));
    CHECK(ourHouse().contains("tests/house/house_test.cpp"));
    CHECK(ourHouse().size() > 100);
}

TEST_CASE("a sound house has no breach") {
    CHECK(allBreaches(soundHouse()) == nothing);
}

TEST_CASE("an upward arrow is found") {
    CHECK(breachesWith("src/plan/money.h", include("\"app/session.h\"")) ==
          "src/plan/money.h:1: upward arrow: src/plan (floor 1) may not see src/app (floor 4)\n");
}

TEST_CASE("a sideways arrow is found") {
    CHECK(breachesWith("src/plan/money.h", include("\"maps/paper.h\"")) ==
          "src/plan/money.h:1: sideways arrow: src/plan (floor 1) may not see maps (floor 1)\n");
    CHECK(breachesWith("src/audit/report.h", include("\"areas/solve.h\"")) ==
          "src/audit/report.h:1: sideways arrow: src/audit (floor 2) may not see src/areas (floor "
          "2)\n");
    CHECK(breachesWith("src/exchange/workbook.h", "\n" + include("\"sheets/atlas.h\"")) ==
          "src/exchange/workbook.h:2: sideways arrow: src/exchange (floor 3) may not see "
          "src/sheets (floor 3)\n");
}

TEST_CASE("only sheets and app and desktop may see the maps") {
    CHECK(breachesWith("src/exchange/workbook.h", include("\"maps/paper.h\"")) ==
          "src/exchange/workbook.h:1: src/exchange may not see maps\n");
    CHECK(breachesWith("src/cli/map.h", include("\"maps/paper.h\"")) ==
          "src/cli/map.h:1: src/cli may not see maps\n");
    CHECK(breachesWith("src/desktop/window.h", include("\"maps/paper.h\"")) == nothing);
}

TEST_CASE("a test sees what its room sees") {
    CHECK(breachesWith("tests/plan/money_test.h", include("\"app/session.h\"")) ==
          "tests/plan/money_test.h:1: upward arrow: src/plan (floor 1) may not see src/app (floor "
          "4)\n");
    CHECK(breachesWith("tests/bench/peer.h", include("\"app/session.h\"")) == nothing);
}

TEST_CASE("a header private to its folder is not seen outside") {
    CHECK(breachesWith("maps/frame.h", include("\"gis/geos_bridge.h\"")) ==
          "maps/frame.h:1: gis/geos_bridge.h is private to gis\n");
}

TEST_CASE("tests are included by nobody") {
    CHECK(breachesWith("src/plan/money.h", include("\"tests/gis/measure_test.h\"")) ==
          "src/plan/money.h:1: tests are included by nobody\n");
}

TEST_CASE("an include in quotes names a file of ours from the top folder") {
    CHECK(breachesWith("src/plan/money.h", include("\"estate.h\"")) ==
          "src/plan/money.h:1: \"estate.h\" is no file of ours\n");
}

TEST_CASE("a library seen outside its fence is found") {
    CHECK(breachesWith("src/plan/money.h", include("<ogrsf_frmts.h>")) ==
          "src/plan/money.h:1: <ogrsf_frmts.h>: GDAL is not visible here\n");
    CHECK(breachesWith("gis/measure.h", include("<geos_c.h>")) ==
          "gis/measure.h:1: <geos_c.h>: GEOS is not visible here\n");
    CHECK(breachesWith("maps/compose.h", include("<cairo-pdf.h>")) ==
          "maps/compose.h:1: <cairo-pdf.h>: Cairo is not visible here\n");
    CHECK(breachesWith("maps/paint.h", include("<cairo.h>")) == nothing);
    CHECK(breachesWith("maps/paint.h", include("<QPainter>")) ==
          "maps/paint.h:1: <QPainter>: Qt Gui and Core is not visible here\n");
    CHECK(breachesWith("maps/paint.h", include("<QQuickItem>")) ==
          "maps/paint.h:1: <QQuickItem>: Qt Quick, Widgets and Location is not visible here\n");
    CHECK(breachesWith("src/areas/solve.h", include("<Highs.h>")) ==
          "src/areas/solve.h:1: <Highs.h>: HiGHS is not visible here\n");
    CHECK(breachesWith("src/app/session.h", include("<CLI/CLI.hpp>")) ==
          "src/app/session.h:1: <CLI/CLI.hpp>: CLI11 is not visible here\n");
    CHECK(breachesWith("src/app/session.h", include("<sqlite3.h>")) ==
          "src/app/session.h:1: <sqlite3.h>: SQLite and SpatiaLite is not visible here\n");
}

TEST_CASE("a library without a fence is found") {
    CHECK(breachesWith("gis/measure.h", include("<boost/geometry.hpp>")) ==
          "gis/measure.h:1: <boost/geometry.hpp> has no fence: give its library a line in "
          "tests/house/house_plan.h\n");
}

TEST_CASE("a file in no room is found") {
    CHECK(breachesWith("util/helper.h", "#pragma once\n") ==
          "util/helper.h: lies in no room of the house\n");
    CHECK(breachesWith("src/plan/detail/money.h", "#pragma once\n") ==
          "src/plan/detail/money.h: lies in no room of the house\n");
    CHECK(breachesWith("tests/misc/money_test.h", "#pragma once\n") ==
          "tests/misc/money_test.h: lies in no room of the house\n");
}

TEST_CASE("a file that is empty or too long is found") {
    std::string longText;
    for (int i = 0; i < 501; ++i) {
        longText += "// line\n";
    }

    CHECK(breachesWith("gis/units.h", " \n") == "gis/units.h: empty file\n");
    CHECK(breachesWith("gis/units.h", longText) == "gis/units.h: 501 lines, more than 500\n");
}

TEST_CASE("a source that is not built is found") {
    CHECK(breachesWith("gis/asure.cpp", "int a;\n") ==
          "gis/asure.cpp: is not listed in its folder's CMakeLists.txt\n");
    CHECK(breachesWith("maps/frame.cpp", "int a;\n") ==
          "maps/frame.cpp: is not listed in its folder's CMakeLists.txt\n");
}

TEST_CASE("a link that leads nowhere is found") {
    CHECK(breachesWith("data/README.md", "a\n[b](../maps/paper.h) [c](tables/none.csv)\n") ==
          "data/README.md:2: link to tables/none.csv leads nowhere\n");
}
