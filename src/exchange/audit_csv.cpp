#include "exchange/audit_document.h"
#include "gis/csv_writer.h"
#include "gis/text.h"

#include <algorithm>
#include <string>
#include <vector>

namespace exchange {

namespace {

// A number keeps its sign; any other text that a spreadsheet would run gets an apostrophe.
std::string harmless(const std::string& text) {
    return gis::numberOf(text) ? text : gis::guardedFromFormulas(text);
}

std::string row(std::vector<std::string> cells) {
    std::ranges::transform(cells, cells.begin(), harmless);
    return gis::csvRow(cells);
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
