#include "cli/json_parts.h"

namespace cli {

namespace {

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

} // namespace

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

std::string printed(const Json& json) {
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace cli
