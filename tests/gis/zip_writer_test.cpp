#include "gis/zip_writer.h"

#include "tests/support/failure_of.h"
#include "tests/support/full_disk.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

using support::TemporaryFolder;

TEST_CASE("a zip file holds what was put in and is the same each time") {
    const TemporaryFolder folder;
    const std::string large(3'000'000, 'x');
    const std::vector<gis::ZipEntry> entries{{"a.txt", folder.write("a.txt", "甲\r\n")},
                                             {"large.bin", folder.write("l", large)},
                                             {"empty", folder.write("e", "")}};

    gis::writeZip(folder / "one.zip", entries);
    gis::writeZip(folder / "two.zip", entries);

    const auto bytes = support::bytesOf(folder / "one.zip");
    CHECK(bytes == support::bytesOf(folder / "two.zip"));
    CHECK(bytes.starts_with("PK\x03\x04"));
    CHECK(bytes.size() < large.size() / 10);
}

TEST_CASE("a zip file that does not fit on the disk is told") {
    const TemporaryFolder folder;
    std::string bytes;
    for (int i = 0; i < 20'000; ++i) {
        bytes += std::to_string(i * 7919);
    }
    const std::vector<gis::ZipEntry> entries{{"a", folder.write("a", bytes)}};
    std::string code;

    {
        const support::FullDisk disk{600};
        code = support::codeOfFailure([&] { gis::writeZip(folder / "a.zip", entries); });
    }

    CHECK(code == "output.unwritable");
}
