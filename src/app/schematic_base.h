#pragma once

// Use case: schematic footprints, buildings and roads for estates that are known only by a point.

#include "app/progress.h"
#include "gis/finding.h"

#include <filesystem>
#include <string>
#include <vector>

namespace app {

// Lays out the project's sites and writes them into `folder`: footprints.gpkg with layers `estates`
// and `buildings`, and roads.gpkg with layer `roads` when the project has road lines. Everything is
// marked quality=schematic. The names of the files come back; none when a finding is an Error.
// Throws Failure "project.missing-key" (Usage) when the project names no sites.
[[nodiscard]] gis::Checked<std::vector<std::string>> makeSchematicBase(
    const std::filesystem::path& projectFile, const std::filesystem::path& folder,
    Progress& progress);

} // namespace app
