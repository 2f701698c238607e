#include "areas/part.h"

#include "tests/areas/row_of_estates.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

using areas::AreaProblem;
using areas::Part;
using row_of_estates::row;
using row_of_estates::rowWithYears;

namespace {

std::vector<Part> partsOf(const AreaProblem& problem) {
    return areas::partsOf(problem, areas::Adjacency{problem});
}

std::vector<std::size_t> sorted(std::vector<std::size_t> estates) {
    std::ranges::sort(estates);
    return estates;
}

} // namespace

TEST_CASE("a street that severs cuts a town into parts") {
    AreaProblem problem = row({1, 1, 1, 1, 1});
    problem.pairs[1].isSevered = true;

    const std::vector<Part> parts = partsOf(problem);

    REQUIRE(parts.size() == 2);
    REQUIRE(sorted(parts[0].estates) == std::vector<std::size_t>{0, 1});
    REQUIRE(sorted(parts[1].estates) == std::vector<std::size_t>{2, 3, 4});
}

TEST_CASE("a finished estate cuts a street like a road, but for those finished with it") {
    const std::vector<Part> parts =
        partsOf(rowWithYears({1, 1, 1, 1, 1, 1}, {2022, 2023, 2021, 2021, 2023, 2024}, 0));

    REQUIRE(parts.size() == 3);
    REQUIRE(sorted(parts[0].estates) == std::vector<std::size_t>{0, 1});
    REQUIRE(sorted(parts[1].estates) == std::vector<std::size_t>{2, 3});
    REQUIRE(sorted(parts[2].estates) == std::vector<std::size_t>{4, 5});
}

TEST_CASE("without years a finished estate cuts nothing") {
    AreaProblem problem = rowWithYears({1, 1, 1}, {2022, 2021, 2023}, 0);
    problem.years.reset();

    REQUIRE(partsOf(problem).size() == 1);
}

TEST_CASE("an estate by itself is no part") {
    REQUIRE(partsOf(row({1})).empty());
}

TEST_CASE("estates farther from each other than an area may span are apart") {
    AreaProblem problem = row({1, 1, 1});
    problem.limits.maxSpan = gis::Metres::of(200.0);

    const Part part = partsOf(problem).at(0);

    for (std::size_t place = 0; place < part.size(); ++place) {
        const std::size_t expected = part.estates[place] == 1 ? 0 : 1;
        REQUIRE(areas::countOf(part.apart[place]) == expected);
    }
}

TEST_CASE("a piece too large for a word is cut into parts that hold every estate once") {
    const std::vector<Part> parts = partsOf(row(std::vector<std::int64_t>(150, 10)));

    std::vector<std::size_t> estates;
    for (const Part& part : parts) {
        REQUIRE(part.size() <= areas::mostMembers);
        REQUIRE_FALSE(part.isWhole);
        estates.insert(estates.end(), part.estates.begin(), part.estates.end());
    }
    estates = sorted(estates);
    REQUIRE(estates.size() == 150);
    REQUIRE(std::ranges::adjacent_find(estates) == estates.end());
}

TEST_CASE("households and frontages of a set are sums") {
    const Part part = partsOf(row({5, 7, 11})).at(0);

    REQUIRE(areas::householdsOf(part, part.all()) == 23);
    REQUIRE(areas::frontageInside(part, part.all()) == 100'000);
    REQUIRE(areas::frontageBetween(part, areas::only(0), part.all()) +
                areas::frontageBetween(part, areas::only(2), part.all()) ==
            100'000);
}
