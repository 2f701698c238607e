#include "tests/cli/program.h"
#include "tests/support/jinchang_copy.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <set>
#include <string>

namespace {

namespace fs = std::filesystem;
using cli_test::holds;
using cli_test::pianqu;
using Json = nlohmann::json;

const std::string jinchang = PIANQU_SOURCE_DIR "/data/jinchang/plan.toml";

std::set<std::string> keysOf(const Json& object) {
    std::set<std::string> keys;
    for (const auto& [key, value] : object.items()) {
        keys.insert(key);
    }
    return keys;
}

// One district, one estate, nothing to contradict.
struct SmallProject {
    SmallProject() {
        folder.write("survey.csv", "name,built,households,floor_area_wan_m2,buildings\n"
                                   "甲小区,1995年,100,1.05,2\n");
        folder.write("plan.toml", "[project]\ntitle = \"规划\"\nperiod = \"2021—2025\"\n"
                                  "preparing_body = \"院\"\ndate = \"2020年\"\n"
                                  "crs = \"EPSG:4543\"\n[[district]]\ncode = \"620302\"\n"
                                  "name = \"金川区\"\nplace = \"中心城区\"\n"
                                  "[[inputs.survey]]\ndistrict = \"620302\"\n"
                                  "file = \"survey.csv\"\n[costs]\nper_household_wan = 9\n");
    }
    [[nodiscard]] std::string file() const { return (folder.path() / "plan.toml").string(); }

    support::TemporaryFolder folder;
};

} // namespace

TEST_CASE("audit answers a script with findings of exactly the promised keys") {
    const auto ended = pianqu({"audit", jinchang, "--json"});

    CHECK(ended.exitCode == 1);
    const auto answer = Json::parse(ended.output);
    CHECK(keysOf(answer) == std::set<std::string>{"findings"});
    REQUIRE(answer["findings"].size() > 20);
    for (const auto& finding : answer["findings"]) {
        CHECK(keysOf(finding) == std::set<std::string>{"code", "severity", "scope", "stated",
                                                       "computed", "difference", "places",
                                                       "message"});
        REQUIRE_FALSE(finding["places"].empty());
        for (const auto& place : finding["places"]) {
            auto keys = keysOf(place);
            keys.erase("part");
            CHECK(keys == std::set<std::string>{"file", "row", "column"});
            CHECK(place["row"].is_number());
        }
    }
}

TEST_CASE("a plan without contradictions ends well") {
    const SmallProject project;

    const auto ended = pianqu({"audit", project.file()});

    CAPTURE(ended.errors);
    CHECK(ended.exitCode == 0);
    CHECK(holds(ended.output, "错误 0，注意 0，提示 0"));
}

TEST_CASE("the rules are listed without a plan in both languages") {
    const auto chinese = pianqu({"audit", "--rules"});
    const auto english = pianqu({"--lang", "en", "audit", "--rules", "--json"});

    CHECK(chinese.exitCode == 0);
    CHECK(holds(chinese.output, "arithmetic.parts-differ [错误]"));
    const auto rules = Json::parse(english.output)["rules"];
    CHECK(rules.size() > 30);
    for (const auto& rule : rules) {
        CHECK(keysOf(rule) ==
              std::set<std::string>{"code", "family", "severity", "clause", "question"});
        CHECK(holds(chinese.output, rule["code"].get<std::string>()));
    }
}

TEST_CASE("audit wants a plan or asks for it") {
    const auto ended = pianqu({"audit"});

    CHECK(ended.exitCode == 2);
    CHECK(holds(ended.errors, "project"));
}

TEST_CASE("the report comes as page and workbook and table, the same bytes each time") {
    const support::TemporaryFolder folder;
    for (const std::string name : {"a.html", "a.xlsx", "a.csv"}) {
        CAPTURE(name);
        for (const char* place : {"one", "two"}) {
            const auto ended = pianqu({"audit", jinchang, "-o", folder.path() / place / name});
            CHECK(ended.exitCode == 1);
            CHECK(ended.output.empty());
        }

        const auto one = support::bytesOf(folder.path() / "one" / name);
        CHECK(one.size() > 5000);
        CHECK(one == support::bytesOf(folder.path() / "two" / name));
    }
    CHECK(holds(support::bytesOf(folder.path() / "one/a.html"), "昌华里15区"));
}

TEST_CASE("a report of another ending is refused before anything is made") {
    const support::TemporaryFolder folder;

    const auto ended = pianqu({"audit", jinchang, "-o", folder.path() / "new" / "a.docx"});

    CHECK(ended.exitCode == 2);
    CHECK(holds(ended.errors, ".html"));
    CHECK_FALSE(fs::exists(folder.path() / "new"));
}

TEST_CASE("a report on a full disk leaves the old one as it was") {
    const support::TemporaryFolder folder;
    folder.write("a.html", "old");

    const auto ended =
        cli_test::pianquOnFullDisk({"audit", jinchang, "-o", folder.path() / "a.html"});

    CHECK(ended.exitCode == 3);
    CHECK(support::bytesOf(folder.path() / "a.html") == "old");
}

TEST_CASE("a claim that is no number is told with its place and the rest is judged") {
    support::JinchangCopy project;
    project.replace("claims.csv", "45.08,万人", "四十五,万人");

    const auto ended = pianqu({"audit", project.project(), "--json"});

    CHECK(ended.exitCode == 1);
    CHECK(holds(ended.errors, "claims.csv 第13行"));
    CHECK(holds(ended.errors, "四十五"));
    CHECK(Json::parse(ended.output)["findings"].size() > 20);
}

TEST_CASE("one figure made wrong is one more finding about it") {
    support::JinchangCopy project;
    const auto before = Json::parse(pianqu({"audit", project.project(), "--json"}).output);
    project.replace("claims.csv", ",2669,栋", ",2670,栋");

    const auto after = Json::parse(pianqu({"audit", project.project(), "--json"}).output);

    REQUIRE(after["findings"].size() == before["findings"].size() + 1);
    const auto added = std::ranges::find_if(after["findings"], [](const Json& finding) {
        return finding["places"].size() == 3 && finding["places"][1]["row"] == 38;
    });
    CHECK(added != after["findings"].end());
}

TEST_CASE("rows that met no estate are told and sums over them are not blamed") {
    support::JinchangCopy project;
    project.replace("annual_plan.csv", "2025,天庆家园西坡新村", "2025,无此小区");

    const auto ended = pianqu({"audit", project.project(), "--json"});

    CHECK(ended.exitCode == 1);
    CHECK(holds(ended.errors, "无此小区"));
    const auto answer = Json::parse(ended.output);
    for (const auto& finding : answer["findings"]) {
        CAPTURE(finding["scope"]);
        CHECK_FALSE((finding["code"] == "arithmetic.rows-differ" &&
                     holds(finding["scope"].get<std::string>(), "2025")));
    }
}

TEST_CASE("estates of a list of demolitions that the project names are errors") {
    support::JinchangCopy project;
    project.replace("plan.toml", "# [inputs.demolitions]\n# file = \"demolitions.csv\"",
                    "[inputs.demolitions]\nfile = \"aliases.csv\"");

    const auto ended = pianqu({"audit", project.project(), "--json"});

    const auto findings = Json::parse(ended.output)["findings"];
    const auto demolished = std::ranges::count_if(
        findings, [](const Json& finding) { return finding["code"] == "policy.demolition"; });
    CHECK(demolished > 0);
}
