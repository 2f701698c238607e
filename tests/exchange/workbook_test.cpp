#include "exchange/workbook.h"

#include "gis/table_reader.h"
#include "tests/support/failure_of.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

namespace {

using namespace exchange;
using Cells = std::vector<std::string>;

Workbook bookOf(std::vector<BookSheet> sheets) {
    using namespace std::chrono;
    return {"年度计划", "规划院", sys_days{2020y / October / 1}, std::move(sheets)};
}

gis::Table readBack(const Workbook& book, const std::string& sheet = "") {
    const support::TemporaryFolder folder;
    return gis::readTable({folder.write("book.xlsx", xlsxBytes(book)), sheet, ""}).value;
}

} // namespace

TEST_CASE("numbers come back as numbers and text as text") {
    BookSheet sheet{"表", {}};
    RowWriter{sheet, 0}.text("昌荣里14区").number(1269).number(0.065).text("1269");

    const auto table = readBack(bookOf({sheet}));

    CHECK(table.sheet == "表");
    CHECK(table.rows.at(0).cells == Cells{"昌荣里14区", "1269", "0.065", "1269"});
}

TEST_CASE("text that begins like a formula stays text") {
    const Cells texts{"=1+1", "+86", "-", "@SUM(A1)", "=HYPERLINK(\"http://x\")"};
    BookSheet sheet{"表", {}};
    for (std::size_t row = 0; row < texts.size(); ++row) {
        RowWriter{sheet, row}.text(texts[row]);
    }

    const auto table = readBack(bookOf({sheet}));

    // A formula would come back as its stored result, which nobody has computed.
    REQUIRE(table.rows.size() == texts.size());
    for (std::size_t row = 0; row < texts.size(); ++row) {
        CHECK(table.rows[row].cells == Cells{texts[row]});
    }
}

TEST_CASE("a merged range has its text in the top left cell") {
    BookSheet sheet{"表", {{{0, 0, 1, 0}, "改造年度", {CellRole::Header}}}};
    RowWriter{sheet, 0, 1}.text("改造规模", {CellRole::Header}, 2).text("清单");
    RowWriter{sheet, 1, 1}.text("小区数").text("楼栋数");

    const auto table = readBack(bookOf({sheet}));

    CHECK(table.rows.at(0).cells == Cells{"改造年度", "改造规模", "", "清单"});
    CHECK(table.rows.at(1).cells == Cells{"", "小区数", "楼栋数"});
}

TEST_CASE("every sheet is there under its name, and charts disturb none") {
    BookSheet first{"一", {}};
    RowWriter{first, 0}.text("年度").text("户");
    RowWriter{first, 1}.text("2022年").number(11061);
    first.charts.push_back(
        {ChartKind::Columns, "户数", "户", {1, 0, 1, 0}, {{"户", {1, 1, 1, 1}}}, 3, 0});
    first.filter = CellRange{0, 0, 1, 1};
    first.frozenRows = 1;
    BookSheet second{"二", {}};
    RowWriter{second, 0}.text("乙");

    const auto book = bookOf({first, second});

    CHECK(readBack(book, "一").rows.size() == 2);
    CHECK(readBack(book, "二").rows.at(0).cells == Cells{"乙"});
}

TEST_CASE("the same workbook gives the same bytes") {
    BookSheet sheet{"表", {}};
    RowWriter{sheet, 0}.text("甲").number(1);

    CHECK(xlsxBytes(bookOf({sheet})) == xlsxBytes(bookOf({sheet})));
}

TEST_CASE("a text longer than a cell can hold is refused") {
    BookSheet sheet{"表", {}};
    RowWriter{sheet, 0}.text(std::string(32'768, 'x'));

    CHECK(support::codeOfFailure([&] { (void)xlsxBytes(bookOf({sheet})); }) == "workbook.unmade");
}
