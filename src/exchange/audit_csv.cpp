#include "exchange/audit_document.h"
#include "gis/text.h"

namespace exchange {

namespace {

// A number keeps its sign; any other text that a spreadsheet would run gets an apostrophe.
std::string harmless(const std::string& text) {
    constexpr std::string_view beginsFormula{"=+-@\t\r"};
    const bool isRisky = !text.empty() && beginsFormula.find(text.front()) != std::string::npos &&
                         !gis::numberOf(text);
    return isRisky ? "'" + text : text;
}

std::string quoted(const std::string& text) {
    if (text.find_first_of(",\"\r\n") == std::string::npos) {
        return text;
    }
    std::string cell{'"'};
    for (const char c : text) {
        cell += c == '"' ? "\"\"" : std::string{c};
    }
    return cell + '"';
}

std::string row(const std::vector<std::string>& cells) {
    std::string line;
    for (const auto& cell : cells) {
        line += (line.empty() ? "" : ",") + quoted(harmless(cell));
    }
    return line + "\r\n";
}

std::string joinedLines(const std::vector<std::string>& lines) {
    std::string text;
    for (const auto& line : lines) {
        text += (text.empty() ? "" : "\n") + line;
    }
    return text;
}

} // namespace

const std::string& nameOf(gis::Severity severity, const AuditLabels& labels) {
    if (severity == gis::Severity::Error) {
        return labels.error;
    }
    return severity == gis::Severity::Warning ? labels.warning : labels.note;
}

std::string auditCsv(const AuditDocument& document) {
    const auto& labels = document.labels;
    std::string csv = row({labels.severity, labels.family, labels.code, labels.scope, labels.stated,
                           labels.computed, labels.difference, labels.unit, labels.message,
                           labels.hint, labels.places});
    for (const auto& section : document.sections) {
        for (const auto& entry : section.entries) {
            csv += row({nameOf(entry.severity, labels), section.title, entry.code, entry.scope,
                        entry.stated, entry.computed, entry.difference, entry.unit, entry.message,
                        entry.hint, joinedLines(entry.places)});
        }
    }
    return csv;
}

} // namespace exchange
