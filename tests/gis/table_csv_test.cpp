#include "gis/table_reader.h"
#include "gis/text.h"
#include "tests/support/failure_of.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

using gis::readTable;
using gis::Table;
using support::TemporaryFolder;

namespace {

using Cells = std::vector<std::string>;

Table tableOf(const std::string& bytes, const std::string& encoding = "") {
    const TemporaryFolder folder;
    return readTable({folder.write("t.csv", bytes), "", encoding}).value;
}

std::optional<gis::Failure> failureOfReading(const std::string& bytes,
                                             const std::string& encoding = "") {
    return support::failureOf([&] { (void)tableOf(bytes, encoding); });
}

} // namespace

TEST_CASE("a CSV table is cells with the line of every row") {
    const Table table = tableOf("名称,户数\n幸福里,120\n\n向阳小区,64\n");

    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].cells == Cells{"名称", "户数"});
    CHECK(table.rows[2].cells == Cells{"向阳小区", "64"});
    CHECK(table.rows[2].number == 4);
    CHECK(gis::toText(placeOf(table, table.rows[2], 1)).ends_with("t.csv row 4, column B"));
}

TEST_CASE("a quoted cell may hold separators quotes and line breaks") {
    const Table table = tableOf("a,\"甲,\"\"乙\"\"\r\n丙\",c\r\nd,e,f");

    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0].cells == Cells{"a", "甲,\"乙\"\r\n丙", "c"});
    CHECK(table.rows[1].number == 3);
    CHECK(table.rows[1].cells == Cells{"d", "e", "f"});
}

TEST_CASE("line ends of every system are understood") {
    for (const std::string end : {"\n", "\r\n", "\r"}) {
        const Table table = tableOf("a,b" + end + end + "c,d" + end);

        REQUIRE(table.rows.size() == 2);
        CHECK(table.rows[1].number == 3);
        CHECK(table.rows[1].cells == Cells{"c", "d"});
    }
}

TEST_CASE("comma semicolon and tab are found out from the first line that has one") {
    CHECK(tableOf("附表1 调查表\n名称;面积,万平方米;户数\n").rows[1].cells.size() == 3);
    CHECK(tableOf("名称\t户数\n").rows[0].cells == Cells{"名称", "户数"});
    CHECK(tableOf("\"a;b;c\",d\n").rows[0].cells == Cells{"a;b;c", "d"});
    CHECK(tableOf("名称\n幸福里\n").rows[1].cells == Cells{"幸福里"});
}

TEST_CASE("blank cells keep their place and rows may differ in length") {
    const Table table = tableOf("a,,c\n,,\n ,x\nlonger,1,2,3,\n");

    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].cells == Cells{"a", "", "c"});
    CHECK(table.rows[1].cells == Cells{" ", "x"});
    CHECK(table.rows[2].cells == Cells{"longer", "1", "2", "3", ""});
    CHECK(table.rows[2].number == 4);
}

TEST_CASE("a CSV table in GBK is understood without being told") {
    const Table table = tableOf(gis::encoded("名称,户数\n幸福里,120\n", "GBK").value());

    CHECK(table.rows[1].cells == Cells{"幸福里", "120"});
}

TEST_CASE("what Excel calls Unicode text is understood") {
    const Table table =
        tableOf(std::string{"\xFF\xFE\x0F\x5C\x3A\x53\x09\x00\x31\x00\x0D\x00\x0A\x00", 14});

    CHECK(table.rows.at(0).cells == Cells{"小区", "1"});
}

TEST_CASE("a byte order mark is no part of the first header") {
    CHECK(tableOf("\xEF\xBB\xBF名称,户数\n").rows[0].cells[0] == "名称");
    CHECK(tableOf("\xEF\xBB\xBF名称,户数\n", "UTF-8").rows[0].cells[0] == "名称");
}

TEST_CASE("a line in no encoding is named") {
    const auto broken = failureOfReading("name\n" + gis::encoded("幸福里", "GBK").value() + "\n" +
                                         gis::encoded("向阳", "GBK").value() + "\xFF\n");
    const auto declared = failureOfReading("a\n\xB0\xA1\n", "UTF-8");

    REQUIRE((broken && declared));
    CHECK(broken->code() == "table.undecodable");
    CHECK(broken->place().row == 3);
    CHECK(declared->place().row == 2);
}

TEST_CASE("lines of two encodings that read as one by chance are told") {
    const auto mixed = failureOfReading("名称,户数\n阳光花园,1\n" +
                                        gis::encoded("向阳小区", "GBK").value() + ",2\n");

    REQUIRE(mixed.has_value());
    CHECK(mixed->code() == "table.encodings-mixed");
    CHECK(mixed->place().row == 3);
}

TEST_CASE("a file that says it is UTF-8 is read as nothing else") {
    const auto failure =
        failureOfReading("\xEF\xBB\xBFname\n" + gis::encoded("向阳小区", "GBK").value() + "\n");

    REQUIRE(failure.has_value());
    CHECK(failure->code() == "table.undecodable");
    CHECK(failure->place().row == 2);
}

TEST_CASE("a quote that is never closed is reported where it opens") {
    const auto failure = failureOfReading("a,b\nc,\"d\ne,f\n");

    REQUIRE(failure.has_value());
    CHECK(failure->code() == "table.malformed");
    CHECK(failure->place().row == 2);
    CHECK(failure->facts() == std::vector<gis::Fact>{{"reason", "open-quote"}});
}

TEST_CASE("text after a closing quote is reported") {
    const auto failure = failureOfReading("a,b\nc,\"2#\"区\n");

    REQUIRE(failure.has_value());
    CHECK(failure->code() == "table.malformed");
    CHECK(failure->place().row == 2);
    CHECK(failure->facts() == std::vector<gis::Fact>{{"reason", "after-quote"}});
}

TEST_CASE("a picture that is called csv is no table") {
    const auto failure = failureOfReading(std::string{"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", 16});

    REQUIRE(failure.has_value());
    CHECK(failure->code() == "table.undecodable");
}

TEST_CASE("an encoding that nobody knows is told back") {
    const auto failure = failureOfReading("a,b\n", "GBKK");

    REQUIRE(failure.has_value());
    CHECK(failure->code() == "text.encoding-unknown");
    CHECK(failure->facts().at(0).text == "GBKK");
}

TEST_CASE("a table without text is an error in the data") {
    for (const std::string bytes : {"", "\n\n", " , \n\t\n", "\xEF\xBB\xBF"}) {
        const TemporaryFolder folder;

        const auto table = readTable({folder.write("t.csv", bytes), "", ""});

        REQUIRE(table.findings.size() == 1);
        CHECK(table.findings[0].code == "table.empty");
        CHECK(table.findings[0].severity == gis::Severity::Error);
    }
}

TEST_CASE("a table file that is not there is named") {
    const TemporaryFolder folder;
    const auto missing = support::failureOf([&] { (void)readTable({folder / "no.csv", "", ""}); });

    REQUIRE(missing.has_value());
    CHECK(missing->code() == "file.missing");
    CHECK(missing->place().file == (folder / "no.csv").string());
    CHECK_FALSE(missing->facts().at(0).text.empty());
}

TEST_CASE("a folder and a file of another kind are no tables") {
    const TemporaryFolder folder;
    const auto code = [&](const std::filesystem::path& file) {
        return support::codeOfFailure([&] { (void)readTable({file, "", ""}); });
    };

    CHECK(code(folder.path()) == "file.unreadable");
    CHECK(code(folder.write("survey.xls", "old Excel")) == "table.format-unknown");
    CHECK(code(folder / "survey.doc") == "file.missing");
}

TEST_CASE("columns are lettered as spreadsheets do") {
    CHECK(gis::columnLetters(0) == "A");
    CHECK(gis::columnLetters(25) == "Z");
    CHECK(gis::columnLetters(26) == "AA");
    CHECK(gis::columnLetters(701) == "ZZ");
    CHECK(gis::columnLetters(702) == "AAA");
}
