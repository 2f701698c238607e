#include "gis/staged_output.h"

#include "tests/support/failure_of.h"
#include "tests/support/full_disk.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace fs = std::filesystem;
using support::bytesOf;
using support::TemporaryFolder;

namespace {

std::vector<std::string> namesIn(const fs::path& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator{folder}) {
        names.push_back(entry.path().lexically_relative(folder).string());
    }
    std::ranges::sort(names);
    return names;
}

} // namespace

TEST_CASE("files appear together at the commit and in name order") {
    const TemporaryFolder folder;
    std::vector<fs::path> files;

    {
        gis::StagedOutput output{folder / "out/2021"};
        gis::writeFile(output.pathFor("plan.pdf"), "p");
        gis::writeFile(output.pathFor("maps/a.svg"), "s");
        CHECK_FALSE(fs::exists(folder / "out/2021/plan.pdf"));
        files = output.commit();
    }

    CHECK(files ==
          std::vector<fs::path>{folder / "out/2021/maps/a.svg", folder / "out/2021/plan.pdf"});
    CHECK(bytesOf(folder / "out/2021/plan.pdf") == "p");
    CHECK(namesIn(folder / "out/2021") ==
          std::vector<std::string>{"maps", "maps/a.svg", "plan.pdf"});
}

TEST_CASE("output that is not committed leaves no trace") {
    const TemporaryFolder folder;

    {
        gis::StagedOutput output{folder / "out/2021/"};
        gis::writeFile(output.pathFor("plan.pdf"), "p");
    }

    CHECK(namesIn(folder.path()).empty());
}

TEST_CASE("output that is not committed leaves old files and their folder as they were") {
    const TemporaryFolder folder;
    folder.write("plan.pdf", "old");

    {
        gis::StagedOutput output{folder.path()};
        gis::writeFile(output.pathFor("plan.pdf"), "new");
    }

    CHECK(namesIn(folder.path()) == std::vector<std::string>{"plan.pdf"});
    CHECK(bytesOf(folder / "plan.pdf") == "old");
}

TEST_CASE("old files are replaced at the commit and others stay") {
    const TemporaryFolder folder;
    folder.write("plan.pdf", "old");
    folder.write("notes.txt", "mine");

    {
        gis::StagedOutput output{folder.path()};
        gis::writeFile(output.pathFor("plan.pdf"), "new");
        CHECK(bytesOf(folder / "plan.pdf") == "old");
        output.commit();
    }

    CHECK(bytesOf(folder / "plan.pdf") == "new");
    CHECK(bytesOf(folder / "notes.txt") == "mine");
    CHECK(namesIn(folder.path()).size() == 2);
}

TEST_CASE("a commit that fails half-way takes every step back") {
    const TemporaryFolder folder;
    folder.write("a.shp", "old");
    fs::create_directories(folder / "z.shp"); // a folder where a file should go

    const auto failure = support::failureOf([&] {
        gis::StagedOutput output{folder.path()};
        gis::writeFile(output.pathFor("a.shp"), "new");
        gis::writeFile(output.pathFor("new/b.shp"), "new");
        gis::writeFile(output.pathFor("z.shp"), "new");
        output.commit();
    });

    REQUIRE(failure.has_value());
    CHECK(failure->code() == "output.unwritable");
    CHECK(failure->place().file == (folder / "z.shp").string());
    CHECK(bytesOf(folder / "a.shp") == "old");
    CHECK(namesIn(folder.path()) == std::vector<std::string>{"a.shp", "z.shp"});
}

TEST_CASE("a folder that cannot be made is named with the reason") {
    const TemporaryFolder folder;
    folder.write("out", "a file, not a folder");

    const auto failure = support::failureOf([&] { gis::StagedOutput{folder / "out/2021"}; });

    REQUIRE(failure.has_value());
    CHECK(failure->code() == "output.unwritable");
    CHECK(failure->kind() == gis::FailureKind::Environment);
    CHECK(failure->place().file == (folder / "out/2021").string());
    CHECK_FALSE(failure->facts().at(0).text.empty());
}

TEST_CASE("a disk that fills up is noticed and the half file is removed") {
    const TemporaryFolder folder;
    const std::string bytes(100'000, 'x');
    std::string code;

    {
        const support::FullDisk full{4096};
        code = support::codeOfFailure([&] { gis::writeFile(folder / "map.png", bytes); });
    }

    CHECK(code == "output.unwritable");
    CHECK(namesIn(folder.path()).empty());
}

TEST_CASE("output may go to the folder one is in") {
    const TemporaryFolder folder;
    const fs::path before = fs::current_path();
    fs::current_path(folder.path());

    for (const std::string here : {"", ".", "./"}) {
        gis::StagedOutput output{here};
        gis::writeFile(output.pathFor("plan.pdf"), "p" + here);
        output.commit();
        CHECK(bytesOf(folder / "plan.pdf") == "p" + here);
    }

    fs::current_path(before);
    CHECK(namesIn(folder.path()) == std::vector<std::string>{"plan.pdf"});
}

TEST_CASE("an empty output commits nothing") {
    const TemporaryFolder folder;
    gis::StagedOutput output{folder.path()};

    CHECK(output.commit().empty());
}
