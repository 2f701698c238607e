#pragma once

// Private to exchange/: is the layer that was read back the layer that was written?

#include "gis/feature.h"
#include "gis/finding.h"

#include <optional>
#include <vector>

namespace exchange {

// Facts about the first difference (feature, field or "shape", written, read); nothing when there
// is none. Fields by order, names and values to the character (an empty text and null are one),
// reals to the decimals of their field, corners to 1 mm: a ring may begin at another corner and run
// the other way.
[[nodiscard]] std::optional<std::vector<gis::Fact>> firstDifference(const gis::Layer& written,
                                                                    const gis::Layer& read);

} // namespace exchange
