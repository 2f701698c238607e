#include "exchange/project_check.h"

#include "gis/failure.h"
#include "gis/text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <variant>

namespace exchange {

namespace {

std::string joined(const std::string& parent, const std::string& key) {
    return parent.empty() ? key : parent + "." + key;
}

std::string parentOf(const std::string& path) {
    const auto dot = path.rfind('.');
    return dot == std::string::npos ? std::string{} : path.substr(0, dot);
}

std::string lastOf(const std::string& path) {
    return path.substr(path.rfind('.') + 1);
}

const KnownKey* knownKey(std::span<const KnownKey> keys, const std::string& parent,
                         const std::string& key) {
    const auto found = std::ranges::find_if(keys, [&](const KnownKey& known) {
        return known.path == joined(parent, key) || known.path == joined(parent, "*");
    });
    return found == keys.end() ? nullptr : &*found;
}

// Among the keys of the same table first; a key of another table only when it is the very word.
std::string nearestKey(std::span<const KnownKey> keys, const std::string& parent,
                       const std::string& key) {
    std::optional<std::size_t> least;
    std::string nearest;
    for (const auto& known : keys) {
        const bool isHere = parentOf(known.path) == parent;
        if (!isHere && lastOf(known.path) != key) {
            continue;
        }
        const auto distance = isHere ? gis::editDistance(lastOf(known.path), key) : 1;
        if (!least || distance < *least) {
            least = distance;
            nearest = isHere ? lastOf(known.path) : known.path;
        }
    }
    return nearest;
}

std::string_view nameOf(KeyKind kind) {
    constexpr std::array<std::string_view, 5> names{"text", "number", "text or list of texts",
                                                    "table", "list of tables"};
    return names.at(static_cast<std::size_t>(kind));
}

struct KindName {
    std::string operator()(const std::string&) const { return "text"; }
    std::string operator()(double) const { return "number"; }
    std::string operator()(const gis::ConfigList&) const { return "list"; }
    std::string operator()(const gis::ConfigTable&) const { return "table"; }
    std::string operator()(const gis::ConfigOther& other) const { return other.kind; }
};

template <class Kind>
bool isListOf(const gis::ConfigNode& node) {
    const auto* list = std::get_if<gis::ConfigList>(&node.value);
    return list != nullptr && std::ranges::all_of(*list, [](const gis::ConfigNode& element) {
               return std::holds_alternative<Kind>(element.value);
           });
}

bool isOfKind(const gis::ConfigNode& node, KeyKind kind) {
    switch (kind) {
    case KeyKind::Text:
        return std::holds_alternative<std::string>(node.value);
    case KeyKind::Number:
        return std::holds_alternative<double>(node.value);
    case KeyKind::Texts:
        return std::holds_alternative<std::string>(node.value) || isListOf<std::string>(node);
    case KeyKind::Table:
        return std::holds_alternative<gis::ConfigTable>(node.value);
    case KeyKind::Tables:
        return isListOf<gis::ConfigTable>(node);
    }
    return false;
}

class KeyCheck {
public:
    KeyCheck(std::span<const KnownKey> keys, const std::filesystem::path& file)
        : keys_{keys}, file_{file} {}

    void checkTable(const gis::ConfigNode& node, const std::string& path) const {
        const auto& table = std::get<gis::ConfigTable>(node.value);
        for (const auto* entry : byLine(table)) {
            checkEntry(entry->first, entry->second, path);
        }
        for (const auto& known : keys_) {
            const auto key = lastOf(known.path);
            if (known.isRequired && parentOf(known.path) == path && !isGiven(table, key)) {
                fail("project.missing-key", node,
                     {{"key", known.path}, {"meaning", known.meaning}});
            }
        }
    }

private:
    using Entry = gis::ConfigTable::value_type;

    static bool isGiven(const gis::ConfigTable& table, const std::string& key) {
        const auto found = table.find(key);
        if (found == table.end()) {
            return false;
        }
        const auto* list = std::get_if<gis::ConfigList>(&found->second.value);
        return list == nullptr || !list->empty();
    }

    static std::vector<const Entry*> byLine(const gis::ConfigTable& table) {
        std::vector<const Entry*> entries;
        for (const auto& entry : table) {
            entries.push_back(&entry);
        }
        std::ranges::stable_sort(entries, {},
                                 [](const Entry* entry) { return entry->second.line; });
        return entries;
    }

    void checkEntry(const std::string& key, const gis::ConfigNode& node,
                    const std::string& path) const {
        const auto* known = knownKey(keys_, path, key);
        if (known == nullptr && path.empty()) {
            fail("project.unknown-table", node,
                 {{"key", key}, {"nearest", nearestKey(keys_, path, key)}});
        }
        if (known == nullptr) {
            fail("project.unknown-key", node,
                 {{"key", key}, {"table", path}, {"nearest", nearestKey(keys_, path, key)}});
        }
        if (!isOfKind(node, known->kind)) {
            fail("project.wrong-type", node,
                 {{"key", joined(path, key)},
                  {"expected", std::string{nameOf(known->kind)}},
                  {"found", std::visit(KindName{}, node.value)}});
        }
        checkChildren(node, joined(path, key));
    }

    void checkChildren(const gis::ConfigNode& node, const std::string& path) const {
        if (std::holds_alternative<gis::ConfigTable>(node.value)) {
            checkTable(node, path);
        } else if (isListOf<gis::ConfigTable>(node)) {
            for (const auto& element : std::get<gis::ConfigList>(node.value)) {
                checkTable(element, path);
            }
        }
    }

    [[noreturn]] void fail(std::string code, const gis::ConfigNode& node,
                           std::vector<gis::Fact> facts) const {
        throw gis::Failure{gis::FailureKind::Usage,
                           std::move(code),
                           {file_.string(), "", node.line, ""},
                           std::move(facts)};
    }

    std::span<const KnownKey> keys_;
    const std::filesystem::path& file_;
};

} // namespace

gis::ConfigNode checkedConfig(std::string_view toml, std::span<const KnownKey> keys,
                              const std::filesystem::path& file) {
    auto read = gis::configFromToml(toml);
    if (const auto* flaw = std::get_if<gis::ConfigFlaw>(&read)) {
        throw gis::Failure{gis::FailureKind::Usage,
                           "project.malformed",
                           {file.string(), "", flaw->line, ""},
                           {{"reason", flaw->reason}}};
    }
    auto root = std::get<gis::ConfigNode>(std::move(read));
    KeyCheck{keys, file}.checkTable(root, "");
    return root;
}

} // namespace exchange
