#pragma once

// A program run by a test, with what it said.

#include <string>
#include <vector>

namespace support {

struct ProcessResult {
    int exitCode{0}; // 128 + signal when a signal ended it, 127 when there is no such program
    std::string output;
    std::string errors;
};

// Waits for the end. The program is looked up in PATH; no shell reads the arguments.
[[nodiscard]] ProcessResult run(const std::vector<std::string>& arguments);

} // namespace support
