#pragma once

// A project file read whole: what it describes, the joined plan, and what was found on the way.

#include "app/progress.h"
#include "exchange/project_file.h"
#include "gis/finding.h"
#include "plan/portfolio.h"
#include "plan/scenario.h"

#include <filesystem>
#include <optional>
#include <string>

namespace app {

// A revision of the plan, and what it was made from.
struct Revision {
    plan::Scenario scenario;
    plan::Portfolio published;
};

struct LoadedPlan {
    exchange::ProjectDescription project;
    plan::Portfolio portfolio; // as revised where there is a revision
    gis::Findings findings; // sorted; those of the revision and its years included
    std::optional<Revision> revision{};

    // The folder of the project file: where its own styles are looked for.
    [[nodiscard]] std::filesystem::path folder() const { return project.file.parent_path(); }
};

// A described project, with the shipped words of names where it names no table of its own. Throws
// Failure as exchange::readProject and findResources do.
[[nodiscard]] exchange::ProjectDescription readProject(const std::filesystem::path& projectFile);

// A table of such words as input; the shipped one when the path is empty. Throws as findResources.
[[nodiscard]] exchange::TableInput nameWordsInput(const std::filesystem::path& file);

// The published plan. Throws Failure as readProject and exchange::importPortfolio do.
[[nodiscard]] LoadedPlan loadPlan(const std::filesystem::path& projectFile, Progress& progress);

// The plan as the project's scenario of that name revises it; "": the published plan. Throws also
// what exchange::readScenario throws.
[[nodiscard]] LoadedPlan loadPlan(const std::filesystem::path& projectFile,
                                  const std::string& scenario, Progress& progress);

// The published plan with a scenario's moves made; the findings of the reading, of the moves and of
// the years are added to the plan's own.
[[nodiscard]] LoadedPlan revisedBy(LoadedPlan published, gis::Checked<plan::Scenario> scenario);

// The published plan, as loaded or before its revision.
[[nodiscard]] const plan::Portfolio& publishedIn(const LoadedPlan& plan);

// Files are dated like the plan they come from, not by the clock: same plan, same bytes. ISO 8601
// in UTC, "2020-10-01T00:00:00Z"; a plan whose date is not understood counts as 2000-01-01.
[[nodiscard]] std::string timeStampOf(const plan::Portfolio& portfolio);

} // namespace app
