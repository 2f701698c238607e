#pragma once

// Use case: everything a plan file gives, in one folder: sheets, neighbouring estates, the bureau's
// shapefiles and the check report.

#include "app/loaded_plan.h"
#include "app/make_sheets.h"
#include "app/neighbour_list.h"
#include "app/progress.h"
#include "app/resources.h"
#include "app/wording.h"

#include <filesystem>
#include <string>
#include <vector>

namespace app {

struct RunReport {
    std::vector<std::string> files; // below the output folder, in name order
    std::vector<SheetReport> sheets;
    std::size_t neighbourPairs{0};
};

// All files appear together at the end, or none. Findings include the plan's own; with an Error
// among those nothing is made. Throws Failure as the single use cases do.
[[nodiscard]] gis::Checked<RunReport> runAll(const LoadedPlan& plan, const SheetWish& sheets,
                                             const std::filesystem::path& folder,
                                             const Resources& resources, Language language,
                                             Progress& progress);

// The bureau's shapefiles alone, into `folder`.
[[nodiscard]] gis::Checked<std::vector<std::string>> exportShapefiles(
    const LoadedPlan& plan, const exchange::ExportParameters& parameters,
    const std::filesystem::path& folder, const Resources& resources, Progress& progress);

} // namespace app
