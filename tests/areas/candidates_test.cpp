#include "areas/candidates.h"

#include "tests/areas/random_towns.h"
#include "tests/areas/row_of_estates.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <vector>

using areas::Candidate;
using areas::Candidates;
using areas::Members;
using areas::Part;

namespace {

std::vector<Part> partsOf(const areas::AreaProblem& problem) {
    return areas::partsOf(problem, areas::Adjacency{problem});
}

bool isConnected(const Part& part, Members members) {
    Members reached = areas::only(areas::firstOf(members));
    for (std::size_t i = 0; i < part.size(); ++i) { // as many rounds as the longest way has steps
        areas::forEach(reached,
                       [&](std::size_t place) { reached |= part.joined[place] & members; });
    }
    return reached == members;
}

bool mayBeArea(const Part& part, const areas::HouseholdWindow& window, Members members) {
    bool isNear = true;
    areas::forEach(
        members, [&](std::size_t place) { isNear = isNear && (part.apart[place] & members) == 0; });
    return areas::countOf(members) > 1 && areas::householdsOf(part, members) <= window.most &&
           isNear && isConnected(part, members);
}

} // namespace

TEST_CASE("in a street the candidates are its stretches with few enough people") {
    const areas::AreaProblem problem = row_of_estates::row({900, 900, 900, 100});
    const Part part = partsOf(problem).at(0);

    const Candidates found = areas::candidatesOf(part, areas::householdWindow(problem.limits), 99);

    REQUIRE(found.isComplete);
    REQUIRE(found.sets.size() == 4); // 1-2, 2-3, 3-4, 2-3-4
}

TEST_CASE("candidates are all connected sets within the limits, each once") {
    support::Chance chance{21};
    for (int i = 0; i < 20; ++i) {
        const areas::AreaProblem problem = random_towns::town(chance, 10);
        const areas::HouseholdWindow window = areas::householdWindow(problem.limits);
        for (const Part& part : partsOf(problem)) {
            std::vector<Candidate> expected;
            for (Members members = 1; members <= part.all(); ++members) {
                if (mayBeArea(part, window, members)) {
                    expected.push_back({members, areas::householdsOf(part, members),
                                        areas::frontageInside(part, members)});
                }
            }

            Candidates found = areas::candidatesOf(part, window, 10'000);

            std::ranges::sort(found.sets, {}, &Candidate::members);
            REQUIRE(found.isComplete);
            REQUIRE(found.sets == expected);
        }
    }
}

TEST_CASE("of too many candidates some are taken, and it is told") {
    const areas::AreaProblem problem = row_of_estates::row(std::vector<std::int64_t>(30, 60));
    const areas::HouseholdWindow window = areas::householdWindow(problem.limits);
    const Part part = partsOf(problem).at(0);

    const Candidates found = areas::candidatesOf(part, window, 50);

    REQUIRE_FALSE(found.isComplete);
    REQUIRE_FALSE(found.sets.empty());
    REQUIRE(found.sets.size() <= 50);
    for (const Candidate& each : found.sets) {
        REQUIRE(mayBeArea(part, window, each.members));
    }
}
