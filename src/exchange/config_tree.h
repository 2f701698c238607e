#pragma once

// Private to exchange/: a configuration file as a plain tree that remembers its lines, so that
// whatever is wrong can be told by line. Only config_tree.cpp knows toml++.

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace exchange {

struct ConfigNode;
using ConfigList = std::vector<ConfigNode>;
using ConfigTable = std::map<std::string, ConfigNode>;

// A kind of value that no key takes: "boolean", "date", "time", "date-time".
struct ConfigOther {
    std::string kind;
};

struct ConfigNode {
    std::variant<std::string, double, ConfigList, ConfigTable, ConfigOther> value;
    std::size_t line{1}; // 1-based, where it begins
};

// Bytes in UTF-8 or GB18030 (as editors in China save it). Throws Failure (Usage)
// "project.malformed" (facts reason) with file and line.
[[nodiscard]] ConfigNode configFromToml(std::string_view bytes, const std::filesystem::path& file);

} // namespace exchange
