#include "exchange/scenario_file.h"

#include "gis/text.h"
#include "tests/support/failure_of.h"
#include "tests/support/findings.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace {

using namespace exchange;
using support::codesOf;
using support::TemporaryFolder;

plan::Scenario twoMoves() {
    plan::Scenario scenario{"联动改造", "第3片区，同年施工", {}};
    scenario.moves = {{1,
                       plan::EstateId{"620302-025"},
                       "丽景西苑",
                       {2024},
                       {2022},
                       "与丽景苑相邻,\n同年施工",
                       {}},
                      {4, plan::EstateId{"620302-027"}, "=广厦", {2024}, {2025}, "-", {}}};
    return scenario;
}

gis::Checked<plan::Scenario> read(const TemporaryFolder& folder, const std::string& bytes) {
    folder.write("甲.csv", bytes);
    return readScenario(folder.path(), "甲");
}

} // namespace

TEST_CASE("a scenario is read back as it was written") {
    const TemporaryFolder folder;
    ScenarioEdit{folder.path(), "联动改造"}.write(twoMoves());

    const auto stored = readScenario(folder.path(), "联动改造");

    CHECK(stored.findings.empty());
    CHECK(stored.value.note == twoMoves().note);
    REQUIRE(stored.value.moves.size() == 2);
    CHECK(stored.value.moves[1].line == 4);
    CHECK(stored.value.moves[1].name == "=广厦");
    CHECK(stored.value.moves[1].reason == "-");
    CHECK(stored.value.moves[1].place.row == 5);
    CHECK(stored.value.moves[0].estate == plan::EstateId{"620302-025"});
    CHECK(stored.value.moves[0].to == plan::PlanYear{2022});
    CHECK(stored.value.moves[0].reason == "与丽景苑相邻, 同年施工");
    CHECK(scenarioNames(folder.path()) == std::vector<std::string>{"联动改造"});
}

TEST_CASE("a scenario whose moves were all taken back stays a scenario") {
    const TemporaryFolder folder;
    ScenarioEdit{folder.path(), "空"}.write({"空", "", {}});

    const auto stored = readScenario(folder.path(), "空");

    CHECK(stored.findings.empty());
    CHECK(stored.value.moves.empty());
}

TEST_CASE("a file that a planner saved from a spreadsheet in GBK is read") {
    const TemporaryFolder folder;
    const std::string csv = "序号,小区编号,小区名称,原年度,新年度,理由\r\n"
                            "1,620302-025,丽景西苑,2024年,2022年,合计\r\n";

    const auto stored = read(folder, gis::encoded(csv, "GBK").value());

    CHECK(stored.findings.empty());
    REQUIRE(stored.value.moves.size() == 1);
    CHECK(stored.value.moves[0].reason == "合计");
}

TEST_CASE("a damaged scenario file is told with its place") {
    const TemporaryFolder folder;
    const std::string header = "line,estate,name,from,to,reason\n";

    CHECK(codesOf(read(folder, "").findings) == support::Codes{"table.empty"});
    CHECK(codesOf(read(folder, "幸福里,2024\n").findings) ==
          support::Codes{"table.header-missing"});
    CHECK(codesOf(read(folder, "line,estate,from,reason\n1,620302-025,2024,x\n").findings) ==
          support::Codes{"table.column-missing"});
    CHECK(codesOf(read(folder, header + "1,620302-025,丽景西苑,明年,2022,x\n").findings) ==
          support::Codes{"table.not-a-year"});
    CHECK(codesOf(read(folder, header + "一,,丽景西苑,2024,2022,x\n").findings) ==
          support::Codes{"table.not-a-number", "table.value-missing"});
    CHECK(support::codeOfFailure([&] {
              (void)read(folder, std::string{"line,estate\xFF\xFE\xFF", 14});
          }) == "table.undecodable");

    const auto half = read(folder, header + "1,620302-025,丽景西苑,2024,2022,x\n2,620302-0");
    CHECK(codesOf(half.findings) == support::Codes{"table.value-missing", "table.value-missing"});
    CHECK(half.findings[0].place.row == 3);
}

TEST_CASE("an unknown scenario is told with those that exist") {
    const TemporaryFolder folder;
    ScenarioEdit{folder.path(), "甲"}.write({"甲", "", {}});

    const auto failure = support::failureOf([&] { (void)readScenario(folder.path(), "乙"); });

    REQUIRE(failure.has_value());
    CHECK(failure->code() == "scenario.unknown");
    CHECK(failure->kind() == gis::FailureKind::Usage);
    CHECK(failure->facts().at(1).text == "甲");
}

TEST_CASE("a name that is no name for a file is refused") {
    const TemporaryFolder folder;
    for (const std::string name : {"", "..", ".hidden", "a/b", "甲:乙", " 甲", "a\nb", "\xFF"}) {
        CAPTURE(name);
        CHECK(support::codeOfFailure([&] { (void)readScenario(folder.path(), name); }) ==
              "scenario.bad-name");
        CHECK(support::codeOfFailure([&] { const ScenarioEdit edit{folder.path(), name}; }) ==
              "scenario.bad-name");
    }
    CHECK_FALSE(isScenarioName(std::string(181, 'a')));
    CHECK(isScenarioName("联动改造 2号方案（修）"));
}

TEST_CASE("two edits at once never overwrite one another") {
    using namespace std::chrono_literals;
    const TemporaryFolder folder;
    ScenarioEdit first{folder.path(), "甲"};

    CHECK(support::codeOfFailure([&] { const ScenarioEdit second{folder.path(), "甲", 0ms}; }) ==
          "file.locked");
    first.write(twoMoves());
    CHECK(readScenario(folder.path(), "甲").value.moves.size() == 2);
}

TEST_CASE("a file that an editor changed meanwhile is not overwritten") {
    const TemporaryFolder folder;
    ScenarioEdit{folder.path(), "甲"}.write(twoMoves());
    ScenarioEdit edit{folder.path(), "甲"};
    folder.write("甲.csv", "line,estate,from,to\n");

    CHECK(support::codeOfFailure([&] { edit.write({"甲", "", {}}); }) ==
          "scenario.changed-meanwhile");
    CHECK(support::bytesOf(folder / "甲.csv") == "line,estate,from,to\n");
}
