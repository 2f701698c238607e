#include "app/revise.h"

#include "exchange/proposed_years.h"
#include "exchange/scenario_file.h"
#include "gis/failure.h"
#include "plan/estate_lookup.h"

#include <algorithm>
#include <span>
#include <utility>

namespace app {

namespace {

using exchange::ScenarioEdit;

std::filesystem::path folderOf(const LoadedPlan& plan) {
    return exchange::scenarioFolder(plan.project.file);
}

// What is wrong with the file itself stops any change.
gis::Checked<plan::Scenario> withWishes(const LoadedPlan& plan, ScenarioEdit& edit,
                                        std::span<const plan::MoveWish> wishes,
                                        const std::optional<std::string>& note) {
    if (gis::hasErrors(edit.current().findings)) {
        return edit.current();
    }
    plan::Scenario scenario = edit.current().value;
    scenario.note = note.value_or(scenario.note);
    auto changed =
        plan::withMoves(plan.portfolio, std::move(scenario), wishes, plan.project.revision);
    append(changed.findings, edit.current().findings);
    if (!gis::hasErrors(changed.findings)) {
        edit.write(changed.value);
    }
    return changed;
}

std::string linesOf(const plan::Scenario& scenario) {
    std::string lines;
    for (const plan::Move& move : scenario.moves) {
        lines += (lines.empty() ? "" : "、") + std::to_string(move.line);
    }
    return lines.empty() ? "—" : lines;
}

} // namespace

gis::Checked<plan::Scenario> moveEstate(const LoadedPlan& plan, const std::string& scenario,
                                        const MoveOrder& order) {
    const auto estate = plan::estateNamed(plan.portfolio, order.estate, {});
    if (!estate.value) {
        return {{scenario, {}, {}}, estate.findings};
    }
    plan::MoveWish wish{*estate.value, {}, {order.to}, order.reason, {}};
    if (order.from) {
        wish.from = plan::PlanYear{*order.from};
    }
    ScenarioEdit edit{folderOf(plan), scenario};
    return withWishes(plan, edit, std::span{&wish, 1}, order.note);
}

gis::Checked<plan::Scenario> takeBack(const LoadedPlan& plan, const std::string& scenario,
                                      int line) {
    (void)exchange::readScenario(folderOf(plan), scenario); // one that is none is not begun
    ScenarioEdit edit{folderOf(plan), scenario};
    if (gis::hasErrors(edit.current().findings)) {
        return edit.current();
    }
    auto shorter = plan::withoutLine(edit.current().value, line);
    if (!shorter) {
        throw gis::Failure{gis::FailureKind::Usage,
                           "scenario.line-unknown",
                           {exchange::scenarioFile(folderOf(plan), scenario).string(), "", {}, ""},
                           {{"name", scenario},
                            {"line", std::to_string(line)},
                            {"lines", linesOf(edit.current().value)}}};
    }
    gis::Findings findings = edit.current().findings;
    append(findings, plan::revised(plan.portfolio, *shorter, plan.project.revision).findings);
    edit.write(*shorter);
    return {std::move(*shorter), std::move(findings)};
}

gis::Checked<plan::Scenario> takeOverAreas(const LoadedPlan& plan, const std::string& scenario,
                                           const std::filesystem::path& areas) {
    auto proposals = exchange::readProposedYears(areas);
    if (gis::hasErrors(proposals.findings)) {
        return {{scenario, {}, {}}, std::move(proposals.findings)};
    }
    std::vector<plan::MoveWish> wishes;
    wishes.reserve(proposals.value.size());
    for (exchange::ProposedYear& proposal : proposals.value) {
        wishes.push_back({std::move(proposal.estate), proposal.now, proposal.proposed,
                          "联动改造片区 " + proposal.area, std::move(proposal.place)});
    }
    ScenarioEdit edit{folderOf(plan), scenario};
    auto changed = withWishes(plan, edit, wishes, std::nullopt);
    append(changed.findings, std::move(proposals.findings));
    return changed;
}

gis::Checked<std::vector<plan::Scenario>> scenariosOf(const std::filesystem::path& projectFile) {
    const auto folder = exchange::scenarioFolder(projectFile);
    gis::Checked<std::vector<plan::Scenario>> scenarios;
    for (const std::string& name : exchange::scenarioNames(folder)) {
        scenarios.value.push_back(
            keepFindings(exchange::readScenario(folder, name), scenarios.findings));
    }
    return scenarios;
}

} // namespace app
