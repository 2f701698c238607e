#include "audit/robust.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace audit {

double median(std::vector<double> numbers) {
    assert(!numbers.empty());
    std::ranges::sort(numbers);
    const auto half = numbers.size() / 2;
    return numbers.size() % 2 == 1 ? numbers[half] : (numbers[half - 1] + numbers[half]) / 2.0;
}

Spread spreadOf(std::span<const double> numbers) {
    constexpr double normal = 1.4826;
    const double middle = median({numbers.begin(), numbers.end()});
    std::vector<double> deviations;
    for (const double number : numbers) {
        deviations.push_back(std::abs(number - middle));
    }
    return {middle, normal * median(std::move(deviations))};
}

std::vector<std::size_t> standingOut(std::span<const double> numbers, double leastShareOfMiddle) {
    constexpr std::size_t fewest = 4;
    constexpr double farthest = 3.5;
    std::vector<std::size_t> outliers;
    if (numbers.size() < fewest) {
        return outliers;
    }
    const auto spread = spreadOf(numbers);
    const double least = leastShareOfMiddle * std::abs(spread.middle);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const double away = std::abs(numbers[i] - spread.middle);
        if (away > farthest * spread.deviation && away > least) {
            outliers.push_back(i);
        }
    }
    return outliers;
}

} // namespace audit
