// The forms that sum the plan up: year by district, and before by after.

#include "exchange/form_parts.h"
#include "exchange/plan_forms.h"

#include <algorithm>

namespace exchange {

namespace {

constexpr std::size_t figures = 5; // of a year: see figureColumns
constexpr std::size_t householdFigure = 3;
constexpr std::size_t investmentFigure = 4;

struct Scope {
    std::string name;
    std::vector<plan::YearTotals> years;
};

std::vector<Scope> scopesOf(const plan::Portfolio& portfolio, const std::string& whole) {
    std::vector<Scope> scopes;
    scopes.reserve(portfolio.districts.size() + 1);
    for (const plan::District& district : portfolio.districts) {
        scopes.push_back({district.place, yearTotals(portfolio, district.code)});
    }
    if (scopes.size() > 1) { // a single district is the whole
        scopes.push_back({whole, yearTotals(portfolio, std::nullopt)});
    }
    return scopes;
}

// Years down, groups of five figures across, 合计 below; returns the next free row.
std::size_t writeYears(BookSheet& sheet, const std::vector<Scope>& scopes, std::size_t row) {
    const auto& years = scopes.front().years;
    for (std::size_t i = 0; i < years.size(); ++i) {
        RowWriter cells{sheet, row++};
        cells.number(years[i].year.value, yearStyle());
        for (const Scope& scope : scopes) {
            writeFigures(cells, scope.years[i], CellRole::Body);
        }
    }
    RowWriter total{sheet, row++};
    total.text("合计", centredStyle(CellRole::Total));
    for (const Scope& scope : scopes) {
        writeFigures(total, sumOf(scope.years), CellRole::Total);
    }
    return row;
}

std::size_t writeYearHeader(BookSheet& sheet, const std::vector<Scope>& scopes, std::size_t row) {
    std::vector<FormColumn> columns{{"改造年度", ""}};
    for (const Scope& scope : scopes) {
        std::ranges::move(figureColumns(scope.name), std::back_inserter(columns));
    }
    return writeHeader(sheet, columns, row);
}

// One column of a group's figures over all years.
CellRange columnOf(std::size_t group, std::size_t figure, std::size_t firstRow, std::size_t years) {
    const std::size_t column = 1 + group * figures + figure;
    return {firstRow, column, firstRow + years - 1, column};
}

struct Years {
    std::size_t firstRow{0};
    std::size_t count{0};
};

BookChart chartOf(ChartKind kind, const std::string& title, const std::string& unit,
                  const Years& years) {
    return {kind, title, unit, {years.firstRow, 0, years.firstRow + years.count - 1, 0}, {}};
}

plan::YearTotals minus(const plan::YearTotals& a, const plan::YearTotals& b) {
    return {a.year,
            {a.totals.estates - b.totals.estates, a.totals.buildings - b.totals.buildings,
             a.totals.floorArea - b.totals.floorArea, a.totals.households - b.totals.households},
            a.investment - b.investment};
}

std::size_t writeMoves(BookSheet& sheet, const plan::Portfolio& published,
                       const plan::Scenario& scenario, std::size_t row) {
    RowWriter header{sheet, row++};
    for (const char* text : {"序号", "小区编号", "小区名称", "原年度", "新年度", "楼栋数",
                             "建筑面积\n（万平方米）", "户数"}) {
        header.text(text, headerStyle());
    }
    constexpr std::size_t reasonColumns = 8; // the rest of the table's width
    header.text("理由", headerStyle(), reasonColumns);
    for (const plan::Move& move : scenario.moves) {
        const auto* record = findEstate(published, move.estate);
        const plan::Totals totals =
            record != nullptr && record->plan ? totalsOf(*record->plan) : plan::Totals{};
        RowWriter{sheet, row++}
            .number(move.line, centredStyle())
            .text(move.estate.text(), centredStyle())
            .text(move.name, textStyle())
            .number(move.from.value, yearStyle())
            .number(move.to.value, yearStyle())
            .number(totals.buildings, numberStyle(wholeFormat))
            .number(wan(totals.floorArea), numberStyle(areaFormat))
            .number(totals.households, numberStyle(wholeFormat))
            .text(move.reason, textStyle(), reasonColumns);
    }
    return row;
}

} // namespace

BookSheet summaryForm(const plan::Portfolio& portfolio, const FormHeading& heading) {
    BookSheet sheet{"年度汇总", {}};
    const auto scopes = scopesOf(portfolio, heading.whole);
    std::size_t row =
        writeTitle(sheet, heading.city + toText(portfolio.period) + "年老旧小区改造年度汇总表",
                   portfolio.revision, 1 + scopes.size() * figures);
    row = writeYearHeader(sheet, scopes, row);
    const Years years{row, scopes.front().years.size()};
    row = writeYears(sheet, scopes, row);

    BookChart households = chartOf(ChartKind::StackedColumns, "各年度改造户数", "户", years);
    BookChart investment = chartOf(ChartKind::StackedColumns, "各年度预计投资", "万元", years);
    for (std::size_t i = 0; i < portfolio.districts.size(); ++i) {
        households.series.push_back(
            {scopes[i].name, columnOf(i, householdFigure, years.firstRow, years.count)});
        investment.series.push_back(
            {scopes[i].name, columnOf(i, investmentFigure, years.firstRow, years.count)});
    }
    households.row = investment.row = row + 1;
    investment.column = 1 + figures + 2; // to the right of the first
    sheet.charts = {std::move(households), std::move(investment)};
    return sheet;
}

BookSheet comparisonForm(const plan::Portfolio& published, const plan::Portfolio& revised,
                         const plan::Scenario& scenario) {
    BookSheet sheet{"调整对照", {}};
    const auto before = yearTotals(published, std::nullopt);
    const auto after = yearTotals(revised, std::nullopt);
    std::vector<plan::YearTotals> change;
    std::ranges::transform(after, before, std::back_inserter(change), minus);
    const std::vector<Scope> scopes{{"原规划", before}, {"调整后", after}, {"增减", change}};

    const std::size_t columns = 1 + scopes.size() * figures;
    std::size_t row = writeTitle(sheet, "老旧小区改造年度计划调整对照表", scenario.name, columns);
    if (!scenario.note.empty()) {
        RowWriter{sheet, row++}.text("说明：" + scenario.note, noteStyle(), columns);
    }
    row = writeYearHeader(sheet, scopes, row);
    const Years years{row, before.size()};
    row = writeYears(sheet, scopes, row) + 1;
    row = writeMoves(sheet, published, scenario, row);

    BookChart households = chartOf(ChartKind::Columns, "各年度改造户数：调整前后", "户", years);
    for (std::size_t i = 0; i < 2; ++i) {
        households.series.push_back(
            {scopes[i].name, columnOf(i, householdFigure, years.firstRow, years.count)});
    }
    households.row = row + 1;
    sheet.charts = {std::move(households)};
    return sheet;
}

} // namespace exchange
