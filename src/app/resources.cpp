#include "app/resources.h"

#include "gis/failure.h"

#include <algorithm>
#include <cstdlib>
#include <system_error>
#include <utility>
#include <vector>

namespace app {

namespace {

namespace fs = std::filesystem;

bool isResourceRoot(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_directory(folder / "styles", ignored) &&
           fs::is_directory(folder / "data", ignored);
}

std::vector<fs::path> candidates() {
    if (const char* named = std::getenv("PIANQU_RESOURCES"); named != nullptr && *named != '\0') {
        return {named};
    }
    std::vector<fs::path> folders;
    std::error_code ignored;
    if (const fs::path program = fs::read_symlink("/proc/self/exe", ignored); !program.empty()) {
        folders.push_back(program.parent_path().parent_path() / "share" / "pianqu");
    }
    folders.emplace_back(PIANQU_SOURCE_DIR);
    return folders;
}

std::string joined(const std::vector<fs::path>& paths) {
    std::string text;
    for (const fs::path& path : paths) {
        text += (text.empty() ? "" : ", ") + path.string();
    }
    return text;
}

// Of its files, without their endings, in order.
std::vector<fs::path> namesIn(const fs::path& folder) {
    std::vector<fs::path> names;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator{folder, ignored}) {
        names.push_back(entry.path().stem());
    }
    std::ranges::sort(names);
    return names;
}

// The first of the places where there is a file; else fails with these facts.
fs::path firstThere(const std::vector<fs::path>& places, const std::string& code,
                    std::vector<gis::Fact> facts) {
    for (const fs::path& place : places) {
        std::error_code ignored;
        if (fs::exists(place, ignored)) {
            return place;
        }
    }
    throw gis::Failure{gis::FailureKind::Usage, code, {}, std::move(facts)};
}

} // namespace

Resources findResources() {
    const std::vector<fs::path> folders = candidates();
    for (const fs::path& folder : folders) {
        if (isResourceRoot(folder)) {
            return {folder};
        }
    }
    throw gis::Failure{
        gis::FailureKind::Environment, "resources.missing", {}, {{"tried", joined(folders)}}};
}

fs::path Resources::styleFile(const std::string& name, const fs::path& projectFolder) const {
    const std::string fileName = name + ".sld";
    const std::vector<fs::path> places{
        projectFolder / fileName, projectFolder / "styles" / fileName, root / "styles" / fileName};
    return firstThere(places, "style.missing", {{"style", name}, {"tried", joined(places)}});
}

fs::path Resources::pageFile(const std::string& name, const fs::path& projectFolder) const {
    const std::string fileName = name + ".toml";
    const std::vector<fs::path> places{projectFolder / "pages" / fileName,
                                       root / "styles" / "pages" / fileName};
    return firstThere(places, "sheet.page-unknown", {{"page", name}, {"tried", joined(places)}});
}

fs::path Resources::profileFile(const std::string& name, const fs::path& projectFolder) const {
    const std::string fileName = name + ".toml";
    const fs::path shipped = root / "data" / "profiles";
    return firstThere(
        {projectFolder / fileName, projectFolder / "profiles" / fileName, shipped / fileName},
        "profile.missing", {{"profile", name}, {"known", joined(namesIn(shipped))}});
}

fs::path Resources::standardsFile(const std::string& name) const {
    return root / "data" / "standards" / name;
}

} // namespace app
