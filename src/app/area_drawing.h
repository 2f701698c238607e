#pragma once

// Private to app/: joint areas as sheets/areas_sheet draws them.

#include "app/joint_areas.h"
#include "plan/ids.h"
#include "sheets/areas_sheet.h"

#include <string>
#include <vector>

namespace app {

// Those whose first member lies in the district, numbered without its code.
[[nodiscard]] std::vector<sheets::DrawnArea> drawnAreas(const PlannedAreas& planned,
                                                        const plan::DistrictCode& district);

// Parameters and proof, in Chinese as the sheets are.
[[nodiscard]] std::vector<std::string> sheetNotes(const JointAreas& joint);

} // namespace app
