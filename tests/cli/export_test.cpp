#include "tests/cli/program.h"
#include "tests/support/child_process.h"
#include "tests/support/jinchang_copy.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;
using cli_test::holds;
using cli_test::pianqu;

namespace {

std::vector<std::string> filesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator{folder}) {
        names.push_back(entry.path().filename().string());
    }
    std::ranges::sort(names);
    return names;
}

} // namespace

TEST_CASE("a plan whose outlines are all schematic is not handed in unless that is asked for") {
    support::JinchangCopy project;

    const auto ended = pianqu({"export", project.project(), "-o", project / "out"});

    CHECK(ended.exitCode == 1);
    CHECK(holds(ended.errors, "--include-schematic"));
    CHECK_FALSE(fs::exists(project / "out"));
}

TEST_CASE("the package of Jinchang has layers, dictionary, metadata, checksums and report") {
    support::JinchangCopy project;

    const auto ended =
        pianqu({"export", project.project(), "--include-schematic", "-o", project / "out"});

    CAPTURE(ended.errors);
    CHECK(ended.exitCode == 0);
    const auto names = filesIn(project / "out");
    for (const char* file : {"annual_2021.shp", "annual_2025.dbf", "areas.shp", "buildings.prj",
                             "check_report.txt", "checksums.sha256", "data_dictionary.xlsx",
                             "estates.cpg", "metadata.xml", "readme.txt"}) {
        CAPTURE(file);
        CHECK(std::ranges::find(names, file) != names.end());
    }
    CHECK(holds(support::bytesOf(project / "out/readme.txt"), "底图为示意，非实测"));
    const auto sums = support::bytesOf(project / "out/checksums.sha256");
    CHECK(std::ranges::count(sums, '\n') + 1 == static_cast<std::ptrdiff_t>(names.size()));
    CHECK(support::run({"sh", "-c", "cd \"$0\" && sha256sum -c --quiet checksums.sha256",
                        (project / "out").string()})
              .exitCode == 0);
}

TEST_CASE("one year goes into one zip file, the same each time") {
    support::JinchangCopy project;
    for (const char* name : {"a.zip", "b.zip"}) {
        const auto ended = pianqu({"export", project.project(), "--include-schematic", "--year",
                                   "2023", "--crs", "4522", "-o", project / name});
        CAPTURE(ended.errors);
        CHECK(ended.exitCode == 0);
        CHECK(holds(ended.output, name));
    }

    const auto bytes = support::bytesOf(project / "a.zip");
    CHECK(bytes == support::bytesOf(project / "b.zip"));
    CHECK(holds(bytes, "annual_2023.shp"));
    CHECK_FALSE(holds(bytes, "estates.shp"));
}

TEST_CASE("a character that GBK lacks stops the export even when it is forced") {
    support::JinchangCopy project;
    project.replace("survey_620302.csv", "砖混", "砖𠮷混");

    const auto ended = pianqu(
        {"export", project.project(), "--include-schematic", "--force", "-o", project / "out"});

    CAPTURE(ended.errors);
    CHECK(ended.exitCode == 1);
    CHECK(holds(ended.errors, "𠮷"));
    CHECK_FALSE(fs::exists(project / "out"));
}

TEST_CASE("an error stops the export, and a forced one says so in its report") {
    support::JinchangCopy project;
    fs::create_directories(project / "profiles");
    auto strict = support::bytesOf(PIANQU_SOURCE_DIR "/data/profiles/natural-resources.toml");
    const std::string code{"\"schematic 示意\", "}; // of the first list of codes
    strict.erase(strict.find(code), code.size());
    std::ofstream{project / "profiles/strict.toml"} << strict;
    const std::vector<std::string> common{
        "export", project.project().string(), "--include-schematic", "--profile", "strict",
        "-o",     (project / "out").string()};

    const auto stopped = pianqu(common);
    CHECK(stopped.exitCode == 1);
    CHECK(holds(stopped.errors, "ZLBJ"));
    CHECK_FALSE(fs::exists(project / "out"));

    auto forced = common;
    forced.push_back("--force");
    CHECK(pianqu(forced).exitCode == 1);
    const auto report = support::bytesOf(project / "out/check_report.txt");
    CHECK(holds(report, "强制导出"));
    CHECK(holds(report, "export.value-unlisted"));
}

TEST_CASE("a profile that nobody knows is told with those there are") {
    support::JinchangCopy project;

    const auto ended = pianqu({"export", project.project(), "--profile", "bureau"});

    CHECK(ended.exitCode == 2);
    CHECK(holds(ended.errors, "natural-resources"));
}
