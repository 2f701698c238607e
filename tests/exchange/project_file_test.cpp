#include "exchange/project_file.h"

#include "tests/support/failure_of.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using exchange::ProjectDescription;
using exchange::projectFromToml;
using support::failureOf;

namespace {

// The least that a project file must say.
const std::string least = R"([project]
title = "老旧小区改造规划"
period = "2021—2025"
preparing_body = "规划院"
date = "2020年10月"
crs = "EPSG:4543"
[[district]]
code = "620302"
name = "金川区"
place = "中心城区"
[[inputs.survey]]
district = "620302"
file = "survey.csv"
[costs]
per_household_wan = 9
)";

ProjectDescription projectOf(const std::string& toml) {
    return projectFromToml(toml, "plans/jinchang/plan.toml");
}

std::string replaced(std::string text, const std::string& old, const std::string& fresh) {
    const auto at = text.find(old);
    REQUIRE(at != std::string::npos);
    return text.replace(at, old.size(), fresh);
}

struct Told { // what a failure says
    std::string code;
    std::size_t line;
    std::vector<gis::Fact> facts;

    friend bool operator==(const Told&, const Told&) = default;
};

Told toldAbout(const std::string& toml) {
    const auto failure = failureOf([&] { return projectOf(toml); });
    REQUIRE(failure);
    CHECK(failure->kind() == gis::FailureKind::Usage);
    CHECK(failure->place().file == "plans/jinchang/plan.toml");
    return {failure->code(), failure->place().row.value_or(0), failure->facts()};
}

std::string fact(const Told& told, const std::string& name) {
    const auto found = std::ranges::find(told.facts, name, &gis::Fact::name);
    return found == told.facts.end() ? "(no such fact)" : found->text;
}

} // namespace

TEST_CASE("the least project file leaves everything else at its default") {
    const auto project = projectOf(least);

    CHECK(project.period == plan::PlanningPeriod{{2021}, {2025}});
    CHECK(project.whole == "全市");
    CHECK(project.districts.at(0).prefixes == std::vector<std::string>{"金川区"});
    CHECK(project.surveys.at(0).table.file == "plans/jinchang/survey.csv");
    CHECK(project.costs.perHousehold == plan::Money::ofWan(9));
    CHECK(project.neighbours.gap == gis::Metres::of(30));
    CHECK(project.neighbours.severing == plan::usualSeveringClasses());
    CHECK(project.bureau.crs == "EPSG:4543");
    CHECK(project.bureau.encoding == "GBK");
    CHECK_FALSE(project.annualPlan);
    CHECK_FALSE(project.footprints);
    CHECK(project.sheets.empty());
}

TEST_CASE("the project file of Jinchang describes the whole plan") {
    const auto project = exchange::readProject(PIANQU_SOURCE_DIR "/data/jinchang/plan.toml");

    CHECK(project.title == "金昌市“十四五”城镇老旧小区改造专项规划");
    CHECK(project.surveys.size() == 2);
    CHECK(project.surveys[1].table.columns.at("households") ==
          std::vector<std::string>{"居民户数", "households"});
    CHECK(project.costs.lumpSums ==
          std::vector<plan::LumpSum>{{{2021}, plan::Money::ofWan(398.52)}});
    CHECK(project.footprints->layer == "estates");
    CHECK(project.roads->fields.at("class") == "class");
    REQUIRE(project.sheets.size() == 4);
    CHECK(project.sheets[0].number == "附图1");
    CHECK(project.sheets[1].district == plan::DistrictCode{"620321"});
    CHECK(project.sheets[1].page == "A3-landscape");
    CHECK(project.sheets[1].kind == exchange::SheetKind::Annual);
    CHECK(project.sheets[2].kind == exchange::SheetKind::Areas);
    CHECK(project.areas.limits == areas::AreaLimits{}); // as the standard has them
    CHECK(project.areas.finishedYears == std::vector<plan::PlanYear>{{2021}});
}

TEST_CASE("a table that is not known is told with the nearest known one") {
    const auto told = toldAbout(replaced(least, "[project]", "[projekt]"));

    CHECK(told == Told{"project.unknown-table", 1, {{"key", "projekt"}, {"nearest", "project"}}});
}

TEST_CASE("a key that is not known is told with its line and the nearest known key") {
    const auto told = toldAbout(replaced(least, "preparing_body", "prepairing_body"));

    CHECK(told ==
          Told{"project.unknown-key",
               4,
               {{"key", "prepairing_body"}, {"table", "project"}, {"nearest", "preparing_body"}}});
}

TEST_CASE("which roads sever neighbours is said in either language and may be none") {
    const auto severing = [](const std::string& list) {
        return projectOf(least + "[neighbours]\nsevering = " + list + "\n").neighbours.severing;
    };

    CHECK(severing("[\"主干路\", \"local\"]") ==
          std::vector{plan::RoadClass::Arterial, plan::RoadClass::Local});
    CHECK(severing("\"rail\"") == std::vector{plan::RoadClass::Rail});
    CHECK(severing("[]").empty());
    const auto told = toldAbout(least + "[neighbours]\nsevering = [\"canal\"]\n");
    CHECK(told.code == "project.bad-value");
    CHECK(fact(told, "value") == "canal");
}

TEST_CASE("a known key in the wrong table is told with its right place") {
    const auto told = toldAbout(least + "gap_m = 30\n");

    CHECK(told.code == "project.unknown-key");
    CHECK(told.line == 16);
    CHECK(fact(told, "nearest") == "neighbours.gap_m");
}

TEST_CASE("a column that no survey has is an unknown key too") {
    const auto told =
        toldAbout(replaced(least, "[costs]", "columns = { housholds = \"户数\" }\n[costs]"));

    CHECK(fact(told, "table") == "inputs.survey.columns");
    CHECK(fact(told, "nearest") == "households");
}

TEST_CASE("a missing key is told with the table that lacks it") {
    const auto told = toldAbout(replaced(least, "code = \"620302\"\n", ""));

    CHECK(told.code == "project.missing-key");
    CHECK(told.line == 7);
    CHECK(fact(told, "key") == "district.code");
}

TEST_CASE("every required key is missed") {
    for (const std::string line :
         {"title = \"老旧小区改造规划\"\n", "period = \"2021—2025\"\n",
          "preparing_body = \"规划院\"\n", "date = \"2020年10月\"\n", "crs = \"EPSG:4543\"\n",
          "name = \"金川区\"\n", "place = \"中心城区\"\n", "file = \"survey.csv\"\n",
          "per_household_wan = 9\n",
          "[[district]]\ncode = \"620302\"\nname = \"金川区\"\nplace = \"中心城区\"\n"}) {
        CAPTURE(line);
        CHECK(toldAbout(replaced(least, line, "")).code == "project.missing-key");
    }
}

TEST_CASE("a list of districts that is empty is a missing one") {
    const auto begin = least.find("[[district]]");
    const auto end = least.find("[[inputs");
    const auto told = toldAbout("district = []\n" + least.substr(0, begin) + least.substr(end));

    CHECK(told.code == "project.missing-key");
}

TEST_CASE("a value of the wrong type is told with both types") {
    const auto told = toldAbout(replaced(least, "code = \"620302\"", "code = 620302"));

    CHECK(told == Told{"project.wrong-type",
                       8,
                       {{"key", "district.code"}, {"expected", "text"}, {"found", "number"}}});
    CHECK(toldAbout(replaced(least, "= 9", "= \"9\"")).code == "project.wrong-type");
    CHECK(toldAbout(replaced(least, "= \"2020年10月\"", "= 2020-10-01")).code ==
          "project.wrong-type");
    CHECK(toldAbout(replaced(least, "[[district]]", "[district]")).code == "project.wrong-type");
    CHECK(toldAbout(replaced(least, "[costs]", "columns = { name = [1] }\n[costs]")).code ==
          "project.wrong-type");
}

TEST_CASE("text that is no TOML is told with its line") {
    const auto told = toldAbout(replaced(least, "crs = \"EPSG:4543\"", "crs = \"EPSG:4543"));

    CHECK(told.code == "project.malformed");
    CHECK(told.line == 6);
    CHECK_FALSE(fact(told, "reason").empty());
}

TEST_CASE("a value that makes no sense is told with what would") {
    const std::vector<std::pair<std::string, std::string>> slips{
        {"2021—2025", "2025—2021"},
        {"code = \"620302\"", "code = \"6203\""},
        {"= 9", "= -9"},
        {"= 9", "= nan"},
        {"\"survey.csv\"", "\" \""},
        {"\"金川区\"", "\"\""},
        {"EPSG:4543", ""},
        {"district = \"620302\"", "district = \"620321\""}};
    for (const auto& [old, fresh] : slips) {
        CAPTURE(fresh);
        CHECK(toldAbout(replaced(least, old, fresh)).code == "project.bad-value");
    }
}

TEST_CASE("nothing may be described twice") {
    const std::string sheet = "[[sheet]]\nid = \"a\"\nnumber = \"附图1\"\ntitle = \"图\"\n"
                              "district = \"620302\"\n[sheet.styles]\nestates = \"e\"\n"
                              "buildings = \"b\"\nroads = \"r\"\n";
    const std::string survey = "[[inputs.survey]]\ndistrict = \"620302\"\nfile = \"b.csv\"\n";

    CHECK(projectOf(least + sheet).sheets.size() == 1);
    CHECK(fact(toldAbout(least + sheet + sheet), "key") == "sheet.id");
    CHECK(fact(toldAbout(least + survey), "key") == "inputs.survey.district");
    CHECK(fact(toldAbout(replaced(least + sheet, "id = \"a\"", "id = \"../a\"")), "key") ==
          "sheet.id");
}

TEST_CASE("a lump sum stands for a year of the period") {
    const auto project = projectOf(least + "lump_sums_wan = { 2021 = 398.52 }\n");

    CHECK(project.costs.lumpSums.at(0).amount == plan::Money::ofWan(398.52));
    CHECK(toldAbout(least + "lump_sums_wan = { 2026 = 1 }\n").code == "project.bad-value");
    CHECK(toldAbout(least + "lump_sums_wan = { all = 1 }\n").code == "project.bad-value");
}

TEST_CASE("a project file saved as GBK or with a byte order mark reads the same") {
    // "title" of two characters in GBK: 规划
    const auto gbk = replaced(
        replaced(replaced(replaced(replaced(replaced(least, "老旧小区改造规划", "\xb9\xe6\xbb\xae"),
                                            "2021—2025", "2021-2025"),
                                   "规划院", "\xb9\xe6\xbb\xae"),
                          "2020年10月", "2020"),
                 "金川区", "\xbd\xf0\xb4\xa8"),
        "中心城区", "\xbd\xf0\xb4\xa8");

    CHECK(projectOf(gbk).title == "规划");
    CHECK(projectOf("\xEF\xBB\xBF" + least).title == "老旧小区改造规划");
}

TEST_CASE("what revisions keep to is read and nothing is checked that is not given") {
    const auto given = projectOf(least + R"([revision]
finished_through = 2021
max_households_per_year = 12000
max_investment_wan_per_year = 110000.5
tolerance_percent = 10
)")
                           .revision;
    const auto absent = projectOf(least).revision;

    CHECK(given.finishedThrough == plan::PlanYear{2021});
    CHECK(given.mostHouseholds == 12000.0);
    CHECK(given.mostInvestment == plan::Money::ofWan(110000.5));
    CHECK(given.tolerance == 0.1);
    CHECK_FALSE(absent.finishedThrough.has_value());
    CHECK_FALSE(absent.mostHouseholds.has_value());
    CHECK_FALSE(absent.mostInvestment.has_value());
    CHECK_FALSE(absent.tolerance.has_value());
}

TEST_CASE("a finished year that is none of the plan is told by its line") {
    for (const std::string year : {"2026", "2021.5", "1e9"}) {
        CAPTURE(year);
        const auto told = toldAbout(least + "[revision]\nfinished_through = " + year + "\n");
        CHECK(told.code == "project.bad-value");
        CHECK(fact(told, "key") == "revision.finished_through");
    }
}

TEST_CASE("a project file that is not there is told as missing") {
    const support::TemporaryFolder folder;

    CHECK(support::codeOfFailure([&] { return exchange::readProject(folder / "plan.toml"); }) ==
          "file.missing");
}

TEST_CASE("every key of the list is explained and none stands in it twice") {
    std::vector<std::string> paths;
    for (const auto& key : exchange::knownKeys()) {
        CHECK_FALSE(key.meaning.empty());
        paths.push_back(key.path);
    }
    std::ranges::sort(paths);

    CHECK(std::ranges::adjacent_find(paths) == paths.end());
}

TEST_CASE("the years up to which estates are renovated are years or not given") {
    CHECK(projectOf(least).builtLimits == plan::BuiltLimits{});

    const auto limits = projectOf(least + "[policy]\nbuilt_by = 2005\n").builtLimits;
    CHECK(limits.eligible == 2005);
    CHECK_FALSE(limits.first);

    CHECK(toldAbout(least + "[policy]\nbuilt_by = 2005.5\n").code == "project.bad-value");
    CHECK(toldAbout(least + "[policy]\nfirst_built_by = 20\n").code == "project.bad-value");
}

TEST_CASE("a label that was put in its place is read with its sheet") {
    const std::string sheet = std::string{least} + R"([[sheet]]
id = "central"
number = "附图1"
title = "计划图"
district = "620302"
[sheet.styles]
estates = "annual_plan"
buildings = "buildings"
roads = "roads"
[[sheet.label]]
estate = "620302-012"
easting = 515500.5
northing = 4263900
kind = "leader"
)";

    const ProjectDescription project = projectOf(sheet);

    REQUIRE(project.sheets.size() == 1);
    REQUIRE(project.sheets[0].labels.size() == 1);
    CHECK(project.sheets[0].labels[0].estate == "620302-012");
    CHECK(project.sheets[0].labels[0].at == gis::Point{515500.5, 4263900.0});
    CHECK(project.sheets[0].labels[0].kind == "leader");
    CHECK(toldAbout(replaced(sheet, "\"leader\"", "\"beside\"")).code == "project.bad-value");
    CHECK(toldAbout(replaced(sheet, "easting = 515500.5\n", "")).code == "project.missing-key");
}
