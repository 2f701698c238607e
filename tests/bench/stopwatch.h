#pragma once

// Times are told as the median of several runs: one slow run on a busy machine does not count.

#include <algorithm>
#include <chrono>
#include <vector>

namespace bench {

// Milliseconds of wall clock.
template <class Work>
[[nodiscard]] double medianTime(std::size_t runs, Work work) {
    std::vector<double> times;
    for (std::size_t i = 0; i < runs; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double, std::milli> time =
            std::chrono::steady_clock::now() - start;
        times.push_back(time.count());
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

} // namespace bench
