#include "exchange/alias_file.h"

#include "exchange/plan_tables.h"
#include "gis/text.h"
#include "tests/support/failure_of.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>

namespace {

using exchange::AliasEdit;
using support::TemporaryFolder;

exchange::TableInput tableIn(const TemporaryFolder& folder, const std::string& encoding = "") {
    return {folder / "aliases.csv", "", encoding, {}};
}

plan::Alias alias(const std::string& name, const std::string& estate,
                  const std::string& reason = "") {
    return {"plan", name, estate, reason, {}};
}

void keep(AliasEdit& edit) {
    (void)edit.trial();
    edit.commit();
}

std::vector<plan::Alias> aliasesIn(const TemporaryFolder& folder) {
    auto aliases = exchange::readAliases(tableIn(folder)).value;
    for (auto& one : aliases) {
        one.place = {};
    }
    return aliases;
}

} // namespace

TEST_CASE("a decision begins the alias table and is read back") {
    const TemporaryFolder folder;
    AliasEdit edit{tableIn(folder)};
    edit.decide(alias("=金谷里", "丽景苑", "170户, 6栋"));
    keep(edit);

    CHECK(aliasesIn(folder) == std::vector{alias("=金谷里", "丽景苑", "170户, 6栋")});
}

TEST_CASE("a decision takes the place of the one before and leaves the others") {
    const TemporaryFolder folder;
    folder.write("aliases.csv", "判定记录\n理由,清单,名称,小区,经办人\n旧,plan,甲（北）,乙,王\n"
                                "旧,plan,丁,戊,李\n");
    AliasEdit edit{tableIn(folder)};
    edit.decide(alias("甲(北)", "丙", "新"));
    keep(edit);

    CHECK(aliasesIn(folder) == std::vector{alias("甲(北)", "丙", "新"), alias("丁", "戊", "旧")});
    std::ifstream file{folder / "aliases.csv"};
    const std::string text{std::istreambuf_iterator{file}, {}};
    CHECK(text.find("判定记录") != std::string::npos);
    CHECK(text.find("新,plan,甲(北),丙,王") != std::string::npos);
}

TEST_CASE("estates that a list does not have are decided one by one") {
    const TemporaryFolder folder;
    AliasEdit edit{tableIn(folder)};
    edit.decide(alias("无", "丽景苑"));
    edit.decide(alias("无", "恒昌花园"));
    edit.decide(alias("无", "丽景苑", "未列入"));
    keep(edit);

    CHECK(aliasesIn(folder) ==
          std::vector{alias("无", "丽景苑", "未列入"), alias("无", "恒昌花园")});
}

TEST_CASE("the last decision can be taken back and one that was never made cannot") {
    const TemporaryFolder folder;
    AliasEdit edit{tableIn(folder)};
    edit.decide(alias("甲", "乙"));

    CHECK_FALSE(edit.withdraw(alias("丙", "")));
    CHECK(edit.withdraw(alias("甲", "")));
    keep(edit);

    const auto read = exchange::readAliases(tableIn(folder));
    CHECK(read.value.empty());
    CHECK(read.findings.empty());
}

TEST_CASE("the encoding that the project names is kept") {
    const TemporaryFolder folder;
    folder.write("aliases.csv", *gis::encoded("list,name,estate\nplan,甲,乙\n", "GBK"));
    AliasEdit edit{tableIn(folder, "GBK")};
    edit.decide(alias("丙", "丁"));
    keep(edit);

    CHECK(exchange::readAliases(tableIn(folder, "GBK")).value.size() == 2);
}

TEST_CASE("a decision that is only tried leaves no trace") {
    const TemporaryFolder folder;
    {
        AliasEdit edit{tableIn(folder)};
        edit.decide(alias("甲", "乙"));
        CHECK(exchange::readAliases(edit.trial()).value.size() == 1);
    }

    CHECK_FALSE(std::filesystem::exists(folder / "aliases.csv"));
}

TEST_CASE("a table that somebody changes meanwhile is not overwritten") {
    const TemporaryFolder folder;
    AliasEdit edit{tableIn(folder)};
    edit.decide(alias("甲", "乙"));
    folder.write("aliases.csv", "list,name,estate\nplan,丙,丁\n");

    const auto failure = support::failureOf([&edit] { keep(edit); });

    REQUIRE(failure.has_value());
    CHECK(failure->code() == "alias.changed-meanwhile");
    CHECK(aliasesIn(folder) == std::vector{alias("丙", "丁")});
}

TEST_CASE("two people cannot decide at one moment and no workbook is rewritten") {
    const TemporaryFolder folder;
    const AliasEdit first{tableIn(folder)};
    const auto second = support::failureOf(
        [&folder] { (void)AliasEdit{tableIn(folder), std::chrono::milliseconds{20}}; });
    const auto workbook =
        support::failureOf([&folder] { (void)AliasEdit{{folder / "a.xlsx", "", "", {}}}; });
    folder.write("b.csv", "a,b\n1,2\n");
    const auto other =
        support::failureOf([&folder] { (void)AliasEdit{{folder / "b.csv", "", "", {}}}; });

    REQUIRE((second && workbook && other));
    CHECK(second->code() == "file.locked");
    CHECK(workbook->code() == "alias.not-csv");
    CHECK(other->code() == "alias.malformed");
}
