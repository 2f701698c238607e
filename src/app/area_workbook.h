#pragma once

// Joint areas as a workbook to read and hand round (联动改造片区方案.xlsx): the areas, their
// estates, what holds them together, what they share, the estates left alone, and the proof.
// In Chinese, as it goes to Chinese offices.

#include "app/joint_areas.h"

#include <chrono>
#include <string>

namespace app {

// The file's bytes, dated `date`. Throws Failure as exchange::xlsxBytes does.
[[nodiscard]] std::string areaWorkbook(const PlannedAreas& planned, const std::string& author,
                                       std::chrono::sys_days date);
[[nodiscard]] std::string areaWorkbook(const JointAreas& joint);

} // namespace app
