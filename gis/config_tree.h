#pragma once

// A configuration file in TOML as a plain tree that remembers its lines, so that whatever is wrong
// can be told by line: project files, page templates. Only config_tree.cpp knows toml++.

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace gis {

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

// Why a text is no configuration.
struct ConfigFlaw {
    std::size_t line{1};
    std::string reason;
};

// Bytes in UTF-8 or GB18030 (as editors in China save it). The root is a table.
[[nodiscard]] std::variant<ConfigNode, ConfigFlaw> configFromToml(std::string_view bytes);

} // namespace gis
