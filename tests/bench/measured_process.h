#pragma once

// A program run as a whole, with the time and the memory it took.

#include <string>
#include <vector>

namespace bench {

struct Measured {
    int exitCode{0};
    double milliseconds{0.0}; // wall clock
    double cpu{0.0};          // milliseconds on all cores, which a busy machine does not stretch
    double peakMebibytes{0.0};
};

// The program's words go nowhere. Exit code 127: it could not be started.
[[nodiscard]] Measured measured(const std::vector<std::string>& command);

// The run of median wall clock among so many.
[[nodiscard]] Measured medianOf(std::size_t runs, const std::vector<std::string>& command);

} // namespace bench
