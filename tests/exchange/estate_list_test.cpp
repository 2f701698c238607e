#include "exchange/estate_list.h"

#include "tests/support/findings.h"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

namespace {

using namespace exchange;

std::vector<std::string> namesIn(const std::string& text) {
    std::vector<std::string> names;
    for (const auto& entry : estatesFromList(text, {2022}, {}).value) {
        names.push_back(entry.name);
    }
    return names;
}

plan::PlanEntry entry(const std::string& name) {
    return {{2022}, name, 12, gis::SquareMetres::ofWan(2.377), 345, {}};
}

} // namespace

TEST_CASE("estates in words are read as the plan prints them") {
    const auto read = estatesFromList("2#区 45#、46#楼 2 栋、54 户、0.22 万平方米；\n"
                                      "永昌县安置小区（昌康苑）15栋、670户、5.27万平方米；",
                                      {2023}, {"计划表.xlsx", "", 5, "清单"});

    CHECK(read.findings.empty());
    REQUIRE(read.value.size() == 2);
    CHECK(read.value[0].name == "2#区 45#、46#楼");
    CHECK(read.value[0].buildings == 2);
    CHECK(read.value[0].households == 54);
    CHECK(read.value[0].floorArea == gis::SquareMetres::ofWan(0.22));
    CHECK(read.value[0].year == plan::PlanYear{2023});
    CHECK(read.value[1].name == "永昌县安置小区（昌康苑）");
    CHECK(read.value[1].place.row == 5);
}

TEST_CASE("whatever an estate is called its entry comes back from words") {
    for (const std::string name : {"昌荣里14区", "3号楼1", "2#区45#、46#楼", "东湖花园A/B区",
                                   "天庆家园西坡新村2号", "=公司楼", "7"}) {
        CAPTURE(name);
        const auto first = entry(name);
        const auto second = entry("后一个小区");

        const auto read = estatesFromList(estateListText({&first, &second}), {2022}, {});

        CHECK(read.findings.empty());
        CHECK(read.value == std::vector<plan::PlanEntry>{first, second});
    }
}

TEST_CASE("a piece that is no estate is told and the others are kept") {
    const std::string good = "甲小区5栋、10户、1.5万平方米；";

    const auto missing =
        estatesFromList(good + "乙小区5栋；丙小区1栋、2户、0.1万平方米", {2022}, {});
    CHECK(support::codesOf(missing.findings) == support::Codes{"plan.list-not-understood"});
    CHECK(missing.value.size() == 1);

    const auto rest = estatesFromList(good + "乙小区若干", {2022}, {});
    CHECK(support::codesOf(rest.findings) == support::Codes{"plan.list-not-understood"});
    CHECK(support::factOf(rest.findings[0], "text") == "乙小区若干");

    CHECK(namesIn("5栋、10户、1.5万平方米").empty());
    CHECK(namesIn("甲999999999999栋、10户、1.5万平方米").empty());
    CHECK(namesIn("").empty());
}
