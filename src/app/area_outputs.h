#pragma once

// Everything about joint areas as files: areas.csv, areas.xlsx, areas.gpkg, areas.shp with its
// companions, and areas.txt, the report in the user's language.

#include "app/joint_areas.h"
#include "app/wording.h"
#include "gis/staged_output.h"

namespace app {

// Written into `output`; nothing appears before the caller commits it. The shapefile has the CRS
// and encoding of the plan's export for the bureau; files are dated as the plan is.
void writeAreas(const PlannedAreas& planned, const LoadedPlan& plan, Language language,
                gis::StagedOutput& output);
// Of a layer: in the CRS in which was measured, UTF-8.
void writeAreas(const JointAreas& joint, Language language, gis::StagedOutput& output);

} // namespace app
