#include "app/loaded_plan.h"

#include "exchange/import.h"

#include <utility>

namespace app {

LoadedPlan loadPlan(const std::filesystem::path& projectFile, Progress& progress) {
    progress.begins(Step::ReadTables, projectFile.string());
    exchange::ProjectDescription project = exchange::readProject(projectFile);
    gis::Checked<plan::Portfolio> imported = exchange::importPortfolio(project);
    gis::sortFindings(imported.findings);
    return {std::move(project), std::move(imported.value), std::move(imported.findings)};
}

} // namespace app
