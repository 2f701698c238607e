#include "areas/area_limits.h"

#include <cassert>
#include <cmath>

namespace areas {

namespace {

constexpr std::int64_t perThousand = 1'000;

} // namespace

PersonsPerHousehold personsPerHousehold(double persons) {
    assert(persons > 0.0005 && persons < 1'000.0);
    return {std::llround(persons * static_cast<double>(perThousand))};
}

HouseholdWindow householdWindow(const AreaLimits& limits) {
    const std::int64_t persons = limits.persons.thousandths;
    assert(persons > 0 && limits.minPeople >= 0 && limits.maxPeople >= 0);
    return {(limits.minPeople * perThousand + persons - 1) / persons,
            limits.maxPeople * perThousand / persons};
}

double peopleIn(std::int64_t households, PersonsPerHousehold persons) {
    return static_cast<double>(households * persons.thousandths) / static_cast<double>(perThousand);
}

} // namespace areas
