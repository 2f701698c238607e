#include "cli/json_answer.h"

#include "cli/json_parts.h"

namespace cli {

namespace {

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
