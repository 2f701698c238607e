#include "tests/support/office_file.h"

#include <xlsxwriter.h>

#include <stdexcept>

namespace support {

namespace {

struct CellWriter {
    lxw_workbook* book;
    lxw_worksheet* sheet;
    lxw_row_t row;
    lxw_col_t column;

    void operator()(const std::string& text) const {
        worksheet_write_string(sheet, row, column, text.c_str(), nullptr);
    }
    void operator()(double number) const {
        worksheet_write_number(sheet, row, column, number, nullptr);
    }
    void operator()(bool truth) const {
        worksheet_write_boolean(sheet, row, column, truth ? 1 : 0, nullptr);
    }
    void operator()(const Formula& formula) const {
        worksheet_write_formula_num(sheet, row, column, formula.code.c_str(), nullptr,
                                    formula.result);
    }
    void operator()(const DateCell& date) const {
        lxw_format* const format = workbook_add_format(book);
        format_set_num_format(format, date.format.c_str());
        lxw_datetime day{date.year, date.month, date.day, 0, 0, 0.0};
        worksheet_write_datetime(sheet, row, column, &day, format);
    }
};

void writeCell(lxw_workbook* book, lxw_worksheet* sheet, const OfficeCell& cell) {
    const char* const range = cell.range.c_str();
    const lxw_row_t row = lxw_name_to_row(range);
    const lxw_col_t column = lxw_name_to_col(range);
    if (cell.range.find(':') != std::string::npos) {
        worksheet_merge_range(sheet, row, column, lxw_name_to_row_2(range),
                              lxw_name_to_col_2(range), "", nullptr);
    }
    std::visit(CellWriter{book, sheet, row, column}, cell.value);
}

} // namespace

void writeXlsx(const std::filesystem::path& file, const std::vector<OfficeSheet>& sheets) {
    lxw_workbook* const book = workbook_new(file.c_str());
    for (const OfficeSheet& sheet : sheets) {
        lxw_worksheet* const worksheet = workbook_add_worksheet(book, sheet.name.c_str());
        for (const OfficeCell& cell : sheet.cells) {
            writeCell(book, worksheet, cell);
        }
    }
    if (workbook_close(book) != LXW_NO_ERROR) {
        throw std::runtime_error{"cannot write " + file.string()};
    }
}

} // namespace support
