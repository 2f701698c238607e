#include "tests/cli/program.h"
#include "tests/support/jinchang_copy.h"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;
using cli_test::holds;
using cli_test::pianqu;

support::ProcessResult decide(const support::JinchangCopy& project,
                              std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), {"decide", project.project(), "--list", "plan"});
    return pianqu(arguments);
}

} // namespace

TEST_CASE("a person's decision is kept and wins from then on") {
    support::JinchangCopy project;
    project.replace("annual_plan.csv", "金辰丽苑", "五号地新居");
    project.replace("annual_plan.csv", ",114,", ",119,");

    const auto before = pianqu({"check", project.project()});
    const auto decided = decide(
        project, {"--name", "五号地新居", "--estate", "金辰丽苑", "--reason", "更名", "--json"});
    const auto after = pianqu({"check", project.project()});

    CHECK(holds(before.output, "五号地新居"));
    CHECK(decided.exitCode == 0);
    CHECK(nlohmann::json::parse(decided.output)["estate"] == "金辰丽苑");
    CHECK_FALSE(holds(after.output, "linkage."));
}

TEST_CASE("a decision that makes an error of its own is told and not kept") {
    support::JinchangCopy project;
    const auto table = support::bytesOf(project / "aliases.csv");

    const auto name = decide(project, {"--name", "没有的小区", "--estate", "丽景苑"});
    const auto estate = decide(project, {"--name", "丽景西苑", "--estate", "没有的小区"});
    const auto twice = decide(project, {"--name", "丽景西苑", "--estate", "丽景苑"});

    CHECK(name.exitCode == 1);
    CHECK(holds(name.errors, "没有的小区"));
    CHECK(estate.exitCode == 1);
    CHECK(holds(estate.errors, "estate.unknown"));
    CHECK(twice.exitCode == 1);
    CHECK(holds(twice.errors, "linkage.estate-doubly-matched"));
    CHECK(support::bytesOf(project / "aliases.csv") == table);
}

TEST_CASE("a decision is taken back by its name and only once") {
    support::JinchangCopy project;
    REQUIRE(decide(project, {"--name", "丽景西苑", "--estate", "620302-025"}).exitCode == 0);

    const auto first = decide(project, {"--name", "丽景西苑", "--withdraw"});
    const auto second = decide(project, {"--name", "丽景西苑", "--withdraw"});

    CHECK(first.exitCode == 0);
    CHECK(second.exitCode == 2);
    CHECK(holds(second.errors, "丽景西苑"));
}

TEST_CASE("a decision needs an estate and a known list") {
    support::JinchangCopy project;

    CHECK(decide(project, {"--name", "丽景西苑"}).exitCode == 2);
    CHECK(pianqu({"decide", project.project(), "--list", "plans", "--name", "丽景西苑", "--estate",
                  "丽景西苑"})
              .exitCode == 2);
}
