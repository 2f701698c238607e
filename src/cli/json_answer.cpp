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
                        {"scale", sheet.scaleDenominator},
                        {"seconds", sheet.seconds}});
    }
    return json;
}

Json barrierJson(const app::Barrier& barrier) {
    Json json = {{"class", barrier.severingClass}, {"name", barrier.name}};
    if (barrier.width) {
        json["width_m"] = barrier.width->count();
    }
    return json;
}

void addFrontage(Json& pair, const gis::Frontage& frontage,
                 const std::vector<app::Barrier>& barriers) {
    pair["frontage_a_m"] = frontage.ofFirst.count();
    pair["frontage_b_m"] = frontage.ofSecond.count();
    pair["frontage_m"] = frontage.mean().count();
    pair["open_frontage_a_m"] = frontage.openOfFirst.count();
    pair["open_frontage_b_m"] = frontage.openOfSecond.count();
    pair["open_frontage_m"] = frontage.openMean().count();
    pair["severed"] = frontage.isSevered;
    pair["severed_by"] = Json::array();
    for (const std::size_t barrier : frontage.severedBy) {
        pair["severed_by"].push_back(barrierJson(barriers[barrier]));
    }
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

std::string pairsJson(const app::LayerNeighbours& neighbours, const gis::Findings& findings,
                      app::Language language) {
    const app::PairList& list = neighbours.list;
    Json array = Json::array();
    for (std::size_t i = 0; i < list.pairs.size(); ++i) {
        const gis::NeighbourPair& pair = list.pairs[i];
        Json json = {{"a", neighbours.ids[pair.first]},
                     {"b", neighbours.ids[pair.second]},
                     {"gap_m", pair.gap.count()},
                     {"overlapping", pair.isOverlapping}};
        if (list.detail == app::PairDetail::GapAndFrontage) {
            addFrontage(json, list.frontages[i], list.barriers);
        }
        array.push_back(std::move(json));
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
