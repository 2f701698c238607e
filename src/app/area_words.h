#pragma once

// Joint areas in the planner's words.

#include "app/joint_areas.h"
#include "app/wording.h"
#include "areas/area_answer.h"

#include <string>

namespace app {

// "标准规模片区内人口" / "people in areas of standard size".
[[nodiscard]] std::string inWords(areas::Stage stage, Language language);
// "已证明最优" / "proven optimal".
[[nodiscard]] std::string inWords(areas::StageStatus status, Language language);

// A stage's value or bound in the unit that is read: people (of which the solver counts
// households), household-years, metres of frontage.
[[nodiscard]] double displayed(std::int64_t value, areas::Stage stage,
                               const areas::AreaLimits& limits);
[[nodiscard]] std::string unitOf(areas::Stage stage, Language language); // "人" / "people"

// "间距不超过 30 米，…": what an area had to keep to.
[[nodiscard]] std::string limitsInWords(const JointAreas& joint, Language language);

// Why an estate is in no area, and what would have to change; the second may be empty.
[[nodiscard]] std::string reasonInWords(const areas::Alone& alone, const JointAreas& joint,
                                        Language language);
[[nodiscard]] std::string missInWords(const areas::Alone& alone, const JointAreas& joint,
                                      Language language);

} // namespace app
