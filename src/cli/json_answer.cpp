#include "cli/json_answer.h"

#include "audit/rules.h"
#include "cli/json_parts.h"

namespace cli {

namespace {

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

Json reasonsJson(const std::vector<plan::Reason>& reasons) {
    Json json = Json::array();
    for (const plan::Reason& reason : reasons) {
        Json one{{"code", codeOf(reason.kind)}, {"bits", reason.bits}};
        for (const auto& [key, text] :
             {std::pair{"what", reason.what}, std::pair{"a", reason.a}, std::pair{"b", reason.b}}) {
            if (!text.empty()) {
                one[key] = text;
            }
        }
        json.push_back(std::move(one));
    }
    return json;
}

Json pairJson(const app::LinkedLists& lists, const plan::RatedPair& pair, const char* decision) {
    return {{"row_a", app::rowNumber(lists.a[pair.a])},
            {"name_a", lists.a[pair.a].name},
            {"row_b", app::rowNumber(lists.b[pair.b])},
            {"name_b", lists.b[pair.b].name},
            {"decision", decision},
            {"confidence", pair.confidence},
            {"reasons", reasonsJson(pair.reasons)}};
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

} // namespace

std::string checkJson(const app::CheckReport& report, const gis::Findings& findings,
                      app::Language language) {
    Json districts = Json::array();
    for (const app::DistrictCount& district : report.districts) {
        districts.push_back({{"name", district.name}, {"totals", totalsJson(district.totals)}});
    }
    Json joins = Json::array();
    for (const app::JoinCount& join : report.joins) {
        joins.push_back({{"list", join.list},
                         {"joined", join.joined},
                         {"by_likeness", join.byLikeness},
                         {"estates", join.estates}});
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

std::string linkJson(const app::LinkedLists& lists, const gis::Findings& findings,
                     app::Language language) {
    const plan::ListMatching& matching = lists.matching;
    Json pairs = Json::array();
    for (const plan::RatedPair& pair : matching.taken) {
        pairs.push_back(pairJson(lists, pair, "taken"));
    }
    for (const plan::Doubt& doubt : matching.doubts) {
        pairs.push_back(pairJson(lists, doubt.candidates.front(), "doubtful"));
        if (doubt.candidates.size() > 1) {
            pairs.back()["second"] = pairJson(lists, doubt.candidates[1], "doubtful");
        }
    }
    for (const std::size_t row : matching.unmatchedA) {
        pairs.push_back({{"row_a", app::rowNumber(lists.a[row])},
                         {"name_a", lists.a[row].name},
                         {"decision", "unmatched_a"}});
    }
    for (const std::size_t row : matching.unmatchedB) {
        pairs.push_back({{"row_b", app::rowNumber(lists.b[row])},
                         {"name_b", lists.b[row].name},
                         {"decision", "unmatched_b"}});
    }
    return printed({{"pairs", std::move(pairs)},
                    {"counts",
                     {{"taken", matching.taken.size()},
                      {"doubtful", matching.doubts.size()},
                      {"unmatched_a", matching.unmatchedA.size()},
                      {"unmatched_b", matching.unmatchedB.size()}}},
                    {"findings", findingsJson(findings, language)}});
}

std::string decisionJson(const plan::Alias& alias, const gis::Findings& findings,
                         app::Language language) {
    return printed({{"list", alias.list},
                    {"name", alias.name},
                    {"estate", alias.estate},
                    {"reason", alias.reason},
                    {"findings", findingsJson(findings, language)}});
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
