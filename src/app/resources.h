#pragma once

// What the program brings along and reads at run time: shipped styles, standards and profiles.

#include <filesystem>
#include <string>

namespace app {

// The folder that holds styles/ and data/: what the environment variable PIANQU_RESOURCES names,
// else share/pianqu beside the installed program, else the source tree it was built from.
// Throws Failure "resources.missing" (Environment; fact tried) when none of them does.
struct Resources {
    std::filesystem::path root;

    // NAME.sld beside the project file (or in its folder styles/) wins over the shipped style.
    // Throws Failure "style.missing" (Usage; facts style, tried).
    [[nodiscard]] std::filesystem::path styleFile(const std::string& name,
                                                  const std::filesystem::path& projectFolder) const;
    // NAME.toml beside the project file (or in its folder profiles/) wins over the shipped profile.
    // Throws Failure "profile.missing" (Usage; facts profile, known: the shipped ones).
    [[nodiscard]] std::filesystem::path profileFile(
        const std::string& name, const std::filesystem::path& projectFolder) const;
    // NAME.toml in the folder pages/ beside the project file wins over the shipped page.
    // Throws Failure "sheet.page-unknown" (Usage; facts page, tried).
    [[nodiscard]] std::filesystem::path pageFile(const std::string& name,
                                                 const std::filesystem::path& projectFolder) const;
    [[nodiscard]] std::filesystem::path standardsFile(const std::string& name) const;
};

[[nodiscard]] Resources findResources();

} // namespace app
