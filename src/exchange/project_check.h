#pragma once

// Private to exchange/: does a configuration hold known keys only, all required ones, and values
// of the right kind? Afterwards it can be read without looking twice.

#include "exchange/config_tree.h"
#include "exchange/project_file.h"

#include <filesystem>
#include <span>

namespace exchange {

// Throws Failure "project.unknown-table", "project.unknown-key", "project.missing-key" or
// "project.wrong-type" for the first line that is wrong.
void checkKeys(const ConfigNode& root, std::span<const KnownKey> keys,
               const std::filesystem::path& file);

} // namespace exchange
