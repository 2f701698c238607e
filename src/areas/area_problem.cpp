#include "areas/area_problem.h"

namespace areas {

bool joins(const EstatePair& pair, const AreaLimits& limits) {
    return !pair.isSevered && pair.openFrontage >= limits.minFrontage;
}

} // namespace areas
