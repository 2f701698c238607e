#pragma once

// Private to exchange/: takes values out of one table of a configuration whose keys are checked
// (project_check), so each is of its kind if it is there. A value that makes no sense is thrown as
// Failure "project.bad-value" (key, value, expected) with its line.

#include "gis/config_tree.h"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace exchange {

class ConfigReading {
public:
    // The tree and the path must outlive the reading.
    ConfigReading(const gis::ConfigNode& node, std::string path, const std::filesystem::path& file);

    [[nodiscard]] bool has(const std::string& key) const { return find(key) != nullptr; }
    [[nodiscard]] std::string text(const std::string& key, const std::string& otherwise = "") const;
    [[nodiscard]] std::string nonEmptyText(const std::string& key) const;
    [[nodiscard]] double nonNegative(const std::string& key, double otherwise) const;
    [[nodiscard]] std::vector<std::string> texts(const std::string& key) const;
    // A path is meant from where the configuration stands.
    [[nodiscard]] std::filesystem::path filePath(const std::string& key) const;

    [[nodiscard]] ConfigReading requiredTable(const std::string& key) const;
    [[nodiscard]] std::optional<ConfigReading> table(const std::string& key) const;
    [[nodiscard]] std::vector<ConfigReading> tables(const std::string& key) const;
    [[nodiscard]] std::vector<std::string> keys() const; // sorted

    [[noreturn]] void fail(const std::string& key, const std::string& value,
                           const std::string& expected) const;

private:
    [[nodiscard]] const gis::ConfigNode* find(const std::string& key) const;
    [[nodiscard]] std::string pathOf(const std::string& key) const;

    const gis::ConfigTable* table_;
    std::string path_;
    const std::filesystem::path* file_;
    std::size_t line_;
};

} // namespace exchange
