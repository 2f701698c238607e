#include "exchange/link_list.h"

#include "tests/support/findings.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using exchange::LinkList;
using support::Codes;
using support::codesOf;
using support::factOf;

namespace {

gis::Checked<std::vector<plan::ListRow>> rowsOf(const std::string& csv,
                                                const std::string& name = "name") {
    const support::TemporaryFolder folder;
    LinkList list;
    list.file = folder.write("list.csv", csv);
    list.name = name;
    list.district = "district";
    list.years = "built";
    list.numbers = {{"households", "households"}, {"floor_area", "建筑面积"}};
    return readLinkList(list, std::nullopt);
}

const std::string header{"name,district,built,households,建筑面积（平方米）\n"};

} // namespace

TEST_CASE("a row has its numbers in the list's units and its years and its district") {
    const auto result = rowsOf(header + "永昌县西津家园,永昌县,2001—2005年,1515,147000\n");

    CHECK(result.findings.empty());
    REQUIRE(result.value.size() == 1);
    const auto& row = result.value.front();
    CHECK(row.name == "永昌县西津家园");
    CHECK(row.bareName == "西津家园");
    CHECK(row.district == "永昌县");
    REQUIRE(row.figures.size() == 2);
    CHECK(row.figures[0] == plan::Figure{"households", 1515, 0});
    CHECK(row.figures[1].value == 14.7);
    CHECK(row.built == std::vector<plan::YearSpan>{{2001, 2005}});
    CHECK(row.place.row == 2);
}

TEST_CASE("a district that stands before several names is known without a column") {
    const support::TemporaryFolder folder;
    LinkList list;
    list.file = folder.write("list.csv", "name\n金川区恒昌花园\n金川区广厦花园\n昌宁苑小区东苑\n"
                                         "昌宁苑小区西苑\n丽景苑\n");
    list.name = "name";

    const auto rows = readLinkList(list, std::nullopt).value;

    REQUIRE(rows.size() == 5);
    CHECK(rows[0].bareName == "恒昌花园");
    CHECK(rows[0].district == "金川区");
    CHECK(rows[2].bareName == "昌宁苑小区东苑");
    CHECK(rows[4].district.empty());
}

TEST_CASE("rows of totals and rows without a name are left out and told with their place") {
    const auto result = rowsOf(header + "甲花园,x,1995,1,1\n合计,,,2,2\n,x,1995,5,5\n乙花园,x,1995,"
                                        "1,1\n");

    CHECK(result.value.size() == 2);
    REQUIRE(codesOf(result.findings) == Codes{"list.name-missing", "list.total-row"});
    CHECK(std::ranges::find(result.findings, "list.total-row", &gis::Finding::code)->place.row ==
          3);
    CHECK(std::ranges::find(result.findings, "list.name-missing", &gis::Finding::code)->place.row ==
          4);
}

TEST_CASE("names that stand twice or run on are told and still matched") {
    std::string longName;
    for (int i = 0; i < 300; ++i) {
        longName += "长";
    }
    const auto result =
        rowsOf(header + "甲花园,x,1995,1,1\n甲 花园,x,1995,2,2\n" + longName + ",x,1995,3,3\n");

    CHECK(result.value.size() == 3);
    CHECK(codesOf(result.findings) == Codes{"list.name-long", "list.name-repeated"});
}

TEST_CASE("a number that is text is told with its place and missing from its row") {
    const auto result = rowsOf(header + "甲花园,x,很久以前,约百户,１２，０００\n");

    REQUIRE(codesOf(result.findings) == Codes{"table.not-a-number", "table.not-a-year"});
    for (const auto& finding : result.findings) {
        CHECK(finding.severity == gis::Severity::Warning);
        CHECK(finding.place.row == 2);
    }
    REQUIRE(result.value.front().figures.size() == 1);
    CHECK(result.value.front().figures.front().value == 1.2);
}

TEST_CASE("a column that is missing is told with the nearest") {
    const auto one = rowsOf(header + "甲花园,x,1995,1,1\n", "nmae");
    REQUIRE(codesOf(one.findings) == Codes{"table.column-missing"});
    CHECK(factOf(one.findings.front(), "nearest") == "name");

    const support::TemporaryFolder folder;
    LinkList list;
    list.file = folder.write("list.csv", "小区名称,户数\n甲花园,1\n");
    list.name = "小区名";
    const auto alone = readLinkList(list, std::nullopt);
    REQUIRE(codesOf(alone.findings) == Codes{"table.column-missing"});
    CHECK(factOf(alone.findings.front(), "nearest") == "小区名称");
}

TEST_CASE("polygons give rows a place and a field that is missing is told with the nearest") {
    LinkList list;
    list.file = PIANQU_SOURCE_DIR "/data/jinchang/footprints.gpkg";
    list.part = "estates";
    list.name = "name";
    list.numbers = {{"buildings", "buildings"}};
    const auto metric = gis::crsFromText("EPSG:4543");

    const auto rows = readLinkList(list, metric).value;
    list.name = "nam";
    const auto missing = readLinkList(list, metric);

    REQUIRE(rows.size() == 48);
    CHECK(rows.front().spot.has_value());
    CHECK(rows.front().figures == std::vector<plan::Figure>{{"buildings", 56, 0}});
    REQUIRE(codesOf(missing.findings) == Codes{"layer.field-missing"});
    CHECK(factOf(missing.findings.front(), "nearest") == "name");
    CHECK(missing.value.empty());
}
