#include "areas/sweep.h"

#include "areas/candidates.h"
#include "tests/areas/random_towns.h"
#include "tests/areas/row_of_estates.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <vector>

using areas::Candidate;
using areas::Grouping;
using areas::Loss;
using areas::Members;
using areas::Part;

namespace {

std::vector<Part> partsOf(const areas::AreaProblem& problem) {
    return areas::partsOf(problem, areas::Adjacency{problem});
}

// Tries every way to take candidates that share no estate.
class EveryGrouping {
public:
    EveryGrouping(const Part& part, const areas::HouseholdWindow& window)
        : part_{part}, window_{window}, sets_{areas::candidatesOf(part, window, 100'000).sets},
          best_{lossOfNone(part)} {
        take(part.all(), lossOfNone(part));
    }
    [[nodiscard]] Loss best() const { return best_; }

private:
    static Loss lossOfNone(const Part& part) {
        const std::int64_t households = areas::householdsOf(part, part.all());
        return {households, households, areas::frontageInside(part, part.all())};
    }

    void take(Members free, const Loss& loss) {
        best_ = std::min(best_, loss);
        if (free == 0) {
            return;
        }
        const Members first = areas::only(areas::firstOf(free));
        take(free & ~first, loss);
        for (const Candidate& each : sets_) {
            if ((each.members & first) != 0 && (each.members & ~free) == 0) {
                const bool isStandard = each.households >= window_.least;
                take(free & ~each.members,
                     {loss.standard - (isStandard ? each.households : 0),
                      loss.joint - each.households, loss.frontage - each.frontage});
            }
        }
    }

    const Part& part_;
    const areas::HouseholdWindow& window_;
    std::vector<Candidate> sets_;
    Loss best_;
};

} // namespace

TEST_CASE("a swept part loses as little as the best of all groupings, and it is proven") {
    support::Chance chance{23};
    for (int i = 0; i < 25; ++i) {
        INFO("town " << i);
        const areas::AreaProblem problem = random_towns::town(chance, 10);
        const areas::HouseholdWindow window = areas::householdWindow(problem.limits);
        for (const Part& part : partsOf(problem)) {
            const Grouping found = areas::sweep(part, window, 100'000);

            REQUIRE(found.loss == EveryGrouping{part, window}.best());
            REQUIRE(found.bound == found.loss);
        }
    }
}

TEST_CASE("with hardly any states the best grouping stays between the bound and the answer") {
    support::Chance chance{25};
    for (int i = 0; i < 25; ++i) {
        INFO("town " << i);
        const areas::AreaProblem problem = random_towns::town(chance, 10);
        const areas::HouseholdWindow window = areas::householdWindow(problem.limits);
        for (const Part& part : partsOf(problem)) {
            const Grouping found = areas::sweep(part, window, 1);
            const Loss best = EveryGrouping{part, window}.best();

            REQUIRE(found.bound <= best);
            REQUIRE(best <= found.loss);
        }
    }
}

TEST_CASE("the areas of a swept part are what it says it loses") {
    const areas::AreaProblem problem = row_of_estates::row({900, 900, 900, 900, 300});
    const Part part = partsOf(problem).at(0);

    const Grouping found = areas::sweep(part, areas::householdWindow(problem.limits), 1'000);

    Members placed = 0;
    for (const Members area : found.areas) {
        REQUIRE((placed & area) == 0);
        placed |= area;
    }
    REQUIRE(found.areas.size() == 2);
    REQUIRE(areas::householdsOf(part, part.all() & ~placed) == found.loss.joint);
    REQUIRE(found.loss.joint == 300);
}
