#pragma once

// Private to exchange/: findings that say where on the ground.

#include "gis/finding.h"
#include "gis/geometry.h"

#include <string>
#include <vector>

namespace exchange {

// The finding with two facts more, x and y: ground metres to the millimetre.
[[nodiscard]] gis::Finding findingAt(std::string code, gis::Severity severity,
                                     gis::SourcePlace source, std::vector<gis::Fact> facts,
                                     gis::Point place);

// A place to look at for the feature as a whole: the middle of its box.
[[nodiscard]] gis::Point placeOn(const gis::Shape& shape);

} // namespace exchange
