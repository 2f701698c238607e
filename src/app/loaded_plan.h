#pragma once

// A project file read whole: what it describes, the joined plan, and what was found on the way.

#include "app/progress.h"
#include "exchange/project_file.h"
#include "gis/finding.h"
#include "plan/portfolio.h"

#include <filesystem>

namespace app {

struct LoadedPlan {
    exchange::ProjectDescription project;
    plan::Portfolio portfolio;
    gis::Findings findings; // sorted

    // The folder of the project file: where its own styles are looked for.
    [[nodiscard]] std::filesystem::path folder() const { return project.file.parent_path(); }
};

// A described project, with the shipped words of names where it names no table of its own. Throws
// Failure as exchange::readProject and findResources do.
[[nodiscard]] exchange::ProjectDescription readProject(const std::filesystem::path& projectFile);

// A table of such words as input; the shipped one when the path is empty. Throws as findResources.
[[nodiscard]] exchange::TableInput nameWordsInput(const std::filesystem::path& file);

// Throws Failure as readProject and exchange::importPortfolio do.
[[nodiscard]] LoadedPlan loadPlan(const std::filesystem::path& projectFile, Progress& progress);

} // namespace app
