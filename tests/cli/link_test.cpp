#include "tests/cli/program.h"
#include "tests/support/jinchang_copy.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using cli_test::holds;
using cli_test::pianqu;

const std::string folder = PIANQU_SOURCE_DIR "/data/jinchang/";

support::ProcessResult linkedPlanAndGuidance(std::vector<std::string> more) {
    std::vector<std::string> arguments{
        "link",     folder + "annual_plan.csv", folder + "guidance.csv", "--name", "name",
        "--number", "households=households"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return pianqu(arguments);
}

} // namespace

TEST_CASE("link matches the plan and the guidance of Jinchang whole") {
    const auto ended = linkedPlanAndGuidance({"--json"});

    CHECK(ended.exitCode == 0);
    const auto answer = nlohmann::json::parse(ended.output);
    CHECK(answer["counts"]["taken"] == 48);
    CHECK(answer["counts"]["doubtful"] == 0);
    const auto& first = answer["pairs"][0];
    CHECK(first["decision"] == "taken");
    CHECK(first["confidence"].get<double>() > 0.95);
    CHECK(first["reasons"][0]["code"] == "name-equal");
    CHECK(first["reasons"][1]["what"] == "households");
}

TEST_CASE("link writes a table with fixed columns and a line per row") {
    support::JinchangCopy project;

    const auto ended = linkedPlanAndGuidance({"-o", project / "matches.csv"});

    CHECK(ended.exitCode == 0);
    CHECK(ended.output.empty());
    const auto csv = support::bytesOf(project / "matches.csv");
    CHECK(csv.starts_with("row_a,name_a,row_b,name_b,decision,confidence,reasons,candidate_2,"
                          "confidence_2,reasons_2\n"));
    CHECK(holds(csv, "7,金谷里13区丽景苑,22,丽景苑,taken,0.999,"));
    CHECK(holds(csv, "户数 170 一致"));
}

TEST_CASE("link matches a table with a layer by names alone and leaves at most three to a person") {
    const auto ended = pianqu({"link", folder + "annual_plan.csv", folder + "footprints.gpkg",
                               "--part-b", "estates", "--name", "name", "--json"});

    CHECK(ended.exitCode == 0);
    const auto answer = nlohmann::json::parse(ended.output);
    CHECK(answer["counts"]["doubtful"].get<int>() <= 3);
    CHECK(answer["counts"]["taken"].get<int>() >= 45);
}

TEST_CASE("link knows the same estates of two layers by where they lie") {
    const auto ended =
        pianqu({"link", folder + "footprints.gpkg", folder + "footprints.gpkg", "--part", "estates",
                "--part-b", "estates", "--name", "name", "--json"});

    const auto answer = nlohmann::json::parse(ended.output);
    CHECK(answer["counts"]["taken"] == 48);
    CHECK(answer["pairs"][0]["reasons"][1]["code"] == "place-same");
}

TEST_CASE("link writes what begins like a formula as text") {
    support::JinchangCopy project;
    std::ofstream{project / "a.csv"} << "name\n=cmd|'/C calc'!A0\n@丽景苑\n";

    const auto ended = pianqu({"link", project / "a.csv", project / "a.csv", "--name", "name"});

    CHECK(ended.exitCode == 0);
    CHECK(holds(ended.output, ",'=cmd|'/C calc'!A0,"));
    CHECK(holds(ended.output, ",'@丽景苑,"));
}

TEST_CASE("link tells a wrong column and a wrong wish and a text of two encodings") {
    support::JinchangCopy project;
    std::ofstream{project / "mixed.csv"} << "name\n丽景苑\n\xC0\xF6\xBE\xB0\xD4\xB7\n";

    const auto column = pianqu({"link", folder + "annual_plan.csv", folder + "guidance.csv",
                                "--name", "nmae", "-o", project / "no.csv"});
    const auto number = linkedPlanAndGuidance({"--number", "households"});
    const auto mixed =
        pianqu({"link", project / "mixed.csv", folder + "guidance.csv", "--name", "name"});

    CHECK(column.exitCode == 1);
    CHECK(holds(column.errors, "最接近的是“name”"));
    CHECK_FALSE(fs::exists(project / "no.csv"));
    CHECK(number.exitCode == 2);
    CHECK(mixed.exitCode == 3);
    CHECK(holds(mixed.errors, "mixed.csv"));
}

TEST_CASE("link refuses districts that the two lists call differently") {
    support::JinchangCopy project;
    std::ofstream{project / "a.csv"} << "name,d\n丽景苑,金川区\n";
    std::ofstream{project / "b.csv"} << "name,d\n丽景苑,620302\n";

    const auto ended =
        pianqu({"link", project / "a.csv", project / "b.csv", "--name", "name", "--district", "d"});

    CHECK(ended.exitCode == 1);
    CHECK(holds(ended.errors, "620302"));
}

TEST_CASE("check tells what was joined by likeness and a decision ends it") {
    support::JinchangCopy project;
    project.replace("annual_plan.csv", "金辰丽苑", "金城丽苑");

    const auto told = pianqu({"check", project.project()});
    std::ofstream{project / "aliases.csv", std::ios::app} << "plan,金城丽苑,金辰丽苑,人工判定\n";
    const auto decided = pianqu({"check", project.project()});

    CHECK(told.exitCode == 0);
    CHECK(holds(told.output, "48 / 48（其中 1 个按相似判定）"));
    CHECK(holds(told.output, "linkage.taken-by-likeness"));
    CHECK(decided.exitCode == 0);
    CHECK_FALSE(holds(decided.output, "linkage"));
}
