#include "plan/inventory.h"

namespace plan {

Totals totalsOf(const Estate& estate) {
    return {1, estate.buildings, estate.floorArea, estate.households};
}

Totals totalsOf(std::span<const Estate> estates) {
    Totals sum;
    for (const auto& estate : estates) {
        sum = sum + totalsOf(estate);
    }
    return sum;
}

} // namespace plan
