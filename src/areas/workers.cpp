#include "areas/workers.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <thread>
#include <vector>

namespace areas {

void forAll(std::size_t count, std::size_t threads, const std::function<void(std::size_t)>& work) {
    const std::size_t wanted =
        threads == 0 ? std::max(1U, std::thread::hardware_concurrency()) : threads;
    std::atomic<std::size_t> next{0};
    std::vector<std::exception_ptr> thrown(count);
    const auto loop = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                work(i);
            } catch (...) {
                thrown[i] = std::current_exception();
            }
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < std::min(wanted, count); ++i) {
            others.emplace_back(loop);
        }
        loop();
    }
    const auto first =
        std::ranges::find_if(thrown, [](const auto& each) { return each != nullptr; });
    if (first != thrown.end()) {
        std::rethrow_exception(*first);
    }
}

} // namespace areas
