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

std::string placesText(const audit::Observation& seen, Language language) {
    constexpr std::size_t shown = 4;
    std::string text;
    for (std::size_t i = 0; i < std::min(shown, seen.places.size()); ++i) {
        text += (i == 0 ? "" : "; ") + inWords(seen.places[i], language);
    }
    return seen.places.size() > shown ? std::format("{}; … +{}", text, seen.places.size() - shown)
                                      : text;
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
            for (const auto& line :
                 {hintInWords(finding, language), placesText(finding.seen, language)}) {
                text += line.empty() ? "" : "      " + line + "\n";
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
