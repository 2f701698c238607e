#include "app/csv_cell.h"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("a cell with a comma or a quote or a line break is quoted") {
    CHECK(app::quoted("丽景苑") == "丽景苑");
    CHECK(app::quoted("45#,46#楼") == "\"45#,46#楼\"");
    CHECK(app::quoted("\"东\"苑") == "\"\"\"东\"\"苑\"");
    CHECK(app::quoted("甲\n乙") == "\"甲\n乙\"");
}

TEST_CASE("no cell of somebody else's text is a formula") {
    CHECK(app::safeCell("=1+1") == "'=1+1");
    CHECK(app::safeCell("+86") == "'+86");
    CHECK(app::safeCell("-丽景苑") == "'-丽景苑");
    CHECK(app::safeCell("@SUM(A1,A2)") == "\"'@SUM(A1,A2)\"");
    CHECK(app::safeCell("\tx") == "'\tx");
    CHECK(app::safeCell("A=B") == "A=B");
    CHECK(app::safeCell("").empty());
}
