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
.facts li { display: inline-block; }
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
article { display: grid; grid-template-columns: 1fr auto; gap: .1rem 1.2rem; margin: .5rem 0;
  padding: .5rem .9rem .55rem; border: 1px solid #d9dee3; border-left: 5px solid #8a949e;
  border-radius: 3px; break-inside: avoid; }
article.error { border-left-color: #b3261e; }
article.warning { border-left-color: #c77700; }
article h3 { font-size: 1rem; font-weight: 500; line-height: 1.5; margin: 0;
  overflow-wrap: anywhere; }
article > .wide { grid-column: 1 / -1; }
.badge { font-size: .75rem; font-weight: 700; color: #fff; background: #6b7580;
  padding: .08rem .45rem; border-radius: 2px; margin-right: .5rem; white-space: nowrap; }
.error .badge { background: #b3261e; }
.warning .badge { background: #a86400; }
code { font-family: "Noto Sans Mono", Consolas, monospace; font-size: .75rem; color: #5b6570; }
article p { margin: .1rem 0; overflow-wrap: anywhere; }
dl.figures { display: flex; gap: 0 1.1rem; margin: 0; align-self: start; text-align: right; }
dl.figures dt { font-size: .72rem; color: #5b6570; line-height: 1.2; }
dl.figures dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; }
.hint { color: #33404d; }
.small { font-size: .78rem; line-height: 1.5; color: #5b6570; overflow-wrap: anywhere; }
.small b { font-weight: 600; margin-right: .4rem; }
.small span { display: inline-block; margin-right: 1rem; }
a { color: #1f5fa8; text-decoration: none; }
.rules td:nth-child(-n+2), .rules th { white-space: nowrap; }
.small code { white-space: nowrap; }
.rules tr { break-inside: avoid; }
@media print { html { font-size: 12px; }
  body { max-width: none; padding: 0; font-size: 1rem; line-height: 1.45; }
  article { margin: .35rem 0; padding: .3rem .7rem; }
  a { color: inherit; } h2.rules { break-before: page; } }
@media (max-width: 40rem) { .rules .clause { display: none; }
  article { grid-template-columns: 1fr; } dl.figures { text-align: left; } }
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

std::string figure(const std::string& name, const std::string& value) {
    return value.empty()
               ? ""
               : std::format("<div><dt>{}</dt><dd>{}</dd></div>", escaped(name), escaped(value));
}

// Where stated and computed are long, the sentence alone tells them.
std::string figures(const AuditEntry& entry, const AuditLabels& labels) {
    constexpr std::size_t longest = 24; // bytes: "1981—1990年" and the like
    const bool isShort = entry.stated.size() <= longest && entry.computed.size() <= longest;
    const auto all = figure(labels.stated, entry.stated) + figure(labels.computed, entry.computed) +
                     figure(labels.difference, entry.difference) +
                     figure(labels.unit, entry.difference.empty() ? "" : entry.unit);
    return all.empty() || !isShort ? "<span></span>\n" : "<dl class=\"figures\">" + all + "</dl>\n";
}

std::string placesLine(const AuditEntry& entry, const AuditLabels& labels) {
    auto html = "<p class=\"small wide\"><b>" + escaped(labels.places) + "</b>";
    for (const auto& place : entry.places) {
        html += "<span>" + escaped(place) + "</span>";
    }
    return html + "<code>" + escaped(entry.code) + "</code></p>\n";
}

// A geo: address (RFC 5870) opens a map where a program knows it, and reads as coordinates anyway.
std::string mapLink(const AuditMapPlace& place) {
    const auto sheet = place.sheet.empty() ? "" : " " + escaped(place.sheet);
    if (!place.middle) {
        return std::format("<span>{} {}{}</span>", escaped(place.estate), escaped(place.id), sheet);
    }
    return std::format("<span><a href=\"geo:{0:.6f},{1:.6f}\" data-estate=\"{2}\">{3}</a> "
                       "{2}{4} {0:.4f}°N {1:.4f}°E</span>",
                       place.middle->lat, place.middle->lon, escaped(place.id),
                       escaped(place.estate), sheet);
}

std::string mapLine(const AuditEntry& entry, const AuditLabels& labels) {
    auto html = "<p class=\"small wide\"><b>" + escaped(labels.onMap) + "</b>";
    for (const auto& place : entry.onMap) {
        html += mapLink(place);
    }
    return entry.onMap.empty() ? "" : html + "</p>\n";
}

std::string article(const AuditEntry& entry, const AuditLabels& labels) {
    auto html = std::format("<article class=\"{}\">\n<h3><span class=\"badge\">{}</span>{}</h3>\n",
                            classOf(entry.severity), escaped(nameOf(entry.severity, labels)),
                            escaped(entry.message));
    html += figures(entry, labels);
    if (!entry.hint.empty()) {
        html += "<p class=\"hint wide\">" + escaped(entry.hint) + "</p>\n";
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
