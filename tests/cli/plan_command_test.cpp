#include "gis/file_lock.h"
#include "tests/cli/program.h"
#include "tests/support/jinchang_copy.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace fs = std::filesystem;
using cli_test::holds;
using cli_test::pianqu;
using support::JinchangCopy;

constexpr const char* scenarioFile = "scenarios/方案一.csv";

support::ProcessResult move(const JinchangCopy& project, const std::string& estate,
                            const std::string& year) {
    return pianqu({"plan", "move", project.project(), "--scenario", "方案一", "--estate", estate,
                   "--to", year, "--reason", "与相邻小区同年施工"});
}

nlohmann::json shown(const JinchangCopy& project) {
    return nlohmann::json::parse(
        pianqu({"plan", "show", project.project(), "--scenario", "方案一", "--json"}).output);
}

int householdsIn(const nlohmann::json& answer, int year, const char* when) {
    for (const auto& row : answer["years"]) {
        if (row["district"].is_null() && row["year"] == year) {
            return row[when]["households"];
        }
    }
    return -1;
}

struct Refusal {
    const char* sentence;
    std::vector<std::string> arguments; // behind `plan move PLAN --scenario 方案一 --reason x`
    int exitCode;
    std::vector<const char*> words;
};

const std::vector<Refusal> refusals{
    {"an unknown estate", {"--estate", "丽景南苑", "--to", "2022"}, 1, {"丽景南苑", "丽景"}},
    {"a year outside the period",
     {"--estate", "丽景西苑", "--to", "2032"},
     1,
     {"2032", "2021—2025"}},
    {"a year that is none", {"--estate", "丽景西苑", "--to", "明年"}, 2, {"明年"}},
    {"a move to where it stands",
     {"--estate", "丽景西苑", "--to", "2024"},
     1,
     {"丽景西苑", "没有变化"}},
    {"another year than expected",
     {"--estate", "丽景西苑", "--from", "2023", "--to", "2022"},
     1,
     {"2023", "2024"}},
    {"no year at all", {"--estate", "丽景西苑"}, 2, {"--to"}},
};

} // namespace

TEST_CASE("a move shows in its scenario and never in the published plan") {
    const JinchangCopy project;
    const std::string published = support::bytesOf(project / "annual_plan.csv");

    const auto moved = move(project, "丽景西苑", "2022");

    CAPTURE(moved.errors);
    CHECK(moved.exitCode == 0);
    CHECK(holds(moved.output, "2024->2022"));
    const auto answer = shown(project);
    CHECK(answer["scenario"]["moves"].size() == 1);
    CHECK(householdsIn(answer, 2022, "before") == 11061);
    CHECK(householdsIn(answer, 2022, "after") == 11061 + 770);
    CHECK(householdsIn(answer, 2024, "after") == 4974 - 770);
    CHECK(support::bytesOf(project / "annual_plan.csv") == published);
    CHECK(holds(pianqu({"plan", "show", project.project()}).output, "11061"));
}

TEST_CASE("a move that cannot be is refused with what is wrong and leaves no scenario") {
    for (const Refusal& refusal : refusals) {
        DYNAMIC_SECTION(refusal.sentence) {
            const JinchangCopy project;
            std::vector<std::string> arguments{
                "plan", "move", project.project(), "--scenario", "方案一", "--reason", "理由"};
            arguments.insert(arguments.end(), refusal.arguments.begin(), refusal.arguments.end());

            const auto ended = pianqu(arguments);

            CAPTURE(ended.errors, ended.output);
            CHECK(ended.exitCode == refusal.exitCode);
            for (const char* word : refusal.words) {
                CAPTURE(word);
                CHECK(holds(ended.errors, word));
            }
            CHECK_FALSE(fs::exists(project / scenarioFile));
        }
    }
}

TEST_CASE("a finished year is closed to moves") {
    JinchangCopy project;
    project.replace("plan.toml", "finished_through = 2021", "finished_through = 2022");

    const auto ended = move(project, "丽景西苑", "2022");

    CHECK(ended.exitCode == 1);
    CHECK(holds(ended.errors, "2022"));
    CHECK(holds(ended.errors, "实施完毕"));
}

TEST_CASE("limits of a year are warned of and stop nothing") {
    JinchangCopy project;
    project.replace("plan.toml", "# max_households_per_year = 12000",
                    "max_households_per_year = 11500");

    const auto ended = move(project, "丽景西苑", "2022");

    CHECK(ended.exitCode == 0);
    CHECK(holds(ended.errors, "11831"));
    CHECK(holds(ended.errors, "11500"));
    CHECK(holds(ended.errors, "-15.5")); // 2024 loses 770 of 4974 households; 10 % are tolerated
}

TEST_CASE("a move is taken back by its number and an unknown number is told") {
    const JinchangCopy project;
    REQUIRE(move(project, "丽景西苑", "2022").exitCode == 0);
    REQUIRE(move(project, "金辰丽苑", "2025").exitCode == 0);

    const auto unknown =
        pianqu({"plan", "undo", project.project(), "--scenario", "方案一", "--line", "7"});
    const auto undone =
        pianqu({"plan", "undo", project.project(), "--scenario", "方案一", "--line", "1"});

    CHECK(unknown.exitCode == 2);
    CHECK(holds(unknown.errors, "1、2"));
    CHECK(undone.exitCode == 0);
    const auto answer = shown(project);
    REQUIRE(answer["scenario"]["moves"].size() == 1);
    CHECK(answer["scenario"]["moves"][0]["line"] == 2);
    CHECK(householdsIn(answer, 2022, "after") == 11061);
}

TEST_CASE("two scenarios are compared and an unknown one is told with those there are") {
    const JinchangCopy project;
    REQUIRE(move(project, "丽景西苑", "2022").exitCode == 0);
    REQUIRE(pianqu({"plan", "move", project.project(), "--scenario", "方案二", "--estate",
                    "620302-025", "--to", "2023", "--reason", "推迟"})
                .exitCode == 0);

    const auto both = pianqu({"plan", "diff", project.project(), "方案一", "方案二"});
    const auto published = pianqu({"plan", "diff", project.project(), "方案一", "--json"});
    const auto unknown = pianqu({"plan", "diff", project.project(), "方案三"});

    CHECK(both.exitCode == 0);
    CHECK(holds(both.output, "丽景西苑（620302-025）  2022->2023"));
    const auto answer = nlohmann::json::parse(published.output);
    REQUIRE(answer["changes"].size() == 1);
    CHECK(answer["changes"][0]["first"] == 2024);
    CHECK(answer["changes"][0]["second"] == 2022);
    CHECK(unknown.exitCode == 2);
    CHECK(holds(unknown.errors, "方案一、方案二"));
    CHECK(holds(pianqu({"plan", "list", project.project()}).output, "方案二  1 处调整"));
}

TEST_CASE("the years that areas propose are taken over with the area as reason") {
    const JinchangCopy project;
    std::ofstream{project / "areas.csv"} << "area,estate,name,year_now,year_proposed\n"
                                            "3,620302-025,丽景西苑,2024,2022\n"
                                            "3,620302-021,丽景苑,2022,2022\n"
                                            "5,620302-020,金辰丽苑,2024,2023\n";

    const auto ended = pianqu({"plan", "apply-areas", project.project(), "--scenario", "方案一",
                               "--areas", project / "areas.csv"});

    CAPTURE(ended.errors);
    CHECK(ended.exitCode == 0);
    const auto moves = shown(project)["scenario"]["moves"];
    REQUIRE(moves.size() == 2);
    CHECK(moves[0]["reason"] == "联动改造片区 3");
    CHECK(moves[1]["to"] == 2023);

    const auto again = pianqu({"plan", "apply-areas", project.project(), "--scenario", "方案一",
                               "--areas", project / "areas.csv"});
    CHECK(again.exitCode == 1); // they stand elsewhere by now
    CHECK(holds(again.errors, "areas.csv 第2行"));
    CHECK(shown(project)["scenario"]["moves"].size() == 2);
}

TEST_CASE("a scenario file that was damaged by hand is told with its row") {
    const JinchangCopy project;
    REQUIRE(move(project, "丽景西苑", "2022").exitCode == 0);
    const std::string whole = support::bytesOf(project / scenarioFile);
    const auto spoiled = [&](const std::string& from, const std::string& to) {
        std::string bytes = whole;
        bytes.replace(bytes.find(from), from.size(), to);
        std::ofstream{project / scenarioFile, std::ios::binary} << bytes;
        return pianqu({"plan", "show", project.project(), "--scenario", "方案一"});
    };

    for (const auto& [from, to] :
         std::vector<std::pair<std::string, std::string>>{{"620302-025", "620302-099"},
                                                          {"丽景西苑", "丽景苑"},
                                                          {"2024", "2023"},
                                                          {"2022", "二〇二二"},
                                                          {"2022", "2019"},
                                                          {"1,", "一,"}}) {
        CAPTURE(from, to);
        const auto ended = spoiled(from, to);
        CAPTURE(ended.errors);
        CHECK(ended.exitCode == 1);
        CHECK(holds(ended.errors, "方案一.csv 第2行"));
    }
    CHECK(spoiled("line", "lyne").exitCode == 1);
    CHECK(spoiled("丽景西苑", "\xFF\xFF").exitCode == 3);
}

TEST_CASE("planners who revise at the same time lose no move") {
    const JinchangCopy project;
    const std::vector<std::string> estates{"620302-017", "620302-018", "620302-025",
                                           "620302-026", "620321-006", "620321-008"};
    std::vector<int> exitCodes(estates.size(), -1);

    {
        std::vector<std::jthread> planners;
        for (std::size_t i = 0; i < estates.size(); ++i) {
            planners.emplace_back(
                [&, i] { exitCodes[i] = move(project, estates[i], "2025").exitCode; });
        }
    }

    // Each was either recorded or told that it was not.
    const auto recorded = std::ranges::count(exitCodes, 0);
    const auto moves = shown(project)["scenario"]["moves"];
    CHECK(recorded > 0);
    CHECK(moves.size() == static_cast<std::size_t>(recorded));
    for (std::size_t i = 0; i < estates.size(); ++i) {
        CAPTURE(estates[i]);
        const bool isThere = std::ranges::any_of(
            moves, [&](const auto& made) { return made["estate"] == estates[i]; });
        CHECK(isThere == (exitCodes[i] == 0));
        CHECK((exitCodes[i] == 0 || exitCodes[i] == 3));
    }
}

TEST_CASE("who comes while another revision is being written is told and changes nothing") {
    const JinchangCopy project;
    REQUIRE(move(project, "丽景西苑", "2022").exitCode == 0);
    const std::string before = support::bytesOf(project / scenarioFile);
    const gis::FileLock held{project / "scenarios/.lock"};

    const auto ended = move(project, "金辰丽苑", "2025");

    CHECK(ended.exitCode == 3);
    CHECK(holds(ended.errors, "别人正在修改"));
    CHECK(support::bytesOf(project / scenarioFile) == before);
}

TEST_CASE("the tables are one workbook or a folder of them and the same bytes twice") {
    const JinchangCopy project;
    REQUIRE(move(project, "丽景西苑", "2022").exitCode == 0);
    const auto exported = [&](const char* output) {
        return pianqu(
            {"plan", "export", project.project(), "--scenario", "方案一", "-o", project / output});
    };

    CHECK(exported("a.xlsx").exitCode == 0);
    CHECK(exported("b.xlsx").exitCode == 0);
    const auto folder = exported("tables");

    CHECK(support::bytesOf(project / "a.xlsx") == support::bytesOf(project / "b.xlsx"));
    CHECK(folder.exitCode == 0);
    for (const char* file : {"survey_620302.xlsx", "survey_620321.xlsx", "annual_plan.xlsx",
                             "guidance.xlsx", "summary.xlsx", "comparison.xlsx"}) {
        CAPTURE(file);
        CHECK(fs::exists(project / "tables" / file));
        CHECK(holds(folder.output, file));
    }
}

TEST_CASE("a map of a revised plan says which revision it is") {
    const JinchangCopy project;
    REQUIRE(move(project, "丽景西苑", "2022").exitCode == 0);

    const auto ended = pianqu({"map", project.project(), "--scenario", "方案一", "--sheet",
                               "central", "--format", "pdf", "-o", project / "out"});

    CAPTURE(ended.errors);
    CHECK(ended.exitCode == 0);
    const auto text = support::run({"pdftotext", project / "out/central.pdf", "-"});
    CHECK(holds(text.output, "调整方案"));
    CHECK(holds(text.output, "方案一"));
}

TEST_CASE("every plan command has help with an example in both languages") {
    for (const char* command : {"show", "list", "diff", "export", "move", "undo", "apply-areas"}) {
        CAPTURE(command);

        const auto chinese = pianqu({"plan", command, "--help"});
        const auto english = pianqu({"--lang", "en", "plan", command, "--help"});

        CHECK(chinese.exitCode == 0);
        CHECK(holds(chinese.output, "示例"));
        CHECK(holds(chinese.output, std::string{"pianqu plan "} + command));
        CHECK(holds(english.output, "Example"));
    }
}
