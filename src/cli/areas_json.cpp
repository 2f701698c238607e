#include "cli/areas_json.h"

#include "app/area_words.h"
#include "cli/json_parts.h"

#include <optional>
#include <utility>

namespace cli {

namespace {

using app::JointAreas;
using areas::Area;

Json yearJson(const std::optional<plan::PlanYear>& year) {
    return year ? Json(year->value) : Json(nullptr);
}

Json stageJson(const areas::StageResult& stage, const areas::AreaLimits& limits) {
    return {{"name", areas::codeOf(stage.stage)},
            {"value", app::displayed(stage.value, stage.stage, limits)},
            {"bound", app::displayed(stage.bound, stage.stage, limits)},
            {"unit", app::unitOf(stage.stage, app::Language::English)},
            {"gap", areas::gapOf(stage)},
            {"status", areas::codeOf(stage.status)}};
}

Json stagesJson(const JointAreas& joint) {
    Json json = Json::array();
    for (const areas::StageResult& stage : joint.answer.stages) {
        json.push_back(stageJson(stage, joint.problem.limits));
    }
    return json;
}

Json yearCostsJson(const JointAreas& joint) {
    Json json = Json::array();
    for (const areas::YearCost& cost : joint.yearCosts) {
        Json entry = stageJson(cost.standardSize, joint.problem.limits);
        constexpr double perMille = 1'000.0;
        entry["tolerance"] = cost.tolerancePerMille
                                 ? Json(static_cast<double>(*cost.tolerancePerMille) / perMille)
                                 : Json(nullptr);
        json.push_back(std::move(entry));
    }
    return json;
}

Json pairsJson(const Area& area, const JointAreas& joint) {
    Json json = Json::array();
    for (const std::size_t index : area.pairs) {
        const areas::EstatePair& pair = joint.problem.pairs[index];
        json.push_back({{"a", joint.problem.estates[pair.first].id},
                        {"b", joint.problem.estates[pair.second].id},
                        {"gap_m", pair.gap.count()},
                        {"frontage_m", pair.frontage.count()},
                        {"open_frontage_m", pair.openFrontage.count()},
                        {"severed_by", pair.severedBy}});
    }
    return json;
}

Json areaJson(const JointAreas& joint, std::size_t index) {
    const Area& area = joint.answer.areas[index];
    Json estates = Json::array();
    Json names = Json::array();
    for (const std::size_t member : area.members) {
        estates.push_back(joint.problem.estates[member].id);
        names.push_back(joint.names[member]);
    }
    return {{"id", joint.ids[index]},
            {"estates", std::move(estates)},
            {"names", std::move(names)},
            {"people", area.people},
            {"households", area.households},
            {"standard_size", area.isStandardSize},
            {"year", yearJson(area.year)},
            {"span_m", area.span.count()},
            {"open_frontage_m", area.openFrontage.count()},
            {"pairs", pairsJson(area, joint)}};
}

Json areasArray(const JointAreas& joint) {
    Json json = Json::array();
    for (std::size_t i = 0; i < joint.answer.areas.size(); ++i) {
        json.push_back(areaJson(joint, i));
    }
    return json;
}

Json sharedJson(const std::vector<areas::SharedItem>& items, bool hasFacilities) {
    Json json = Json::array();
    for (const areas::SharedItem& item : items) {
        Json entry = {{"item", item.item},
                      {"label", item.label},
                      {"sizes", item.sizes},
                      {"together", item.together},
                      {"separately", item.separately}};
        if (hasFacilities) {
            entry["existing"] = item.existing;
        }
        json.push_back(std::move(entry));
    }
    return json;
}

void addFacts(Json& json, const areas::AreaFacts& facts) {
    json["buildings"] = facts.totals.buildings;
    json["floor_area_m2"] = facts.totals.floorArea.count();
    json["land_area_m2"] = facts.landArea.count();
    json["years_now"] = Json::array();
    for (const areas::YearShare& share : facts.now) {
        json["years_now"].push_back({{"year", share.year.value},
                                     {"estates", share.estates},
                                     {"households", share.households}});
    }
    json["household_years_moved"] = facts.movedYears;
    json["investment_wan_now"] = facts.investmentNow.inWan();
    json["investment_wan"] = facts.investment.inWan();
    json["types"] = Json::object();
    for (const areas::TypeShare& share : facts.types) {
        json["types"][std::string{plan::nameOf(share.type)}] = share.estates;
    }
}

Json aloneJson(const JointAreas& joint, app::Language language) {
    Json json = Json::array();
    for (const areas::Alone& alone : joint.answer.alone) {
        json.push_back({{"estate", joint.problem.estates[alone.estate].id},
                        {"name", joint.names[alone.estate]},
                        {"reason", areas::codeOf(alone.reason)},
                        {"reason_in_words", app::reasonInWords(alone, joint, language)},
                        {"nearest_miss", app::missInWords(alone, joint, language)}});
    }
    return json;
}

Json answerJson(const JointAreas& joint, app::Language language) {
    return {{"stages", stagesJson(joint)},
            {"year_costs", yearCostsJson(joint)},
            {"areas", areasArray(joint)},
            {"alone", aloneJson(joint, language)}};
}

} // namespace

std::string areasJson(const app::JointAreas& joint, const gis::Findings& findings,
                      app::Language language) {
    Json json = answerJson(joint, language);
    json["findings"] = findingsJson(findings, language);
    return printed(json);
}

std::string areasJson(const app::PlannedAreas& planned, const gis::Findings& findings,
                      app::Language language) {
    Json json = answerJson(planned.joint, language);
    for (std::size_t i = 0; i < planned.facts.size(); ++i) {
        addFacts(json["areas"][i], planned.facts[i]);
        json["areas"][i]["shared"] = sharedJson(planned.shared[i], planned.hasFacilities);
    }
    json["findings"] = findingsJson(findings, language);
    return printed(json);
}

} // namespace cli
