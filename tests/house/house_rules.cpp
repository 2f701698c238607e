#include "tests/house/house_rules.h"

#include "tests/house/house_plan.h"

#include <fnmatch.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <optional>
#include <regex>
#include <sstream>
#include <string_view>

namespace house {

namespace {

using Breaches = std::vector<Breach>;

bool isFitting(const std::string& text, const std::vector<std::string>& patterns) {
    return std::ranges::any_of(patterns, [&](const std::string& pattern) {
        return ::fnmatch(pattern.c_str(), text.c_str(), 0) == 0;
    });
}

bool isAmong(const std::vector<std::string>& list, const std::string& text) {
    return std::ranges::find(list, text) != list.end();
}

bool isCode(const std::string& path) {
    return isFitting(path, {"*.cpp", "*.h", "*.qml"});
}

bool isRead(const std::string& path) {
    return isCode(path) || isFitting(path, {"*CMakeLists.txt", "*.md"});
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream{text};
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

std::string folderOf(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? std::string{} : path.substr(0, slash);
}

struct Include {
    std::size_t line;
    std::string name;
    bool isOurs; // in quotes
};

std::vector<Include> includesOf(const std::string& text) {
    static const std::regex directive{R"re(^\s*#\s*include\s*(["<])([^">]+)[">])re"};
    std::vector<Include> includes;
    std::size_t number = 0;
    for (const std::string& line : linesOf(text)) {
        ++number;
        if (std::smatch match; std::regex_search(line, match, directive)) {
            includes.push_back({number, match[2], match[1] == "\""});
        }
    }
    return includes;
}

const Room* roomAt(const std::string& folder) {
    const auto room = std::ranges::find(rooms, folder, &Room::folder);
    return room == rooms.end() ? nullptr : &*room;
}

// The room in which a file lies, or which it tests: "src/plan" for "tests/plan/money_test.cpp".
const Room* roomOf(const std::string& path) {
    const std::string folder = folderOf(path);
    if (!folder.starts_with("tests/")) {
        return roomAt(folder);
    }
    const std::string name = folder.substr(std::string_view{"tests/"}.size());
    const Room* room = roomAt(name);
    return room != nullptr ? room : roomAt("src/" + name);
}

bool isTest(const std::string& path) {
    return path.starts_with("tests/");
}

// Includes are written from the top folder or from src/.
std::optional<std::string> fileNamed(const std::string& include, const Tree& tree) {
    for (const std::string& path : {include, "src/" + include}) {
        if (tree.contains(path)) {
            return path;
        }
    }
    return std::nullopt;
}

bool isPrivate(const std::string& text) {
    const std::vector<std::string> lines = linesOf(text);
    const auto comment =
        std::ranges::find_if(lines, [](const std::string& line) { return line.starts_with("//"); });
    return comment != lines.end() && comment->starts_with("// Private to");
}

std::string storey(const Room& room) {
    return room.folder + " (floor " + std::to_string(room.floor) + ")";
}

// Why a file may not include another of ours; nothing when it may.
std::optional<std::string> objection(const std::string& from, const std::string& to,
                                     const Tree& tree) {
    if (isTest(to)) {
        return isTest(from) ? std::nullopt : std::optional{"tests are included by nobody"};
    }
    const Room* here = roomOf(from);
    const Room* there = roomOf(to);
    if (here == nullptr || there == nullptr) {
        return std::nullopt; // no room: untidyFiles tells; tests without a room look everywhere
    }
    if (here != there && isPrivate(tree.at(to))) {
        return to + " is private to " + there->folder;
    }
    if (here == there) {
        return std::nullopt;
    }
    if (here->floor <= there->floor) {
        const std::string arrow = here->floor < there->floor ? "upward" : "sideways";
        return arrow + " arrow: " + storey(*here) + " may not see " + storey(*there);
    }
    if (there->folder == "maps" && !isAmong(roomsThatSeeMaps, here->folder)) {
        return here->folder + " may not see maps";
    }
    return std::nullopt;
}

bool isStandard(const std::string& header) {
    return std::ranges::all_of(header, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    });
}

std::optional<std::string> fenceBroken(const std::string& path, const std::string& header) {
    const auto fence =
        std::ranges::find_if(fences, [&](const Fence& f) { return isFitting(header, f.headers); });
    if (fence == fences.end()) {
        return "<" + header + "> has no fence: give its library a line in tests/house/house_plan.h";
    }
    if (!isFitting(path, fence->files)) {
        return "<" + header + ">: " + fence->library + " is not visible here";
    }
    return std::nullopt;
}

// A token of its own in the folder's list of sources.
bool isListed(const std::string& path, const Tree& tree) {
    const std::string folder = folderOf(path);
    const auto list = tree.find(folder + "/CMakeLists.txt");
    if (list == tree.end()) {
        return false;
    }
    std::string text = list->second;
    std::ranges::replace_if(text, [](char c) { return c == '(' || c == ')'; }, ' ');
    std::istringstream stream{text};
    const std::vector<std::string> words{std::istream_iterator<std::string>{stream}, {}};
    return isAmong(words, path.substr(folder.size() + 1));
}

std::vector<std::string> untidiness(const std::string& path, const std::string& text,
                                    const Tree& tree) {
    std::vector<std::string> what;
    if (text.find_first_not_of(" \t\r\n") == std::string::npos) {
        what.emplace_back("empty file");
    }
    if (!isCode(path)) {
        return what;
    }
    if (roomOf(path) == nullptr && !isAmong(testFolders, folderOf(path))) {
        what.emplace_back("lies in no room of the house");
    }
    if (const std::size_t lines = linesOf(text).size(); lines > mostLines) {
        what.push_back(std::to_string(lines) + " lines, more than " + std::to_string(mostLines));
    }
    if (path.ends_with(".cpp") && !isListed(path, tree)) {
        what.emplace_back("is not listed in its folder's CMakeLists.txt");
    }
    return what;
}

bool isAnywhere(const std::string& target, const Tree& tree) {
    const auto next = tree.lower_bound(target);
    return next != tree.end() && (next->first == target || next->first.starts_with(target + "/") ||
                                  (target.ends_with('/') && next->first.starts_with(target)));
}

} // namespace

Tree readTree(const std::filesystem::path& top) {
    Tree tree;
    for (auto entry = std::filesystem::recursive_directory_iterator{top};
         entry != std::filesystem::recursive_directory_iterator{}; ++entry) {
        const std::string name = entry->path().filename().string();
        if (entry->is_directory() && (name.starts_with('.') || name == "build")) {
            entry.disable_recursion_pending();
        } else if (entry->is_regular_file()) {
            const std::string path = entry->path().lexically_relative(top).generic_string();
            std::ifstream file{entry->path(), std::ios::binary};
            tree[path] = isRead(path) ? std::string{std::istreambuf_iterator<char>{file}, {}}
                                      : std::string{};
        }
    }
    return tree;
}

std::string toText(const std::vector<Breach>& breaches) {
    std::string text;
    for (const Breach& breach : breaches) {
        const std::string line = breach.line > 0 ? ":" + std::to_string(breach.line) : "";
        text += breach.path + line + ": " + breach.what + "\n";
    }
    return text;
}

std::vector<Breach> wrongArrows(const Tree& tree) {
    Breaches breaches;
    for (const auto& [path, text] : tree) {
        if (!isCode(path)) {
            continue;
        }
        for (const Include& include : includesOf(text)) {
            if (!include.isOurs) {
                continue;
            }
            const auto file = fileNamed(include.name, tree);
            const auto why = file ? objection(path, *file, tree)
                                  : std::optional{"\"" + include.name + "\" is no file of ours"};
            if (why) {
                breaches.push_back({path, include.line, *why});
            }
        }
    }
    return breaches;
}

std::vector<Breach> brokenFences(const Tree& tree) {
    Breaches breaches;
    for (const auto& [path, text] : tree) {
        if (!isCode(path) || isTest(path)) {
            continue;
        }
        for (const Include& include : includesOf(text)) {
            if (include.isOurs || isStandard(include.name)) {
                continue;
            }
            if (const auto why = fenceBroken(path, include.name)) {
                breaches.push_back({path, include.line, *why});
            }
        }
    }
    return breaches;
}

std::vector<Breach> untidyFiles(const Tree& tree) {
    Breaches breaches;
    for (const auto& [path, text] : tree) {
        if (!isRead(path)) {
            continue;
        }
        for (const std::string& what : untidiness(path, text, tree)) {
            breaches.push_back({path, 0, what});
        }
    }
    return breaches;
}

std::vector<Breach> deadLinks(const Tree& tree) {
    static const std::regex link{R"re(\]\(([^)\s#]+)(#[^)]*)?\))re"};
    Breaches breaches;
    for (const auto& [path, text] : tree) {
        if (!path.ends_with(".md")) {
            continue;
        }
        std::size_t number = 0;
        for (const std::string& line : linesOf(text)) {
            ++number;
            for (auto match = std::sregex_iterator{line.begin(), line.end(), link};
                 match != std::sregex_iterator{}; ++match) {
                const std::string target = (*match)[1];
                if (target.find(':') != std::string::npos) {
                    continue; // https:, mailto:
                }
                const std::filesystem::path beside = std::filesystem::path{folderOf(path)} / target;
                if (!isAnywhere(beside.lexically_normal().generic_string(), tree)) {
                    breaches.push_back({path, number, "link to " + target + " leads nowhere"});
                }
            }
        }
    }
    return breaches;
}

} // namespace house
