#pragma once

// Whole processes: how long they take from start to end, and the most memory they hold at once.

#include <functional>
#include <string>
#include <vector>

namespace bench {

struct Cost {
    double seconds{0.0};
    double peakMib{0.0};
};

// Runs a program to its end; its output goes nowhere. Throws std::runtime_error when it fails or
// there is none. The caller should be small: Linux counts the memory of whoever forks a process to
// that process's peak.
[[nodiscard]] Cost costOf(const std::vector<std::string>& command);

// The median time and the highest peak of several runs.
[[nodiscard]] Cost medianCost(std::size_t runs, const std::vector<std::string>& command);

// Does the work in a process of its own, so that the caller stays small.
void inChild(const std::function<void()>& work);

} // namespace bench
