#pragma once

// Workbooks to hand in (XLSX), as plain data: sheets, cells, charts; written in one go.
//
// A cell is text or a number and never a formula: text that begins with = + - or @ stays text, also
// after somebody edits it. What a cell is for (its role) decides how it looks, so that all our
// workbooks look alike; set in 宋体, with borders around what belongs to a table.
//
// Widths and heights fit the text, counting a full-width character as two digits: nothing is cut
// off, on screen or on paper. The same workbook gives the same bytes at any time on any machine;
// its date is the one it is given.

#include <chrono>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace exchange {

enum class CellRole {
    Title, // above a table: large, centred, without borders
    Note, // above or below a table: plain text without borders
    Header, // of a column or a group of columns: bold, shaded, centred
    Body,
    Total // a row of sums: bold
};

enum class CellAlignment { Left, Centre, Right };

// Number formats as spreadsheets write them. An empty one shows a number as it is.
inline constexpr std::string_view wholeFormat{"0"};
inline constexpr std::string_view hundredthsFormat{"0.00"};
inline constexpr std::string_view areaFormat{"0.00##"}; // 万平方米: two decimals, more if printed

struct CellStyle {
    CellRole role{CellRole::Body};
    CellAlignment alignment{CellAlignment::Left}; // of body, note and total cells
    std::string numberFormat{};
    std::optional<std::uint32_t> fill{}; // 0xRRGGBB, behind the text

    friend auto operator<=>(const CellStyle&, const CellStyle&) = default;
};

// Rows and columns count from 0.
struct CellRange {
    std::size_t firstRow{0};
    std::size_t firstColumn{0};
    std::size_t lastRow{0};
    std::size_t lastColumn{0};

    friend bool operator==(const CellRange&, const CellRange&) = default;
};

struct BookCell {
    CellRange range; // more than one cell: merged
    std::variant<std::string, double> value; // "" leaves an empty cell with its borders
    CellStyle style;
};

enum class ChartKind { Columns, StackedColumns };

struct ChartSeries {
    std::string name;
    CellRange values; // one row or one column of numbers
};

struct BookChart {
    ChartKind kind{ChartKind::Columns};
    std::string title;
    std::string valueTitle; // of the upright axis: 户, 万元
    CellRange categories;
    std::vector<ChartSeries> series;
    std::size_t row{0}; // where its top left corner lies
    std::size_t column{0};
    double widthPixels{560.0};
    double heightPixels{320.0};
};

enum class PagePosture { Portrait, Landscape };

// No two cells lie on one another.
struct BookSheet {
    std::string name; // at most 31 characters, none of [ ] : * ? / and backslash
    std::vector<BookCell> cells;
    std::vector<double> columnWidths{}; // in digits; nought or absent: as wide as the text
    std::size_t frozenRows{0}; // stay in view, and are repeated on every printed page
    std::optional<CellRange> filter{}; // header and rows
    std::vector<BookChart> charts{};
    PagePosture posture{PagePosture::Landscape}; // A4, as wide as the page
};

struct Workbook {
    std::string title; // of the file's properties
    std::string author;
    std::chrono::sys_days date;
    std::vector<BookSheet> sheets; // at least one
};

// The file's bytes. Throws Failure (Environment) "workbook.unmade" (reason) when there is no room
// for temporary files or a text is longer than the 32,767 characters a cell can hold.
[[nodiscard]] std::string xlsxBytes(const Workbook& book);

// One row of cells, from a column on; a table is written row by row.
class RowWriter {
public:
    RowWriter(BookSheet& sheet, std::size_t row, std::size_t column = 0)
        : sheet_{sheet}, row_{row}, column_{column} {}

    RowWriter& text(std::string text, CellStyle style = {}, std::size_t columns = 1);
    RowWriter& number(double number, CellStyle style = {});
    RowWriter& blank(CellStyle style = {});

private:
    BookSheet& sheet_;
    std::size_t row_;
    std::size_t column_;
};

} // namespace exchange
