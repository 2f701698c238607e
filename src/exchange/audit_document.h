#pragma once

// The audit as a document: findings already in words, for the files that people hand on.
//
// HTML: one page that needs no network and no script, made to be read on a screen and printed on
// A4; every text is escaped. XLSX: findings with a filter and a frozen header, numbers as numbers,
// then the summary and the rules. CSV: UTF-8 without byte order mark, RFC 4180. In CSV and XLSX a
// cell whose text begins with = + - @ or a tab is never a formula: the CSV puts an apostrophe
// before it, the workbook stores it as text. The same document gives the same bytes.

#include "gis/finding.h"
#include "gis/geometry.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace exchange {

// An estate on the map.
struct AuditMapPlace {
    std::string estate; // name
    std::string id;
    std::string sheet; // number and id of the sheet that shows it: "附图1 central"; may be empty
    std::optional<gis::LonLat> middle; // none: it has no footprint
};

struct AuditEntry {
    std::string code;
    gis::Severity severity{gis::Severity::Warning};
    std::string scope;
    std::string stated;
    std::string computed;
    std::string difference;
    std::string unit;
    std::string message; // what is wrong
    std::string hint;    // what it might mean, and what to do; may be empty
    std::vector<std::string> places;
    std::vector<AuditMapPlace> onMap;
};

struct AuditSection {
    std::string title;
    std::vector<AuditEntry> entries; // worst first
    std::size_t errors{0};
    std::size_t warnings{0};
    std::size_t notes{0};
};

struct AuditRuleEntry {
    std::string code;
    std::string family;
    std::string severity;
    std::string clause;
    std::string question;
};

// What stands around the findings, in the reader's language.
struct AuditLabels {
    std::string language; // "zh-CN", "en"
    std::string error, warning, note;
    std::string family, code, severity, scope, stated, computed, difference, unit, message, hint,
        places, onMap, total, rules, clause, question, noFindings, findings, summary;
};

struct AuditDocument {
    std::string title;
    std::vector<std::string> facts; // about the plan: title, period, preparing body, date
    std::string remark;             // how to read it
    AuditLabels labels;
    std::vector<AuditSection> sections;
    std::vector<AuditRuleEntry> rules;
};

[[nodiscard]] std::string auditHtml(const AuditDocument& document);
[[nodiscard]] std::string auditCsv(const AuditDocument& document);
// Throws Failure (Environment) "output.unwritable".
void writeAuditWorkbook(const AuditDocument& document, const std::filesystem::path& file);

[[nodiscard]] const std::string& nameOf(gis::Severity severity, const AuditLabels& labels);

} // namespace exchange
