#include "exchange/form_parts.h"

#include <cmath>

namespace exchange {

CellStyle titleStyle() {
    return {CellRole::Title};
}

CellStyle noteStyle() {
    return {CellRole::Note};
}

CellStyle headerStyle() {
    return {CellRole::Header};
}

CellStyle textStyle(CellRole role) {
    return {role, CellAlignment::Left};
}

CellStyle centredStyle(CellRole role) {
    return {role, CellAlignment::Centre};
}

CellStyle numberStyle(std::string_view format, CellRole role) {
    return {role, CellAlignment::Right, std::string{format}};
}

CellStyle yearStyle() {
    return {CellRole::Body, CellAlignment::Centre, "0\"年\""};
}

double wan(gis::SquareMetres area) {
    constexpr double perWan = 10'000.0;
    return std::round(area.count()) / perWan;
}

std::size_t writeTitle(BookSheet& sheet, const std::string& title, const std::string& revision,
                       std::size_t columns) {
    RowWriter{sheet, 0}.text(title, titleStyle(), columns);
    if (revision.empty()) {
        return 1;
    }
    RowWriter{sheet, 1}.text("调整方案：" + revision, noteStyle(), columns);
    return 2;
}

std::size_t writeHeader(BookSheet& sheet, const std::vector<FormColumn>& columns, std::size_t row) {
    for (std::size_t first = 0; first < columns.size();) {
        const FormColumn& column = columns[first];
        if (column.group.empty()) {
            sheet.cells.push_back({{row, first, row + 1, first}, column.header, headerStyle()});
            ++first;
            continue;
        }
        std::size_t last = first;
        while (last + 1 < columns.size() && columns[last + 1].group == column.group) {
            ++last;
        }
        sheet.cells.push_back({{row, first, row, last}, column.group, headerStyle()});
        RowWriter headers{sheet, row + 1, first};
        for (; first <= last; ++first) {
            headers.text(columns[first].header, headerStyle());
        }
    }
    return row + 2;
}

void writeNotes(BookSheet& sheet, const std::vector<std::string>& notes, std::size_t row,
                std::size_t columns) {
    for (const std::string& note : notes) {
        RowWriter{sheet, row++}.text(note, noteStyle(), columns);
    }
}

void writeFigures(RowWriter& row, const plan::YearTotals& figures, CellRole role) {
    row.number(figures.totals.estates, numberStyle(wholeFormat, role))
        .number(figures.totals.buildings, numberStyle(wholeFormat, role))
        .number(wan(figures.totals.floorArea), numberStyle(hundredthsFormat, role))
        .number(figures.totals.households, numberStyle(wholeFormat, role))
        .number(figures.investment.inWan(), numberStyle("", role));
}

std::vector<FormColumn> figureColumns(const std::string& group) {
    return {{"小区数\n（个）", group},
            {"楼栋数\n（栋）", group},
            {"建筑面积\n（万平方米）", group},
            {"户数\n（户）", group},
            {"投资\n（万元）", group}};
}

} // namespace exchange
