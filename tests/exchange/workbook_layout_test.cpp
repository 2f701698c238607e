#include "exchange/workbook_layout.h"

#include <catch2/catch_test_macros.hpp>

#include <string>

namespace {

using namespace exchange;

double widthFor(const std::string& text) {
    BookSheet sheet{"表", {}};
    RowWriter{sheet, 0}.text(text);
    return columnWidthsOf(sheet).at(0);
}

} // namespace

TEST_CASE("a column is as wide as its widest line, Chinese characters counted twice") {
    CHECK(widthFor("0123456789") == 13.0);
    CHECK(widthFor("一二三四五六七八九十") == 23.0);
    CHECK(widthFor("一二三\n一二三四五六七八九十") == 23.0);
}

TEST_CASE("a long text is broken into lines and its row is high enough for them") {
    std::string text;
    for (int i = 0; i < 60; ++i) {
        text += "户数";
    }
    BookSheet sheet{"表", {}};
    RowWriter{sheet, 0}.text(text);
    RowWriter{sheet, 1}.text("短");

    const auto widths = columnWidthsOf(sheet);
    const auto heights = rowHeightsOf(sheet, widths);

    CHECK(widths.at(0) == 48.0);
    constexpr double digits = 240.0; // 120 characters
    CHECK(heights.at(0) >= digits / 48.0 * textPoints);
    CHECK_FALSE(heights.contains(1));
}

TEST_CASE("a title across the table does not widen its first column") {
    BookSheet sheet{"表", {}};
    RowWriter{sheet, 0}.text("金昌市十四五时期老旧小区改造计划表", {CellRole::Title}, 2);
    RowWriter{sheet, 1}.text("序号").text("小区");

    const auto widths = columnWidthsOf(sheet);

    CHECK(widths.at(0) < 10.0);
    CHECK(rowHeightsOf(sheet, widths).contains(0));
}

TEST_CASE("a width that the sheet states is taken") {
    BookSheet sheet{"表", {}};
    RowWriter{sheet, 0}.text("甲").text("乙");
    sheet.columnWidths = {0.0, 90.0};

    const auto widths = columnWidthsOf(sheet);

    CHECK(widths.at(0) < 90.0);
    CHECK(widths.at(1) == 90.0);
}
