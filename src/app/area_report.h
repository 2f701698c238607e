#pragma once

// The answer about joint areas as a text to read and to print: the proof, each area with its
// members, what holds it together, its figures and what it shares, each estate left alone and why.

#include "app/joint_areas.h"
#include "app/wording.h"

#include <string>

namespace app {

[[nodiscard]] std::string toText(const PlannedAreas& planned, Language language);
// Of a layer, as far as it is known.
[[nodiscard]] std::string toText(const JointAreas& joint, Language language);

} // namespace app
