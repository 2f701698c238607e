#pragma once

// Private to exchange/: does a configuration hold known keys only, all required ones, and values
// of the right kind? Afterwards it can be read without looking twice.

#include "gis/config_tree.h"

#include <filesystem>

namespace exchange {

// Throws Failure "project.unknown-key", "project.missing-key" or "project.wrong-type" for the first
// line that is wrong.
void checkKeys(const gis::ConfigNode& root, const std::filesystem::path& file);

} // namespace exchange
