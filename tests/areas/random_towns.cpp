#include "tests/areas/random_towns.h"

#include <string>

namespace random_towns {

namespace {

using areas::AreaProblem;
using support::Chance;

constexpr std::size_t columns = 3;

std::vector<gis::Point> squareAt(std::size_t column, std::size_t row) {
    const double x = 100.0 * static_cast<double>(column);
    const double y = 100.0 * static_cast<double>(row);
    return {{x, y}, {x + 80.0, y}, {x + 80.0, y + 80.0}, {x, y + 80.0}};
}

areas::EstatePair pairOf(Chance& chance, std::size_t a, std::size_t b) {
    areas::EstatePair pair{a, b, gis::Metres::of(20.0), gis::Metres::of(80.0), {}, false, ""};
    pair.openFrontage = gis::Metres::of(chance.between(5.0, 80.0));
    if (chance.below(8) == 0) {
        pair.isSevered = true;
        pair.severedBy = "arterial";
        pair.openFrontage = gis::Metres{};
    }
    return pair;
}

} // namespace

AreaProblem town(Chance& chance, std::size_t estates) {
    AreaProblem problem;
    problem.limits.minPeople = 520;
    problem.limits.maxPeople = 1'040 + static_cast<std::int64_t>(chance.below(300));
    problem.limits.maxSpan = gis::Metres::of(chance.between(200.0, 500.0));
    for (std::size_t i = 0; i < estates; ++i) {
        areas::AreaEstate estate{};
        estate.id = "E" + std::to_string(i);
        estate.households =
            chance.below(12) == 0 ? 0 : static_cast<std::int64_t>(30 + chance.below(200));
        if (chance.below(15) == 0) {
            estate.households = 600;
        }
        if (chance.below(15) == 0) {
            estate.exclusion = "demolished";
        }
        estate.corners = squareAt(i % columns, i / columns);
        problem.estates.push_back(std::move(estate));
        if (i % columns > 0) {
            problem.pairs.push_back(pairOf(chance, i - 1, i));
        }
        if (i >= columns) {
            problem.pairs.push_back(pairOf(chance, i, i - columns));
        }
        if (i % columns > 0 && i >= columns && chance.below(3) == 0) {
            problem.pairs.push_back(pairOf(chance, i - columns - 1, i));
        }
    }
    return problem;
}

AreaProblem townWithYears(Chance& chance, std::size_t estates) {
    AreaProblem problem = town(chance, estates);
    const bool hasInvestment = chance.below(2) == 0;
    for (areas::AreaEstate& estate : problem.estates) {
        const int year = 2021 + static_cast<int>(chance.below(4));
        estate.year = plan::PlanYear{year};
        estate.isLocked = chance.below(10) == 0;
        estate.district = chance.below(2);
        if (hasInvestment) {
            estate.investment = plan::Money::ofYuan(
                estate.households * static_cast<std::int64_t>(80'000 + chance.below(20'000)));
        }
        if (chance.below(20) == 0) {
            estate.year.reset();
        }
    }
    problem.years = areas::YearLimits{{{2022}, {2023}, {2024}},
                                      150 + static_cast<std::int64_t>(chance.below(6)) * 200};
    return problem;
}

} // namespace random_towns
