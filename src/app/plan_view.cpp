#include "app/plan_view.h"

#include "gis/text.h"
#include "sheets/sheet_words.h"

#include <algorithm>
#include <format>

namespace app {

namespace {

std::string words(Language language, const char* chinese, const char* english) {
    return language == Language::Chinese ? chinese : english;
}

// Text in columns as a terminal shows them, full-width characters taking two places.
std::string padded(const std::string& text, std::size_t width) {
    const std::size_t taken = gis::displayWidth(text);
    return text + std::string(width > taken ? width - taken : 0, ' ');
}

using Cells = std::vector<std::string>;

std::string inColumns(const std::vector<Cells>& rows) {
    std::vector<std::size_t> widths;
    for (const Cells& row : rows) {
        widths.resize(std::max(widths.size(), row.size()), 0);
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], gis::displayWidth(row[i]));
        }
    }
    std::string text;
    for (const Cells& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            line += "  " + padded(row[i], widths[i]);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

std::string areaText(gis::SquareMetres area) {
    return sheets::twoDecimals(area.inWan());
}

std::string beforeAfter(const std::string& before, const std::string& after) {
    return before == after ? after : before + "->" + after;
}

Cells yearCells(const plan::YearTotals& before, const plan::YearTotals& after) {
    return {
        toText(after.year),
        beforeAfter(std::to_string(before.totals.estates), std::to_string(after.totals.estates)),
        beforeAfter(std::to_string(before.totals.buildings),
                    std::to_string(after.totals.buildings)),
        beforeAfter(areaText(before.totals.floorArea), areaText(after.totals.floorArea)),
        beforeAfter(std::to_string(before.totals.households),
                    std::to_string(after.totals.households)),
        beforeAfter(plan::wanText(before.investment), plan::wanText(after.investment))};
}

Cells headers(Language language) {
    return language == Language::Chinese
               ? Cells{"年度", "小区", "楼栋", "建筑面积（万平方米）", "户数", "投资（万元）"}
               : Cells{"year",       "estates",
                       "buildings",  "floor area (10^4 m2)",
                       "households", "investment (10^4 yuan)"};
}

std::string scopeText(const ScopeYears& scope, Language language) {
    std::vector<Cells> rows{headers(language)};
    for (std::size_t i = 0; i < scope.after.size(); ++i) {
        rows.push_back(yearCells(scope.before[i], scope.after[i]));
    }
    Cells total = yearCells(sumOf(scope.before), sumOf(scope.after));
    total.front() = words(language, "合计", "total");
    rows.push_back(std::move(total));
    return scope.name + "\n" + inColumns(rows);
}

std::string named(const plan::EstateRecord& record) {
    return record.estate.name + "（" + record.estate.id.text() + "）";
}

std::string estatesByYear(const plan::Portfolio& portfolio, Language language) {
    std::string text;
    for (const plan::PlanYear year : portfolio.period.years()) {
        std::vector<Cells> rows;
        for (const plan::EstateRecord& record : portfolio.estates) {
            if (record.plan && record.plan->year == year) {
                rows.push_back({record.estate.id.text(), record.estate.name,
                                std::to_string(record.plan->households) +
                                    words(language, "户", " households")});
            }
        }
        text += toText(year) + words(language, "年", "") + "\n" + inColumns(rows);
    }
    return text;
}

std::string revisionText(const plan::Scenario& scenario, Language language) {
    const char* form = language == Language::Chinese ? "调整方案“{}”：{} 处调整\n"
                                                     : "scenario \"{}\", moves: {}\n";
    const std::size_t count = scenario.moves.size();
    std::string text = std::vformat(form, std::make_format_args(scenario.name, count));
    text += scenario.note.empty() ? "" : "  " + scenario.note + "\n";
    for (const plan::Move& move : scenario.moves) {
        text += toText(move, language) + "\n";
    }
    return text;
}

std::string yearText(const std::optional<plan::PlanYear>& year) {
    return year ? toText(*year) : "—";
}

std::string shownName(const std::string& scenario, Language language) {
    if (scenario.empty()) {
        return words(language, "原规划", "the published plan");
    }
    return words(language, "“", "\"") + scenario + words(language, "”", "\"");
}

Cells changeCells(const plan::YearChange& change, const plan::Portfolio& estates,
                  Language language) {
    const plan::EstateRecord* record = findEstate(estates, change.estate);
    Cells cells{change.estate.text(), yearText(change.first) + "->" + yearText(change.second)};
    if (record != nullptr) {
        cells.front() = named(*record);
        const plan::Totals totals =
            record->plan ? totalsOf(*record->plan) : totalsOf(record->estate);
        cells.push_back(areaText(totals.floorArea) + words(language, "万平方米", " x 10^4 m2"));
        cells.push_back(std::to_string(totals.households) + words(language, "户", " households"));
    }
    return cells;
}

} // namespace

std::vector<ScopeYears> scopeYears(const exchange::ProjectDescription& project,
                                   const plan::Portfolio& before, const plan::Portfolio& after) {
    std::vector<ScopeYears> scopes{{project.whole, std::nullopt, yearTotals(before, std::nullopt),
                                    yearTotals(after, std::nullopt)}};
    for (const plan::District& district : after.districts) {
        scopes.push_back({district.place, district.code, yearTotals(before, district.code),
                          yearTotals(after, district.code)});
    }
    return scopes;
}

std::string planText(const LoadedPlan& plan, EstateListing listing, Language language) {
    std::string text = plan.revision ? revisionText(plan.revision->scenario, language)
                                     : plan.portfolio.title + "\n";
    for (const ScopeYears& scope : scopeYears(plan.project, publishedIn(plan), plan.portfolio)) {
        text += scopeText(scope, language);
    }
    if (listing == EstateListing::ByYear) {
        text += estatesByYear(plan.portfolio, language);
    }
    return text;
}

PlanDifference difference(const LoadedPlan& first, const LoadedPlan& second) {
    return {first.portfolio.revision, second.portfolio.revision,
            plan::yearChanges(first.portfolio, second.portfolio),
            scopeYears(second.project, first.portfolio, second.portfolio)};
}

std::string toText(const PlanDifference& difference, const plan::Portfolio& estates,
                   Language language) {
    const std::string first = shownName(difference.first, language);
    const std::string second = shownName(difference.second, language);
    const std::size_t count = difference.changes.size();
    const char* form = language == Language::Chinese
                           ? "从{}到{}：{} 个小区的年度不同\n"
                           : "from {} to {}, estates in another year: {}\n";
    std::string text = std::vformat(form, std::make_format_args(first, second, count));
    std::vector<Cells> rows;
    rows.reserve(count);
    for (const plan::YearChange& change : difference.changes) {
        rows.push_back(changeCells(change, estates, language));
    }
    text += inColumns(rows);
    for (const ScopeYears& scope : difference.scopes) {
        if (scope.before != scope.after) {
            text += scopeText(scope, language);
        }
    }
    return text;
}

std::string toText(const plan::Move& move, Language language) {
    const std::string reason =
        move.reason.empty() ? words(language, "（未写理由）", "(no reason given)") : move.reason;
    return std::format("  {}  {}（{}）  {}->{}  {}", move.line, move.name, move.estate.text(),
                       toText(move.from), toText(move.to), reason);
}

} // namespace app
