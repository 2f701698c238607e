#pragma once

// Port to a solver of linear and 0/1 programmes. Deterministic: one thread, a fixed seed, and
// effort counted in nodes of the search tree.

#include "areas/programme.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace areas {

// Parts of columns allowed, and columns added as they are found. Rows keep every column below one.
class Relaxation {
public:
    explicit Relaxation(const Programme& programme);
    ~Relaxation();
    Relaxation(const Relaxation&) = delete;
    Relaxation& operator=(const Relaxation&) = delete;

    void add(const std::vector<Column>& columns);

    // The greatest worth, and what one more unit of each row's limit would be worth. Nothing when
    // the solver gave up.
    struct Solution {
        double worth{0.0};
        std::vector<double> prices; // one per row
    };
    [[nodiscard]] std::optional<Solution> solve();

private:
    struct Solver;
    std::unique_ptr<Solver> solver_;
};

// Whole columns only.
struct WholeSolution {
    std::vector<std::size_t> chosen; // columns, in order
    double bound{0.0}; // no choice is worth more
    bool isTimeOver{false};
};
struct WholeEffort {
    std::size_t nodes{0}; // of the search tree
    std::optional<std::chrono::milliseconds> time;
};
// Never worse than `start`, which keeps all rows. Worths are whole numbers: a bound less than one
// above the worth found is proof enough.
[[nodiscard]] WholeSolution solveWhole(const Programme& programme,
                                       const std::vector<std::size_t>& start,
                                       const WholeEffort& effort);

} // namespace areas
