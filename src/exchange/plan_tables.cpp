#include "exchange/plan_tables.h"

#include "exchange/cell_values.h"
#include "exchange/estate_list.h"
#include "exchange/form_header.h"
#include "exchange/form_input.h"
#include "gis/csv_writer.h"
#include "gis/table_reader.h"

#include <algorithm>
#include <array>

namespace exchange {

namespace {

constexpr std::array lists{annualPlanList, guidanceList, footprintList, siteList};

void checkPeriod(const std::optional<plan::PlanYear>& year, const plan::PlanningPeriod& period,
                 const std::string& name, const gis::SourcePlace& place, gis::Findings& findings) {
    if (year && !period.contains(*year)) {
        findings.push_back(
            tableError("plan.year-outside-period", place,
                       {{"name", name}, {"year", toText(*year)}, {"period", toText(period)}}));
    }
}

// What a scope means: nothing for the whole plan, a district for its place or name.
struct Scope {
    bool isKnown{false};
    std::optional<plan::DistrictCode> district;
};

Scope scopeNamed(const std::string& name, const ProjectDescription& project) {
    const auto text = comparable(name);
    if (text == comparable(project.whole)) {
        return {true, std::nullopt};
    }
    for (const auto& district : project.districts) {
        if (text == comparable(district.place) || text == comparable(district.name)) {
            return {true, district.code};
        }
    }
    return {};
}

std::string knownScopes(const ProjectDescription& project) {
    std::string names = project.whole;
    for (const auto& district : project.districts) {
        names += "、" + district.place;
    }
    return names;
}

// Years as the annual plan prints them: each once for the rows below it, where cells are merged.
class YearColumn {
public:
    YearColumn(CellValues& values, gis::Findings& findings)
        : values_{values}, findings_{findings} {}

    std::optional<plan::PlanYear> year(const FormRow& row) {
        if (above_ && CellValues::text(row, "year").empty()) {
            if (++fromAbove_ == 1) {
                first_ = placeOf(row, "year");
            }
            return above_;
        }
        above_ = values_.year(row, "year");
        return above_;
    }

    void tellThoseFromAbove() {
        if (fromAbove_ > 0) {
            findings_.push_back({"plan.year-from-above",
                                 gis::Severity::Warning,
                                 first_,
                                 {{"count", std::to_string(fromAbove_)}}});
        }
    }

private:
    CellValues& values_;
    gis::Findings& findings_;
    std::optional<plan::PlanYear> above_;
    int fromAbove_{0};
    gis::SourcePlace first_;
};

struct TotalRow {
    const FormRow& row;
    std::optional<plan::PlanYear> year;
    std::string scope;
};

std::optional<plan::StatedTotal> totalOf(const TotalRow& given, CellValues& values,
                                         const ProjectDescription& project,
                                         gis::Findings& findings) {
    const auto scope = scopeNamed(given.scope, project);
    if (!scope.isKnown) {
        findings.push_back(tableError("plan.scope-unknown", placeOf(given.row, "scope"),
                                      {{"scope", given.scope}, {"known", knownScopes(project)}}));
        return std::nullopt;
    }
    auto total = statedSums(values, given.row);
    total.year = given.year;
    total.scope = given.scope;
    total.district = scope.district;
    total.estates = values.stated(given.row, "estates", Quantity::Count);
    total.investment = values.stated(given.row, "investment", Quantity::Money);
    total.where = CellValues::text(given.row, "where");
    return total;
}

std::vector<std::string> typeNames(const std::string& text) {
    std::vector<std::string> names(1);
    for (const char c : comparable(text)) {
        if (c == '+' || c == ',' || c == ';' || c == '/') {
            names.emplace_back();
        } else {
            names.back() += c;
        }
    }
    return names;
}

std::string withPlainCommas(std::string text) {
    constexpr std::string_view mark{"、"};
    for (auto at = text.find(mark); at != std::string::npos; at = text.find(mark)) {
        text.replace(at, mark.size(), ",");
    }
    return text;
}

std::vector<plan::RenovationType> typesFrom(CellValues& values, const FormRow& row,
                                            gis::Findings& findings) {
    std::vector<plan::RenovationType> types;
    const auto text = values.requiredText(row, "types");
    if (text.empty()) {
        return types;
    }
    for (const auto& name : typeNames(withPlainCommas(text))) {
        if (const auto type = plan::renovationTypeFrom(name)) {
            types.push_back(*type);
        } else {
            findings.push_back(tableError("guidance.type-unknown", placeOf(row, "types"),
                                          {{"text", name}, {"known", "基础类、完善类、提升类"}}));
        }
    }
    std::ranges::sort(types);
    types.erase(std::ranges::unique(types).begin(), types.end());
    return types;
}

// A row per estate.
gis::Checked<AnnualPlan> planByEstate(const gis::Table& table, const ColumnMapping& mapping,
                                      const ProjectDescription& project) {
    gis::Findings findings;
    const auto form =
        keepFindings(readForm(table, columnsOf(TableKind::AnnualPlan, mapping)), findings);
    CellValues values{form, findings};
    YearColumn years{values, findings};
    AnnualPlan plan;
    for (const auto& row : form.rows) {
        plan::PlanEntry entry;
        entry.name = values.requiredName(row, "name");
        const auto year = years.year(row);
        checkPeriod(year, project.period, entry.name, placeOf(row, "year"), findings);
        entry.year = year.value_or(plan::PlanYear{});
        entry.buildings = values.count(row, "buildings").value_or(0);
        entry.floorArea = values.floorArea(row, "floor_area").value_or(gis::SquareMetres{});
        entry.households = values.count(row, "households").value_or(0);
        entry.place = row.place;
        plan.entries.push_back(std::move(entry));
    }
    years.tellThoseFromAbove();
    for (const auto& row : form.totals) {
        auto total = statedSums(values, row);
        total.scope = project.whole;
        total.estates = statedEstates(values, row);
        total.where = "合计";
        plan.totals.push_back(std::move(total));
    }
    return {std::move(plan), std::move(findings)};
}

bool hasEstatesInWords(const gis::Table& table, const ColumnMapping& mapping) {
    const auto wanted = columnsOf(TableKind::AnnualPlanList, mapping);
    const auto header = findHeader(table, wanted);
    return header && locateColumns(*header, wanted, {}).value.contains("list");
}

plan::StatedTotal yearTotal(CellValues& values, const FormRow& row,
                            const ProjectDescription& project) {
    auto total = statedSums(values, row);
    total.scope = project.whole;
    total.estates = values.stated(row, "estates", Quantity::Count);
    total.investment = values.stated(row, "investment", Quantity::Money);
    return total;
}

bool statesAnything(const plan::StatedTotal& total) {
    return total.estates || total.buildings || total.floorArea || total.households ||
           total.investment;
}

// A row per year, its estates in words.
gis::Checked<AnnualPlan> planInWords(const gis::Table& table, const ColumnMapping& mapping,
                                     const ProjectDescription& project) {
    gis::Findings findings;
    const auto form =
        keepFindings(readForm(table, columnsOf(TableKind::AnnualPlanList, mapping)), findings);
    CellValues values{form, findings};
    YearColumn years{values, findings};
    AnnualPlan plan;
    for (const auto& row : form.rows) {
        const auto year = years.year(row);
        checkPeriod(year, project.period, project.whole, placeOf(row, "year"), findings);
        auto entries =
            keepFindings(estatesFromList(values.requiredText(row, "list"),
                                         year.value_or(plan::PlanYear{}), placeOf(row, "list")),
                         findings);
        std::ranges::move(entries, std::back_inserter(plan.entries));
        auto total = yearTotal(values, row, project);
        total.year = year;
        total.where = form.headers.at("list");
        if (statesAnything(total)) { // not where the list runs on over a page's end
            plan.totals.push_back(std::move(total));
        }
    }
    years.tellThoseFromAbove();
    for (const auto& row : form.totals) {
        plan.totals.push_back(yearTotal(values, row, project));
        plan.totals.back().where = "合计";
    }
    return {std::move(plan), std::move(findings)};
}

} // namespace

gis::Checked<AnnualPlan> readAnnualPlan(const TableInput& input,
                                        const ProjectDescription& project) {
    gis::Findings findings;
    const auto table =
        keepFindings(gis::readTable({input.file, input.sheet, input.encoding}), findings);
    auto plan = hasEstatesInWords(table, input.columns)
                    ? planInWords(table, input.columns, project)
                    : planByEstate(table, input.columns, project);
    append(findings, std::move(plan.findings));
    return {std::move(plan.value), std::move(findings)};
}

gis::Checked<std::vector<plan::StatedTotal>> readAnnualPlanTotals(
    const TableInput& input, const ProjectDescription& project) {
    gis::Findings findings;
    const auto form = keepFindings(readTableForm(input, TableKind::AnnualPlanTotals), findings);
    CellValues values{form, findings};
    std::vector<plan::StatedTotal> totals;
    for (const auto& row : form.rows) {
        const auto year = values.year(row, "year");
        const auto scope = values.requiredText(row, "scope");
        checkPeriod(year, project.period, scope, placeOf(row, "year"), findings);
        if (auto total = totalOf({row, year, scope}, values, project, findings)) {
            totals.push_back(std::move(*total));
        }
    }
    for (const auto& row : form.totals) {
        const auto printed = CellValues::text(row, "scope");
        const auto printedYear = CellValues::text(row, "year");
        const auto scope = printed.empty() || isTotalWord(printed) ? project.whole : printed;
        const auto year = printedYear.empty() || isTotalWord(printedYear)
                              ? std::nullopt
                              : values.year(row, "year");
        if (auto total = totalOf({row, year, scope}, values, project, findings)) {
            totals.push_back(std::move(*total));
        }
    }
    return {std::move(totals), std::move(findings)};
}

gis::Checked<std::vector<plan::GuidanceEntry>> readGuidance(const TableInput& input,
                                                            const plan::PlanningPeriod& period) {
    gis::Findings findings;
    const auto form = keepFindings(readTableForm(input, TableKind::Guidance), findings);
    CellValues values{form, findings};
    std::vector<plan::GuidanceEntry> entries;
    for (const auto& row : form.rows) {
        plan::GuidanceEntry entry;
        entry.name = values.requiredName(row, "name");
        entry.built = values.built(row, "built");
        entry.year = values.year(row, "year");
        checkPeriod(entry.year, period, entry.name, placeOf(row, "year"), findings);
        entry.floorArea = values.floorArea(row, "floor_area").value_or(gis::SquareMetres{});
        entry.households = values.count(row, "households").value_or(0);
        entry.earlierWorks = CellValues::text(row, "earlier_works");
        entry.types = typesFrom(values, row, findings);
        entry.place = row.place;
        entries.push_back(std::move(entry));
    }
    return {std::move(entries), std::move(findings)};
}

gis::Checked<std::vector<plan::Alias>> readAliases(const TableInput& input) {
    gis::Findings findings;
    const auto form = keepFindings(readTableForm(input, TableKind::Aliases), findings);
    std::erase_if(findings, [](const gis::Finding& finding) { // nobody has decided anything yet
        return finding.code == "table.no-rows";
    });
    CellValues values{form, findings};
    std::vector<plan::Alias> aliases;
    for (const auto& row : form.rows) {
        plan::Alias alias{values.requiredText(row, "list"),
                          gis::withoutFormulaGuard(values.requiredName(row, "name")),
                          gis::withoutFormulaGuard(values.requiredName(row, "estate")),
                          gis::withoutFormulaGuard(CellValues::text(row, "reason")), row.place};
        if (std::ranges::find(lists, alias.list) == lists.end()) {
            findings.push_back(
                tableError("alias.list-unknown", placeOf(row, "list"),
                           {{"list", alias.list}, {"known", "plan、guidance、footprints、sites"}}));
            continue;
        }
        aliases.push_back(std::move(alias));
    }
    return {std::move(aliases), std::move(findings)};
}

} // namespace exchange
