#include "plan/assignment.h"

#include "tests/support/chance.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <set>

using plan::bestAssignment;
using plan::PossiblePair;
using Columns = std::vector<std::optional<std::size_t>>;

namespace {

Columns columnsOf(const std::vector<std::optional<plan::Assigned>>& assignment) {
    Columns columns;
    for (const auto& assigned : assignment) {
        columns.push_back(assigned ? std::optional{assigned->column} : std::nullopt);
    }
    return columns;
}

Columns best(std::size_t rows, std::size_t columns, const std::vector<PossiblePair>& pairs) {
    return columnsOf(bestAssignment(rows, columns, pairs));
}

// The judge: tries every way there is.
double bestGain(std::size_t row, std::size_t rows, const std::vector<PossiblePair>& pairs,
                std::set<std::size_t>& used) {
    if (row == rows) {
        return 0.0;
    }
    double best = bestGain(row + 1, rows, pairs, used);
    for (const auto& pair : pairs) {
        if (pair.row == row && used.insert(pair.column).second) {
            best = std::max(best, pair.gain + bestGain(row + 1, rows, pairs, used));
            used.erase(pair.column);
        }
    }
    return best;
}

double gainOf(const Columns& columns, const std::vector<PossiblePair>& pairs) {
    double gain = 0.0;
    for (const auto& pair : pairs) {
        gain += columns[pair.row] == pair.column ? pair.gain : 0.0;
    }
    return gain;
}

bool isOneToOne(const Columns& columns) {
    std::set<std::size_t> used;
    return std::ranges::all_of(
        columns, [&used](const auto& column) { return !column || used.insert(*column).second; });
}

std::vector<PossiblePair> randomPairs(std::size_t rows, std::size_t columns,
                                      support::Chance& chance) {
    std::vector<PossiblePair> pairs;
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t column = 0; column < columns; ++column) {
            if (chance.below(2) == 0) {
                pairs.push_back({row, column, chance.between(-3.0, 10.0)});
            }
        }
    }
    return pairs;
}

} // namespace

TEST_CASE("a row yields its best column to one that has no other") {
    CHECK(best(2, 2, {{0, 0, 9.0}, {0, 1, 8.0}, {1, 0, 7.0}}) == Columns{1, 0});
}

TEST_CASE("a pair that is too dear stays unmatched") {
    CHECK(best(2, 2, {{0, 0, -1.0}, {1, 1, 2.0}}) == Columns{std::nullopt, 1});
    CHECK(best(2, 1, {{0, 0, 1.0}, {1, 0, 2.0}}) == Columns{std::nullopt, 0});
    CHECK(best(2, 0, {}) == Columns{std::nullopt, std::nullopt});
    CHECK(best(0, 3, {}).empty());
}

TEST_CASE("no assignment gains more than the best one") {
    support::Chance chance{7};
    for (int round = 0; round < 300; ++round) {
        const auto rows = 1 + chance.below(6);
        const auto columns = 1 + chance.below(6);
        const auto pairs = randomPairs(rows, columns, chance);

        const auto assignment = bestAssignment(rows, columns, pairs);

        std::set<std::size_t> used;
        const double most = bestGain(0, rows, pairs, used);
        CAPTURE(round);
        CHECK(isOneToOne(columnsOf(assignment)));
        CHECK(gainOf(columnsOf(assignment), pairs) == Catch::Approx(most));
    }
}

TEST_CASE("a margin is what rows lose that change partners around a ring") {
    const auto pair = bestAssignment(
        2, 2, std::vector<PossiblePair>{{0, 0, 9.0}, {0, 1, 6.0}, {1, 0, 6.0}, {1, 1, 8.0}});
    const auto triple = bestAssignment(
        3, 3,
        std::vector<PossiblePair>{
            {0, 0, 9.0}, {0, 1, 8.0}, {1, 1, 9.0}, {1, 2, 8.0}, {2, 2, 9.0}, {2, 0, 8.0}});
    const auto free = bestAssignment(1, 2, std::vector<PossiblePair>{{0, 0, 9.0}, {0, 1, 8.0}});

    CHECK(pair[0]->margin == Catch::Approx(5.0));
    CHECK(pair[1]->margin == Catch::Approx(5.0));
    CHECK(triple[2]->margin == Catch::Approx(3.0));
    CHECK(std::isinf(free[0]->margin));
}

TEST_CASE("a chain in which everybody has to move is solved") {
    constexpr std::size_t length = 2000;
    std::vector<PossiblePair> pairs;
    for (std::size_t i = 0; i < length; ++i) {
        pairs.push_back({i, i, 2.0});
        pairs.push_back({i, i + 1, 1.9999});
    }
    pairs.push_back({length, 0, 3.0});

    const auto columns = best(length + 1, length + 1, pairs);

    CHECK(columns[length] == 0);
    CHECK(columns[0] == 1);
    CHECK(columns[length - 1] == length);
    CHECK(isOneToOne(columns));
}
