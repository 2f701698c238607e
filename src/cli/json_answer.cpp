#include "cli/json_answer.h"

#include "audit/rules.h"

#include <nlohmann/json.hpp>

namespace cli {

namespace {

using Json = nlohmann::ordered_json;

const char* severityCode(gis::Severity severity) {
    switch (severity) {
    case gis::Severity::Error:
        return "error";
    case gis::Severity::Warning:
        return "warning";
    case gis::Severity::Info:
        return "note";
    }
    return "";
}

Json placeJson(const gis::SourcePlace& place) {
    Json json = Json::object();
    json["file"] = place.file;
    if (!place.part.empty()) {
        json["part"] = place.part;
    }
    if (place.row) {
        json["row"] = *place.row;
    }
    if (!place.column.empty()) {
        json["column"] = place.column;
    }
    return json;
}

Json findingsJson(const gis::Findings& findings, app::Language language) {
    Json json = Json::array();
    for (const gis::Finding& finding : findings) {
        Json facts = Json::object();
        for (const gis::Fact& fact : finding.facts) {
            facts[fact.name] = fact.text;
        }
        json.push_back({{"code", finding.code},
                        {"severity", severityCode(finding.severity)},
                        {"place", placeJson(finding.place)},
                        {"facts", std::move(facts)},
                        {"message", inWords(finding, language)}});
    }
    return json;
}

// Places of the audit always say row and column, though they may be unknown.
Json auditPlaceJson(const gis::SourcePlace& place) {
    Json json = Json::object();
    json["file"] = place.file;
    if (!place.part.empty()) {
        json["part"] = place.part;
    }
    json["row"] = nullptr;
    if (place.row) {
        json["row"] = *place.row;
    }
    json["column"] = place.column;
    return json;
}

Json auditFindingJson(const audit::Finding& finding, app::Language language) {
    const audit::Observation& seen = finding.seen;
    Json places = Json::array();
    for (const gis::SourcePlace& place : seen.places) {
        places.push_back(auditPlaceJson(place));
    }
    const std::string hint = hintInWords(finding, language);
    const bool isEnglish = language == app::Language::English;
    return {{"code", finding.code},
            {"severity", severityCode(finding.severity)},
            {"scope", seen.scope},
            {"stated", seen.stated},
            {"computed", seen.computed},
            {"difference", seen.difference},
            {"places", std::move(places)},
            {"message", inWords(finding, language) + (isEnglish ? " " : "") + hint}};
}

Json totalsJson(const plan::Totals& totals) {
    return {{"estates", totals.estates},
            {"buildings", totals.buildings},
            {"floor_area_m2", totals.floorArea.count()},
            {"households", totals.households}};
}

Json sheetsArray(const std::vector<app::SheetReport>& sheets) {
    Json json = Json::array();
    for (const app::SheetReport& sheet : sheets) {
        json.push_back({{"id", sheet.id},
                        {"title", sheet.title},
                        {"files", sheet.files},
                        {"estates", sheet.estates},
                        {"inside", sheet.inside},
                        {"leader", sheet.leader},
                        {"numbered", sheet.numbered},
                        {"unplaced", sheet.unplaced},
                        {"scale", sheet.scaleDenominator},
                        {"seconds", sheet.seconds}});
    }
    return json;
}

// File names may hold bytes that are no UTF-8; they are shown with replacements rather than fail.
std::string printed(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace

std::string checkJson(const app::CheckReport& report, const gis::Findings& findings,
                      app::Language language) {
    Json districts = Json::array();
    for (const app::DistrictCount& district : report.districts) {
        districts.push_back({{"name", district.name}, {"totals", totalsJson(district.totals)}});
    }
    Json joins = Json::array();
    for (const app::JoinCount& join : report.joins) {
        joins.push_back({{"list", join.list}, {"joined", join.joined}, {"estates", join.estates}});
    }
    return printed({{"districts", std::move(districts)},
                    {"totals", totalsJson(report.all)},
                    {"joins", std::move(joins)},
                    {"findings", findingsJson(findings, language)}});
}

std::string auditJson(const audit::Report& report, app::Language language) {
    Json findings = Json::array();
    for (const audit::FamilyReport& family : report.families) {
        for (const audit::Finding& finding : family.findings) {
            findings.push_back(auditFindingJson(finding, language));
        }
    }
    return printed({{"findings", std::move(findings)}});
}

std::string rulesJson(app::Language language) {
    const bool isChinese = language == app::Language::Chinese;
    Json array = Json::array();
    for (const audit::Rule& rule : audit::rules()) {
        array.push_back({{"code", rule.code},
                         {"family", audit::codeOf(rule.family)},
                         {"severity", severityCode(rule.severity)},
                         {"clause", isChinese ? rule.clause.chinese : rule.clause.english},
                         {"question", isChinese ? rule.asks.chinese : rule.asks.english}});
    }
    return printed({{"rules", std::move(array)}});
}

std::string sheetsJson(const std::vector<app::SheetReport>& sheets, const gis::Findings& findings,
                       app::Language language) {
    return printed(
        {{"sheets", sheetsArray(sheets)}, {"findings", findingsJson(findings, language)}});
}

std::string pairsJson(const std::vector<app::NamedPair>& pairs, const gis::Findings& findings,
                      app::Language language) {
    Json array = Json::array();
    for (const app::NamedPair& pair : pairs) {
        array.push_back({{"a", pair.a},
                         {"b", pair.b},
                         {"gap_m", pair.gap.count()},
                         {"overlapping", pair.isOverlapping}});
    }
    return printed({{"pairs", std::move(array)}, {"findings", findingsJson(findings, language)}});
}

std::string filesJson(const std::vector<std::string>& files, const gis::Findings& findings,
                      app::Language language) {
    return printed({{"files", files}, {"findings", findingsJson(findings, language)}});
}

std::string runJson(const app::RunReport& report, const gis::Findings& findings,
                    app::Language language) {
    return printed({{"files", report.files},
                    {"sheets", sheetsArray(report.sheets)},
                    {"neighbour_pairs", report.neighbourPairs},
                    {"findings", findingsJson(findings, language)}});
}

} // namespace cli
