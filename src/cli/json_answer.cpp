#include "cli/json_answer.h"

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
                        {"overlaps", sheet.overlaps},
                        {"crossings", sheet.crossings},
                        {"longest_leader_mm", sheet.longestLeader},
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
