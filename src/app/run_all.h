#pragma once

// Use case: everything a plan file gives, in one folder: sheets, neighbouring estates, joint areas,
// the bureau's package of shapefiles and the check report. Schematic outlines are in the package,
// marked as such: it shows what will be handed in.

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

} // namespace app
