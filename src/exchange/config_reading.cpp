#include "exchange/config_reading.h"

#include "gis/failure.h"
#include "gis/text.h"

namespace exchange {

ConfigReading::ConfigReading(const gis::ConfigNode& node, std::string path,
                             const std::filesystem::path& file)
    : table_{&std::get<gis::ConfigTable>(node.value)}, path_{std::move(path)}, file_{&file},
      line_{node.line} {}

std::string ConfigReading::text(const std::string& key, const std::string& otherwise) const {
    const auto* node = find(key);
    return node == nullptr ? otherwise : std::get<std::string>(node->value);
}

std::string ConfigReading::nonEmptyText(const std::string& key) const {
    auto value = text(key);
    if (gis::trimmed(value).empty()) {
        fail(key, value, "some text");
    }
    return value;
}

double ConfigReading::nonNegative(const std::string& key, double otherwise) const {
    constexpr double largest = 1e12; // far above any sum or distance of a plan
    const auto* node = find(key);
    const double value = node == nullptr ? otherwise : std::get<double>(node->value);
    const bool isMeant = value >= 0.0 && value <= largest; // never true of NaN
    if (!isMeant) {
        fail(key, gis::shortestText(value), "0 or more");
    }
    return value;
}

std::vector<std::string> ConfigReading::texts(const std::string& key) const {
    const auto* node = find(key);
    if (node == nullptr) {
        return {};
    }
    if (const auto* one = std::get_if<std::string>(&node->value)) {
        return {*one};
    }
    std::vector<std::string> many;
    for (const auto& element : std::get<gis::ConfigList>(node->value)) {
        many.push_back(std::get<std::string>(element.value));
    }
    return many;
}

std::filesystem::path ConfigReading::filePath(const std::string& key) const {
    return file_->parent_path() / std::filesystem::path{nonEmptyText(key)};
}

ConfigReading ConfigReading::requiredTable(const std::string& key) const {
    return {table_->at(key), pathOf(key), *file_};
}

std::optional<ConfigReading> ConfigReading::table(const std::string& key) const {
    const auto* node = find(key);
    if (node == nullptr) {
        return std::nullopt;
    }
    return ConfigReading{*node, pathOf(key), *file_};
}

std::vector<ConfigReading> ConfigReading::tables(const std::string& key) const {
    std::vector<ConfigReading> tables;
    if (const auto* node = find(key)) {
        for (const auto& element : std::get<gis::ConfigList>(node->value)) {
            tables.emplace_back(element, pathOf(key), *file_);
        }
    }
    return tables;
}

std::vector<std::string> ConfigReading::keys() const {
    std::vector<std::string> keys;
    for (const auto& [key, node] : *table_) {
        keys.push_back(key);
    }
    return keys;
}

void ConfigReading::fail(const std::string& key, const std::string& value,
                         const std::string& expected) const {
    const auto* node = find(key);
    throw gis::Failure{gis::FailureKind::Usage,
                       "project.bad-value",
                       {file_->string(), "", node == nullptr ? line_ : node->line, ""},
                       {{"key", pathOf(key)}, {"value", value}, {"expected", expected}}};
}

const gis::ConfigNode* ConfigReading::find(const std::string& key) const {
    const auto found = table_->find(key);
    return found == table_->end() ? nullptr : &found->second;
}

std::string ConfigReading::pathOf(const std::string& key) const {
    return path_.empty() ? key : path_ + "." + key;
}

} // namespace exchange
