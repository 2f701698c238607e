#include "exchange/audit_document.h"

#include <format>
#include <string_view>

namespace exchange {

namespace {

constexpr std::string_view styleSheet = R"css(
@page { size: A4; margin: 18mm 16mm; }
* { box-sizing: border-box; }
html { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.5rem 4rem; color: #1d2329;
  background: #fff; line-height: 1.6; font-size: 15px;
  font-family: "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei",
    "SimHei", sans-serif; }
h1 { font-size: 1.7rem; margin: 0 0 .3rem; line-height: 1.3; }
h2 { font-size: 1.25rem; margin: 2.4rem 0 .8rem; padding-bottom: .3rem;
  border-bottom: 2px solid #1d2329; break-after: avoid; }
h2 small { font-weight: normal; font-size: .8rem; color: #5b6570; margin-left: .8rem; }
.facts { color: #5b6570; margin: 0 0 1rem; padding: 0; list-style: none; font-size: .87rem; }
.facts li { display: inline; }
.facts li + li::before { content: "　·　"; }
.remark { color: #5b6570; font-size: .87rem; margin: .8rem 0 0; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { padding: .35rem .6rem; text-align: left; border-bottom: 1px solid #d9dee3;
  vertical-align: top; }
thead { display: table-header-group; }
th { color: #5b6570; font-weight: 600; }
.summary td, .summary th { text-align: right; }
.summary td:first-child, .summary th:first-child { text-align: left; }
.summary tr:last-child td { font-weight: 700; border-bottom: 2px solid #1d2329; }
.zero { color: #b4bcc4; }
article { margin: .7rem 0; padding: .7rem 1rem .75rem; border: 1px solid #d9dee3;
  border-left: 5px solid #8a949e; border-radius: 3px; break-inside: avoid; }
article.error { border-left-color: #b3261e; }
article.warning { border-left-color: #c77700; }
article header { display: flex; flex-wrap: wrap; align-items: baseline; gap: .1rem .7rem; }
article h3 { font-size: 1rem; margin: 0; flex: 1 1 14rem; overflow-wrap: anywhere; }
.badge { font-size: .75rem; font-weight: 700; color: #fff; background: #6b7580;
  padding: .05rem .5rem; border-radius: 2px; }
.error .badge { background: #b3261e; }
.warning .badge { background: #a86400; }
code { font-family: "Noto Sans Mono", Consolas, monospace; font-size: .75rem; color: #5b6570; }
article p { margin: .35rem 0; overflow-wrap: anywhere; }
dl.figures { display: flex; flex-wrap: wrap; gap: .2rem 2rem; margin: .4rem 0; }
dl.figures div { min-width: 7rem; }
dl.figures dt { font-size: .75rem; color: #5b6570; }
dl.figures dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums;
  overflow-wrap: anywhere; }
.hint { color: #33404d; }
.small { font-size: .78rem; color: #5b6570; overflow-wrap: anywhere; }
.small b { font-weight: 600; margin-right: .4rem; }
.small span { display: inline-block; margin-right: .9rem; }
a { color: #1f5fa8; text-decoration: none; }
.rules td:first-child { white-space: nowrap; }
.rules tr { break-inside: avoid; }
@media print { body { max-width: none; padding: 0; font-size: 10.5pt; }
  a { color: inherit; } h2.rules { break-before: page; } }
@media (max-width: 40rem) { .rules .clause { display: none; } }
)css";

std::string escaped(std::string_view text) {
    std::string html;
    for (const char c : text) {
        switch (c) {
        case '&':
            html += "&amp;";
            break;
        case '<':
            html += "&lt;";
            break;
        case '>':
            html += "&gt;";
            break;
        case '"':
            html += "&quot;";
            break;
        case '\'':
            html += "&#39;";
            break;
        default:
            html += c;
        }
    }
    return html;
}

std::string_view classOf(gis::Severity severity) {
    if (severity == gis::Severity::Error) {
        return "error";
    }
    return severity == gis::Severity::Warning ? "warning" : "note";
}

std::string countCell(std::size_t count) {
    return std::format("<td{}>{}</td>", count == 0 ? " class=\"zero\"" : "", count);
}

std::string summaryRow(const std::string& title, std::size_t errors, std::size_t warnings,
                       std::size_t notes) {
    return "<tr><td>" + escaped(title) + "</td>" + countCell(errors) + countCell(warnings) +
           countCell(notes) + countCell(errors + warnings + notes) + "</tr>\n";
}

std::string summary(const AuditDocument& document) {
    const auto& labels = document.labels;
    auto html = std::format("<table class=\"summary\"><thead><tr><th>{}</th><th>{}</th><th>{}</th>"
                            "<th>{}</th><th>{}</th></tr></thead><tbody>\n",
                            escaped(labels.family), escaped(labels.error), escaped(labels.warning),
                            escaped(labels.note), escaped(labels.total));
    std::size_t errors = 0;
    std::size_t warnings = 0;
    std::size_t notes = 0;
    for (const auto& section : document.sections) {
        html += summaryRow(section.title, section.errors, section.warnings, section.notes);
        errors += section.errors;
        warnings += section.warnings;
        notes += section.notes;
    }
    return html + summaryRow(labels.total, errors, warnings, notes) + "</tbody></table>\n";
}

std::string figure(const std::string& name, const std::string& value, const std::string& unit) {
    if (value.empty()) {
        return {};
    }
    return std::format("<div><dt>{}</dt><dd>{}{}</dd></div>", escaped(name), escaped(value),
                       unit.empty() ? "" : " " + escaped(unit));
}

std::string figures(const AuditEntry& entry, const AuditLabels& labels) {
    const auto all = figure(labels.stated, entry.stated, entry.unit) +
                     figure(labels.computed, entry.computed, entry.unit) +
                     figure(labels.difference, entry.difference, entry.unit);
    return all.empty() ? "" : "<dl class=\"figures\">" + all + "</dl>\n";
}

std::string placesLine(const AuditEntry& entry, const AuditLabels& labels) {
    auto html = "<p class=\"small\"><b>" + escaped(labels.places) + "</b>";
    for (const auto& place : entry.places) {
        html += "<span>" + escaped(place) + "</span>";
    }
    return entry.places.empty() ? "" : html + "</p>\n";
}

// A geo: address (RFC 5870) opens a map where a program knows it, and reads as coordinates anyway.
std::string mapLink(const AuditMapPlace& place) {
    const auto sheet = place.sheet.empty() ? "" : " " + escaped(place.sheet);
    if (!place.middle) {
        return std::format("<span>{} {}{}</span>", escaped(place.estate), escaped(place.id), sheet);
    }
    return std::format("<span><a href=\"geo:{0:.6f},{1:.6f}\" data-estate=\"{2}\">{3}</a> "
                       "{2}{4} {0:.5f}°N {1:.5f}°E</span>",
                       place.middle->lat, place.middle->lon, escaped(place.id),
                       escaped(place.estate), sheet);
}

std::string mapLine(const AuditEntry& entry, const AuditLabels& labels) {
    auto html = "<p class=\"small\"><b>" + escaped(labels.onMap) + "</b>";
    for (const auto& place : entry.onMap) {
        html += mapLink(place);
    }
    return entry.onMap.empty() ? "" : html + "</p>\n";
}

std::string article(const AuditEntry& entry, const AuditLabels& labels) {
    auto html = std::format("<article class=\"{}\">\n<header><span class=\"badge\">{}</span>"
                            "<h3>{}</h3><code>{}</code></header>\n<p>{}</p>\n",
                            classOf(entry.severity), escaped(nameOf(entry.severity, labels)),
                            escaped(entry.scope), escaped(entry.code), escaped(entry.message));
    html += figures(entry, labels);
    if (!entry.hint.empty()) {
        html += "<p class=\"hint\">" + escaped(entry.hint) + "</p>\n";
    }
    return html + placesLine(entry, labels) + mapLine(entry, labels) + "</article>\n";
}

std::string sectionHtml(const AuditSection& section, const AuditLabels& labels) {
    auto html =
        std::format("<section>\n<h2>{}<small>{} {}　{} {}　{} {}</small></h2>\n",
                    escaped(section.title), escaped(labels.error), section.errors,
                    escaped(labels.warning), section.warnings, escaped(labels.note), section.notes);
    if (section.entries.empty()) {
        html += "<p>" + escaped(labels.noFindings) + "</p>\n";
    }
    for (const auto& entry : section.entries) {
        html += article(entry, labels);
    }
    return html + "</section>\n";
}

std::string rulesHtml(const AuditDocument& document) {
    const auto& labels = document.labels;
    auto html = std::format("<h2 class=\"rules\">{}</h2>\n<table class=\"rules\"><thead><tr>"
                            "<th>{}</th><th>{}</th><th>{}</th><th class=\"clause\">{}</th></tr>"
                            "</thead><tbody>\n",
                            escaped(labels.rules), escaped(labels.code), escaped(labels.severity),
                            escaped(labels.question), escaped(labels.clause));
    for (const auto& rule : document.rules) {
        html += std::format("<tr><td><code>{}</code></td><td>{}</td><td>{}</td>"
                            "<td class=\"clause small\">{}</td></tr>\n",
                            escaped(rule.code), escaped(rule.severity), escaped(rule.question),
                            escaped(rule.clause));
    }
    return html + "</tbody></table>\n";
}

} // namespace

std::string auditHtml(const AuditDocument& document) {
    auto html = std::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">"
                            "\n<meta name=\"viewport\" content=\"width=device-width\">\n"
                            "<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n<h1>{}</h1>\n"
                            "<ul class=\"facts\">",
                            document.labels.language, escaped(document.title), styleSheet,
                            escaped(document.title));
    for (const auto& fact : document.facts) {
        html += "<li>" + escaped(fact) + "</li>";
    }
    html += "</ul>\n" + summary(document) + "<p class=\"remark\">" + escaped(document.remark) +
            "</p>\n";
    for (const auto& section : document.sections) {
        html += sectionHtml(section, document.labels);
    }
    return html + rulesHtml(document) + "</body>\n</html>\n";
}

} // namespace exchange
