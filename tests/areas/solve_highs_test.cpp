#include "areas/solve.h"
#include "tests/support/chance.h"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <limits>
#include <vector>

using areas::Programme;

namespace {

constexpr double unlimited = std::numeric_limits<double>::infinity();

// Three columns, of which any two exclude each other.
Programme triangle() {
    return {
        {{-unlimited, 1.0}, {-unlimited, 1.0}, {-unlimited, 1.0}},
        {{2.0, {{0, 1.0}, {1, 1.0}}}, {2.0, {{1, 1.0}, {2, 1.0}}}, {2.0, {{0, 1.0}, {2, 1.0}}}}};
}

double worthOf(const Programme& programme, const std::vector<std::size_t>& chosen) {
    double worth = 0.0;
    for (const std::size_t column : chosen) {
        worth += programme.columns[column].worth;
    }
    return worth;
}

// The best of all sets of columns that keep the rows.
double bestOf(const Programme& programme) {
    double best = 0.0;
    for (std::size_t set = 0; set < (std::size_t{1} << programme.columns.size()); ++set) {
        std::vector<double> sums(programme.rows.size(), 0.0);
        double worth = 0.0;
        for (std::size_t i = 0; i < programme.columns.size(); ++i) {
            if ((set >> i & 1U) != 0) {
                worth += programme.columns[i].worth;
                for (const areas::Entry& entry : programme.columns[i].entries) {
                    sums[entry.row] += entry.coefficient;
                }
            }
        }
        const bool isSound =
            std::ranges::equal(sums, programme.rows, [](double sum, const areas::Row& row) {
                return row.least <= sum && sum <= row.most;
            });
        best = isSound ? std::max(best, worth) : best;
    }
    return best;
}

} // namespace

TEST_CASE("parts of columns are worth more than whole ones, and the prices say why") {
    const Programme programme = triangle();
    areas::Relaxation relaxation{programme};

    const auto solution = relaxation.solve();

    REQUIRE(solution.has_value());
    REQUIRE(solution->worth == Catch::Approx(3.0));
    REQUIRE(solution->prices[0] + solution->prices[1] + solution->prices[2] == Catch::Approx(3.0));
}

TEST_CASE("a column added later counts") {
    areas::Relaxation relaxation{triangle()};
    REQUIRE(relaxation.solve().has_value());

    relaxation.add({{5.0, {{0, 1.0}, {1, 1.0}, {2, 1.0}}}});

    const auto solution = relaxation.solve();
    REQUIRE(solution.has_value());
    REQUIRE(solution->worth == Catch::Approx(5.0));
}

TEST_CASE("whole columns are the best of all sets that keep the rows, and the bound proves it") {
    support::Chance chance{37};
    for (int i = 0; i < 30; ++i) {
        Programme programme{{{-40.0, 40.0}, {-unlimited, 1.0}, {-unlimited, 1.0}}, {}};
        for (int column = 0; column < 9; ++column) {
            programme.columns.push_back(
                {static_cast<double>(1 + chance.below(50)),
                 {{0, static_cast<double>(chance.below(120)) - 60.0}, {1 + chance.below(2), 0.4}}});
        }

        const areas::WholeSolution solution = areas::solveWhole(programme, {}, {1'000, {}});

        REQUIRE(worthOf(programme, solution.chosen) == bestOf(programme));
        REQUIRE(solution.bound >= bestOf(programme) - 1e-6);
        REQUIRE(solution.bound < bestOf(programme) + 1.0);
        REQUIRE_FALSE(solution.isTimeOver);
    }
}

TEST_CASE("a search without any nodes keeps what it starts from, or better") {
    const areas::WholeSolution solution = areas::solveWhole(triangle(), {1}, {0, {}});

    REQUIRE(worthOf(triangle(), solution.chosen) == 2.0);
}

TEST_CASE("a programme without columns chooses none") {
    REQUIRE(areas::solveWhole({}, {}, {10, {}}).chosen.empty());
}
