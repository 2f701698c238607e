#include "app/loaded_plan.h"

#include "app/resources.h"
#include "exchange/import.h"

#include <utility>

namespace app {

namespace {

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
    exchange::ProjectDescription project = readProject(projectFile);
    gis::Checked<plan::Portfolio> imported = exchange::importPortfolio(project);
    gis::sortFindings(imported.findings);
    return {std::move(project), std::move(imported.value), std::move(imported.findings)};
}

} // namespace app
