#include "app/loaded_plan.h"

#include "app/resources.h"
#include "exchange/import.h"
#include "exchange/scenario_file.h"
#include "sheets/sheet_words.h"

#include <utility>

namespace app {

namespace {

void addYearFindings(LoadedPlan& plan) {
    append(plan.findings, plan::checkYears(publishedIn(plan), plan.portfolio, plan.project.revision,
                                           {plan.project.file.string(), "revision", {}, ""}));
    gis::sortFindings(plan.findings);
}

constexpr const char* shippedNameWords = "estate_name_words.csv";

} // namespace

exchange::ProjectDescription readProject(const std::filesystem::path& projectFile) {
    auto project = exchange::readProject(projectFile);
    if (!project.nameWords) {
        project.nameWords = nameWordsInput({});
    }
    return project;
}

exchange::TableInput nameWordsInput(const std::filesystem::path& file) {
    return {file.empty() ? findResources().standardsFile(shippedNameWords) : file, "", "", {}};
}

LoadedPlan loadPlan(const std::filesystem::path& projectFile, Progress& progress) {
    progress.begins(Step::ReadTables, projectFile.string());
    LoadedPlan plan{readProject(projectFile), {}, {}};
    plan.portfolio = keepFindings(exchange::importPortfolio(plan.project), plan.findings);
    addYearFindings(plan);
    return plan;
}

LoadedPlan loadPlan(const std::filesystem::path& projectFile, const std::string& scenario,
                    Progress& progress) {
    if (scenario.empty()) {
        return loadPlan(projectFile, progress);
    }
    // Before the long reading: a scenario that does not exist is told at once.
    auto revising = exchange::readScenario(exchange::scenarioFolder(projectFile), scenario);
    return revisedBy(loadPlan(projectFile, progress), std::move(revising));
}

LoadedPlan revisedBy(LoadedPlan published, gis::Checked<plan::Scenario> scenario) {
    LoadedPlan plan = std::move(published);
    // The revised years are judged anew below.
    std::erase_if(plan.findings, [](const gis::Finding& finding) {
        return finding.code.starts_with("revision.");
    });
    append(plan.findings, std::move(scenario.findings));
    plan::Portfolio before = plan.portfolio;
    plan.portfolio = keepFindings(
        plan::revised(std::move(plan.portfolio), scenario.value, plan.project.revision),
        plan.findings);
    plan.revision = {std::move(scenario.value), std::move(before)};
    addYearFindings(plan);
    return plan;
}

const plan::Portfolio& publishedIn(const LoadedPlan& plan) {
    return plan.revision ? plan.revision->published : plan.portfolio;
}

std::string timeStampOf(const plan::Portfolio& portfolio) {
    const std::string day = sheets::isoDay(portfolio.date);
    return (day.empty() ? "2000-01-01" : day) + "T00:00:00Z";
}

} // namespace app
