#pragma once

// The program as a user starts it.

#include "tests/support/child_process.h"

#include <string>
#include <vector>

namespace cli_test {

[[nodiscard]] support::ProcessResult pianqu(std::vector<std::string> arguments);

// On a disk where no file can grow beyond a few kilobytes.
[[nodiscard]] support::ProcessResult pianquOnFullDisk(std::vector<std::string> arguments);

[[nodiscard]] bool holds(const std::string& text, const std::string& words);

} // namespace cli_test
