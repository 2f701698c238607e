#pragma once

// Reads the includes of a tree of sources and says where it departs from the plan of the house.

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace house {

// Every file's path from the top folder, with slashes, and its text. Of files that are neither
// code nor CMake nor Markdown only the path counts.
using Tree = std::map<std::string, std::string>;

// Leaves out hidden folders and build/.
[[nodiscard]] Tree readTree(const std::filesystem::path& top);

struct Breach {
    std::string path;
    std::size_t line; // 1-based; 0: the whole file
    std::string what;

    friend bool operator==(const Breach&, const Breach&) = default;
};

// "src/plan/estate.cpp:3: ..." one per line.
[[nodiscard]] std::string toText(const std::vector<Breach>& breaches);

// Arrows: what a room may see, and headers that are private to their folder.
[[nodiscard]] std::vector<Breach> wrongArrows(const Tree& tree);
// Foreign headers outside their fence, or without one.
[[nodiscard]] std::vector<Breach> brokenFences(const Tree& tree);
// Files in no room, too long, empty, or not listed in their folder's CMakeLists.txt.
[[nodiscard]] std::vector<Breach> untidyFiles(const Tree& tree);
// Relative links of Markdown files that lead nowhere.
[[nodiscard]] std::vector<Breach> deadLinks(const Tree& tree);

} // namespace house
