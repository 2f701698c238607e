#include "tests/cli/program.h"

#include "tests/support/full_disk.h"

#include <utility>

namespace cli_test {

support::ProcessResult pianqu(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), PIANQU_PROGRAM);
    return support::run(arguments);
}

support::ProcessResult pianquOnFullDisk(std::vector<std::string> arguments) {
    constexpr rlim_t fewBytes = 8192;
    const support::FullDisk fullDisk{fewBytes}; // children inherit the limit
    return pianqu(std::move(arguments));
}

bool holds(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

} // namespace cli_test
