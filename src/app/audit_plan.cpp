#include "app/audit_plan.h"

#include "audit/rules.h"
#include "gis/failure.h"
#include "gis/staged_output.h"

#include <algorithm>
#include <array>
#include <format>
#include <iterator>
#include <optional>

namespace app {

namespace {

constexpr std::array<std::string_view, 3> toldByAudit{"survey.total-differs", "plan.total-differs",
                                                      "plan.year-outside-period"};

// A row of the annual plan that met no estate is missing in every sum over its rows.
bool isPlanRowLost(const gis::Finding& finding) {
    const bool isOfPlan = std::ranges::any_of(finding.facts, [](const gis::Fact& fact) {
        return fact.name == "list" && fact.text == "plan";
    });
    return finding.severity == gis::Severity::Error && finding.code.starts_with("linkage.") &&
           isOfPlan;
}

// The facts of a sentence: what was seen, and what the rule adds.
std::vector<gis::Fact> factsOf(const audit::Observation& seen) {
    auto facts = seen.facts;
    facts.push_back({"scope", seen.scope});
    facts.push_back({"stated", seen.stated});
    facts.push_back({"computed", seen.computed});
    facts.push_back({"difference", seen.difference});
    facts.push_back({"unit", seen.unit});
    return facts;
}

std::string sentence(const std::string& code, const audit::Finding& finding, Language language) {
    return sentenceInWords({code, finding.severity, {}, factsOf(finding.seen)}, language);
}

// One file and column with the rows that are meant there.
struct Rows {
    gis::SourcePlace place; // of the first
    std::string numbers;    // "31、40"
};

bool isSameColumn(const gis::SourcePlace& a, const gis::SourcePlace& b) {
    return a.row && b.row && a.file == b.file && a.part == b.part && a.column == b.column;
}

std::string countsText(std::size_t errors, std::size_t warnings, std::size_t notes,
                       Language language) {
    return language == Language::Chinese
               ? std::format("错误 {}，注意 {}，提示 {}", errors, warnings, notes)
               : std::format("{} errors, {} warnings, {} notes", errors, warnings, notes);
}

} // namespace

PlanAudit auditPlan(const LoadedPlan& plan) {
    const bool isLost = std::ranges::any_of(plan.findings, isPlanRowLost);
    const auto input = audit::inputFrom(plan.portfolio, isLost ? audit::PlanRows::Incomplete
                                                               : audit::PlanRows::Complete);
    PlanAudit result{audit::reportOf(audit::audited(input)), {}};
    std::ranges::copy_if(
        plan.findings, std::back_inserter(result.reading), [](const gis::Finding& finding) {
            return std::ranges::find(toldByAudit, finding.code) == toldByAudit.end();
        });
    return result;
}

std::string inWords(const audit::Finding& finding, Language language) {
    return sentence(finding.code, finding, language);
}

std::string hintInWords(const audit::Finding& finding, Language language) {
    std::string text;
    for (const auto& hint : finding.seen.hints) {
        text += sentence(hint, finding, language) + (language == Language::English ? " " : "");
    }
    return text +
           adviceInWords({finding.code, finding.severity, {}, factsOf(finding.seen)}, language);
}

std::string inWords(audit::Family family, Language language) {
    const bool isChinese = language == Language::Chinese;
    switch (family) {
    case audit::Family::Arithmetic:
        return isChinese ? "数字：合计、分项与逐行" : "Arithmetic: totals, parts and rows";
    case audit::Family::Lists:
        return isChinese ? "各表之间：同一小区的数据" : "Between lists: one estate, several tables";
    case audit::Family::Policy:
        return isChinese ? "政策：改造范围、次序与资金" : "Policy: scope, order and subsidies";
    case audit::Family::Spatial:
        return isChinese ? "空间：用地范围与楼栋" : "Ground: footprints and buildings";
    case audit::Family::Money:
        return isChinese ? "投资：单价与离群值" : "Money: prices and outliers";
    }
    return {};
}

std::vector<std::string> placesInWords(const std::vector<gis::SourcePlace>& places,
                                       Language language) {
    const bool isChinese = language == Language::Chinese;
    std::vector<Rows> groups;
    for (const auto& place : places) {
        const auto number = place.row ? std::to_string(*place.row) : std::string{};
        const auto same = std::ranges::find_if(
            groups, [&](const Rows& rows) { return isSameColumn(rows.place, place); });
        if (same == groups.end()) {
            groups.push_back({place, number});
        } else {
            same->numbers += (isChinese ? "、" : ", ") + number;
        }
    }
    std::vector<std::string> words;
    for (const auto& [place, numbers] : groups) {
        const auto part = place.part.empty() ? "" : " [" + place.part + "]";
        const bool areMany = numbers.find(' ') != std::string::npos;
        const char* english = areMany ? " rows {}" : " row {}";
        const auto rows =
            std::vformat(isChinese ? " 第{}行" : english, std::make_format_args(numbers));
        const auto column =
            std::vformat(isChinese ? "“{}”列" : ", column {}", std::make_format_args(place.column));
        words.push_back(place.file + part + (numbers.empty() ? "" : rows) +
                        (place.column.empty() ? "" : column));
    }
    return words;
}

std::string toText(const audit::Report& report, Language language) {
    const bool isChinese = language == Language::Chinese;
    std::string text = (isChinese ? "审计结果：" : "Audit: ") +
                       countsText(report.errors, report.warnings, report.notes, language) + "\n";
    for (const auto& family : report.families) {
        if (family.findings.empty()) {
            continue;
        }
        text += "\n" + inWords(family.family, language) + (isChinese ? "（" : " (") +
                countsText(family.errors, family.warnings, family.notes, language) +
                (isChinese ? "）\n" : ")\n");
        for (const auto& finding : family.findings) {
            text += "  [" + inWords(finding.severity, language) + "] " +
                    inWords(finding, language) + "  (" + finding.code + ")\n";
            const auto hint = hintInWords(finding, language);
            text += hint.empty() ? "" : "      " + hint + "\n";
            for (const auto& line : placesInWords(finding.seen.places, language)) {
                text += "      " + line + "\n";
            }
        }
    }
    return text;
}

std::string rulesText(Language language) {
    const bool isChinese = language == Language::Chinese;
    std::string text;
    std::optional<audit::Family> last;
    for (const auto& rule : audit::rules()) {
        if (last != rule.family) {
            last = rule.family;
            text += (text.empty() ? "" : "\n") + inWords(rule.family, language) + "\n";
        }
        text += std::format(
            "  {} [{}]\n    {}\n    {}{}\n", rule.code, inWords(rule.severity, language),
            isChinese ? rule.asks.chinese : rule.asks.english, isChinese ? "依据：" : "Source: ",
            isChinese ? rule.clause.chinese : rule.clause.english);
    }
    return text;
}

void requireAuditFormat(const std::filesystem::path& file) {
    constexpr std::array<std::string_view, 3> known{".html", ".xlsx", ".csv"};
    const auto ending = file.extension().string();
    if (std::ranges::find(known, ending) == known.end()) {
        throw gis::Failure{gis::FailureKind::Usage,
                           "audit.format-unknown",
                           {file.string(), "", {}, ""},
                           {{"format", ending}, {"known", ".html、.xlsx、.csv"}}};
    }
}

void writeAudit(const exchange::AuditDocument& document, const std::filesystem::path& file) {
    requireAuditFormat(file);
    gis::StagedOutput output{file.has_parent_path() ? file.parent_path() : "."};
    const auto staged = output.pathFor(file.filename());
    if (file.extension() == ".xlsx") {
        exchange::writeAuditWorkbook(document, staged);
    } else {
        gis::writeFile(staged,
                       file.extension() == ".csv" ? auditCsv(document) : auditHtml(document));
    }
    output.commit();
}

} // namespace app
