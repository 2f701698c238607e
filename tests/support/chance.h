#pragma once

// Numbers made by chance, the same ones on every machine: the standard library's distributions
// differ between vendors, its generators do not.

#include <cstddef>
#include <cstdint>
#include <random>

namespace support {

class Chance {
public:
    explicit Chance(std::uint32_t seed) : generator_{seed} {}

    [[nodiscard]] double between(double low, double high) {
        return low + (high - low) * (static_cast<double>(generator_()) / 4294967296.0);
    }
    [[nodiscard]] std::size_t below(std::size_t end) { return generator_() % end; }

private:
    std::mt19937 generator_;
};

} // namespace support
