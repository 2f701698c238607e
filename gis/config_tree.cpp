#include "gis/config_tree.h"

#include "gis/text.h"

#include <toml++/toml.hpp>

namespace gis {

namespace {

std::string kindOf(const toml::node& node) {
    switch (node.type()) {
    case toml::node_type::boolean:
        return "boolean";
    case toml::node_type::date:
        return "date";
    case toml::node_type::time:
        return "time";
    default:
        return "date-time";
    }
}

ConfigNode treeOf(const toml::node& node) {
    ConfigNode tree;
    tree.line = node.source().begin.line;
    if (const auto* table = node.as_table()) {
        ConfigTable children;
        for (const auto& [key, child] : *table) {
            auto& kept = children[std::string{key.str()}];
            kept = treeOf(child);
            kept.line = key.source().begin.line;
        }
        tree.value = std::move(children);
    } else if (const auto* list = node.as_array()) {
        ConfigList children;
        for (const auto& child : *list) {
            children.push_back(treeOf(child));
        }
        tree.value = std::move(children);
    } else if (const auto text = node.value_exact<std::string>()) {
        tree.value = *text;
    } else if (node.is_number()) {
        tree.value = node.value<double>().value_or(0.0);
    } else {
        tree.value = ConfigOther{kindOf(node)};
    }
    return tree;
}

} // namespace

std::variant<ConfigNode, ConfigFlaw> configFromToml(std::string_view bytes) {
    const auto text = detectAndDecode(bytes);
    if (!text) {
        return ConfigFlaw{1, "neither UTF-8 nor GB18030"};
    }
    try {
        return treeOf(toml::parse(text->utf8));
    } catch (const toml::parse_error& error) {
        return ConfigFlaw{error.source().begin.line, std::string{error.description()}};
    }
}

} // namespace gis
