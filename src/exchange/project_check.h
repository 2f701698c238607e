#pragma once

// Private to exchange/: a configuration that holds known keys only, all required ones, and values
// of the right kind, so that it can be read without looking twice.

#include "exchange/project_file.h"
#include "gis/config_tree.h"

#include <filesystem>
#include <span>
#include <string_view>

namespace exchange {

// From TOML; `file` names it in messages. Throws Failure "project.malformed",
// "project.unknown-table", "project.unknown-key", "project.missing-key" or "project.wrong-type" for
// the first line that is wrong.
[[nodiscard]] gis::ConfigNode checkedConfig(std::string_view toml, std::span<const KnownKey> keys,
                                            const std::filesystem::path& file);

} // namespace exchange
