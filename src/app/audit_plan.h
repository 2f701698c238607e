#pragma once

// Use case: the plan judged by every rule, in words and as a document.

#include "app/loaded_plan.h"
#include "app/wording.h"
#include "audit/report.h"
#include "exchange/audit_document.h"

#include <filesystem>
#include <string>
#include <vector>

namespace app {

struct PlanAudit {
    audit::Report report;
    // What was noticed while reading the plan, but for what the audit tells itself: totals that
    // differ, and years outside the period.
    gis::Findings reading;
};

[[nodiscard]] PlanAudit auditPlan(const LoadedPlan& plan);

// What is wrong, without its place; and what it might mean together with what to do.
[[nodiscard]] std::string inWords(const audit::Finding& finding, Language language);
[[nodiscard]] std::string hintInWords(const audit::Finding& finding, Language language);
[[nodiscard]] std::string inWords(audit::Family family, Language language);

// Rows of one file and column together: "claims.csv 第31、40行“value”列".
[[nodiscard]] std::vector<std::string> placesInWords(const std::vector<gis::SourcePlace>& places,
                                                     Language language);

// The report as a page of text, and the list of rules.
[[nodiscard]] std::string toText(const audit::Report& report, Language language);
[[nodiscard]] std::string rulesText(Language language);

[[nodiscard]] exchange::AuditDocument auditDocument(const LoadedPlan& plan,
                                                    const audit::Report& report, Language language);

// By the file's ending .html, .xlsx or .csv; whole or not at all. Throws Failure (Usage)
// "audit.format-unknown" (format, known), (Environment) "output.unwritable".
void writeAudit(const exchange::AuditDocument& document, const std::filesystem::path& file);
// The same check before any work is done.
void requireAuditFormat(const std::filesystem::path& file);

} // namespace app
