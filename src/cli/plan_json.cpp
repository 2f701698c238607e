#include "cli/plan_json.h"

#include "cli/json_parts.h"

namespace cli {

namespace {

Json scenarioJson(const plan::Scenario& scenario) {
    Json moves = Json::array();
    for (const plan::Move& move : scenario.moves) {
        moves.push_back({{"line", move.line},
                         {"estate", move.estate.text()},
                         {"name", move.name},
                         {"from", move.from.value},
                         {"to", move.to.value},
                         {"reason", move.reason}});
    }
    return {{"name", scenario.name}, {"note", scenario.note}, {"moves", std::move(moves)}};
}

Json yearJson(const std::optional<plan::PlanYear>& year) {
    return year ? Json(year->value) : Json(nullptr);
}

Json sumsJson(const plan::YearTotals& year) {
    Json json = totalsJson(year.totals);
    json["investment_wan_yuan"] = year.investment.inWan();
    return json;
}

Json yearsJson(const std::vector<app::ScopeYears>& scopes) {
    Json json = Json::array();
    for (const app::ScopeYears& scope : scopes) {
        for (std::size_t i = 0; i < scope.after.size(); ++i) {
            json.push_back(
                {{"scope", scope.name},
                 {"district", scope.district ? Json(scope.district->text()) : Json(nullptr)},
                 {"year", scope.after[i].year.value},
                 {"before", sumsJson(scope.before[i])},
                 {"after", sumsJson(scope.after[i])}});
        }
    }
    return json;
}

Json estatesJson(const plan::Portfolio& portfolio) {
    Json json = Json::array();
    for (const plan::EstateRecord& record : portfolio.estates) {
        const auto year = record.plan ? std::optional{record.plan->year} : std::nullopt;
        json.push_back({{"id", record.estate.id.text()},
                        {"name", record.estate.name},
                        {"year", yearJson(year)}});
    }
    return json;
}

} // namespace

std::string planJson(const app::LoadedPlan& plan, app::Language language) {
    return printed(
        {{"scenario", plan.revision ? scenarioJson(plan.revision->scenario) : Json(nullptr)},
         {"years",
          yearsJson(app::scopeYears(plan.project, app::publishedIn(plan), plan.portfolio))},
         {"estates", estatesJson(plan.portfolio)},
         {"findings", findingsJson(plan.findings, language)}});
}

std::string differenceJson(const app::PlanDifference& difference, const gis::Findings& findings,
                           app::Language language) {
    Json changes = Json::array();
    for (const plan::YearChange& change : difference.changes) {
        changes.push_back({{"estate", change.estate.text()},
                           {"first", yearJson(change.first)},
                           {"second", yearJson(change.second)}});
    }
    return printed({{"first", difference.first},
                    {"second", difference.second},
                    {"changes", std::move(changes)},
                    {"years", yearsJson(difference.scopes)},
                    {"findings", findingsJson(findings, language)}});
}

std::string scenariosJson(const std::vector<plan::Scenario>& scenarios,
                          const gis::Findings& findings, app::Language language) {
    Json array = Json::array();
    for (const plan::Scenario& scenario : scenarios) {
        array.push_back(scenarioJson(scenario));
    }
    return printed(
        {{"scenarios", std::move(array)}, {"findings", findingsJson(findings, language)}});
}

} // namespace cli
