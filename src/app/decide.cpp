#include "app/decide.h"

#include "app/loaded_plan.h"
#include "exchange/alias_file.h"
#include "exchange/import.h"
#include "gis/failure.h"
#include "plan/estate_lookup.h"

#include <algorithm>

namespace app {

namespace {

exchange::TableInput aliasTable(const exchange::ProjectDescription& project) {
    if (!project.aliases) {
        throw gis::Failure{gis::FailureKind::Usage,
                           "alias.no-table",
                           {project.file.string(), "inputs.aliases", {}, ""},
                           {}};
    }
    return *project.aliases;
}

gis::Checked<plan::Portfolio> joinedWith(exchange::ProjectDescription project,
                                         exchange::TableInput aliases) {
    project.aliases = std::move(aliases);
    return exchange::importPortfolio(project);
}

// The survey's own name where one estate has it, so that people can read the table; else the id.
std::string textFor(const plan::Portfolio& portfolio, const plan::EstateId& id) {
    const auto& estates = portfolio.estates;
    const auto found = std::ranges::find(
        estates, id, [](const plan::EstateRecord& record) { return record.estate.id; });
    const auto& name = found->estate.name;
    const auto same = std::ranges::count(
        estates, plan::bareName(name, portfolio.districts).text, [&](const auto& record) {
            return plan::bareName(record.estate.name, portfolio.districts).text;
        });
    return same == 1 ? name : id.text();
}

// What the linkage of the list says now and did not say before. A trial stands beside its table.
gis::Findings newFindings(const gis::Findings& before, gis::Findings after, const std::string& list,
                          const std::filesystem::path& trial, const std::filesystem::path& table) {
    std::erase_if(after, [&](const gis::Finding& finding) {
        const bool isOfList =
            std::ranges::find(finding.facts, gis::Fact{"list", list}) != finding.facts.end();
        const bool isOld = std::ranges::any_of(before, [&](const gis::Finding& old) {
            return old.code == finding.code && old.facts == finding.facts;
        });
        return !finding.code.starts_with("linkage.") || !isOfList || isOld ||
               finding.severity == gis::Severity::Info;
    });
    for (auto& finding : after) {
        if (finding.place.file == trial.string()) {
            finding.place.file = table.string();
        }
    }
    return after;
}

} // namespace

gis::Checked<plan::Alias> decideName(const std::filesystem::path& projectFile,
                                     const NameDecision& decision, Progress& progress) {
    progress.begins(Step::ReadTables, projectFile.string());
    const auto project = readProject(projectFile);
    const auto table = aliasTable(project);
    exchange::AliasEdit edit{table};
    const auto before = joinedWith(project, edit.trial());
    gis::Checked<plan::Alias> kept{
        {decision.list, decision.name, decision.estate, decision.reason, {}}, {}};
    if (!plan::saysNothing(decision.estate)) {
        auto estate = plan::estateNamed(before.value, decision.estate, {});
        if (!estate.value) {
            return {std::move(kept.value), std::move(estate.findings)};
        }
        kept.value.estate = textFor(before.value, *estate.value);
    }
    edit.decide(kept.value);
    const auto trial = edit.trial();
    kept.findings = newFindings(before.findings, joinedWith(project, trial).findings, decision.list,
                                trial.file, table.file);
    for (auto& finding : kept.findings) { // a name that the list does not have decides nothing
        if (finding.code == "linkage.alias-unused") {
            finding.severity = gis::Severity::Error;
        }
    }
    if (!gis::hasErrors(kept.findings)) {
        edit.commit();
    }
    return kept;
}

void withdrawDecision(const std::filesystem::path& projectFile, const NameDecision& decision) {
    const auto project = readProject(projectFile);
    exchange::AliasEdit edit{aliasTable(project)};
    if (!edit.withdraw({decision.list, decision.name, decision.estate, "", {}})) {
        throw gis::Failure{gis::FailureKind::Usage,
                           "alias.unknown",
                           {aliasTable(project).file.string(), "", {}, ""},
                           {{"list", decision.list}, {"name", decision.name}}};
    }
    (void)edit.trial();
    edit.commit();
}

} // namespace app
