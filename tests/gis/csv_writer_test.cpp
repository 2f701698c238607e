#include "gis/csv_writer.h"

#include "gis/table_reader.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

using Cells = std::vector<std::string>;

TEST_CASE("cells with commas quotes and line breaks come back as they were") {
    const support::TemporaryFolder folder;
    const Cells cells{"幸福里", "甲,乙", "他说\"好\"", "两\n行", ""};

    const auto file = folder.write("a.csv", gis::csvRow(cells) + gis::csvRow(Cells{"末"}));

    const auto table = gis::readTable({file, "", ""}).value;
    REQUIRE(table.rows.size() == 2);
    auto read = table.rows[0].cells;
    read.resize(cells.size());
    CHECK(read == cells);
    CHECK(table.rows[1].cells.at(0) == "末");
}

TEST_CASE("a cell is quoted only where it must be") {
    CHECK(gis::csvCell("丽景苑") == "丽景苑");
    CHECK(gis::csvCell("45#,46#楼") == "\"45#,46#楼\"");
    CHECK(gis::csvCell("\"东\"苑") == "\"\"\"东\"\"苑\"");
    CHECK(gis::csvCell("甲\n乙") == "\"甲\n乙\"");
}

TEST_CASE("the rows of a long table stand in their order") {
    constexpr std::size_t count = 5'000;
    std::string oneByOne;
    for (std::size_t row = 0; row < count; ++row) {
        oneByOne += std::to_string(row) + "\n";
    }

    const auto rows = gis::csvRows(
        count, [](std::string& csv, std::size_t row) { csv += std::to_string(row) + "\n"; });

    CHECK(rows == oneByOne);
}

TEST_CASE("a text that a spreadsheet would run is guarded and comes back unchanged") {
    for (const std::string text : {"=1+1", "+86", "-", "@SUM(A1)", "\tx", "\rx", "'=1", "''@",
                                   "'quoted'", "A=B", "幸福里", "", "'"}) {
        CAPTURE(text);
        const auto guarded = gis::guardedFromFormulas(text);

        const bool isRun = !guarded.empty() && std::string{"=+-@\t\r"}.find(guarded[0]) <= 5;
        CHECK_FALSE(isRun);
        CHECK(gis::withoutFormulaGuard(guarded) == text);
    }
}
