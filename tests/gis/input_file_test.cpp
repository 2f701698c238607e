#include "gis/input_file.h"

#include "tests/support/failure_of.h"
#include "tests/support/temporary_folder.h"

TEST_CASE("a file is read whole or from its beginning with every byte as it is") {
    const support::TemporaryFolder folder;
    const std::string bytes{"a\0\r\n\xFF", 5};
    const auto file = folder.write("a.bin", bytes);

    CHECK(gis::readFile(file) == bytes);
    CHECK(gis::readBeginning(file, 2) == bytes.substr(0, 2));
    CHECK(gis::readBeginning(file, 100) == bytes);
    CHECK(gis::readFile(folder.write("empty", "")).empty());
}

TEST_CASE("a file that is missing and a folder are told apart") {
    const support::TemporaryFolder folder;

    const auto missing = support::failureOf([&] { (void)gis::readFile(folder / "no"); });
    const auto directory = support::failureOf([&] { (void)gis::readFile(folder.path()); });

    REQUIRE((missing && directory));
    CHECK(missing->code() == "file.missing");
    CHECK(missing->facts() == std::vector<gis::Fact>{{"reason", "No such file or directory"}});
    CHECK(directory->code() == "file.unreadable");
}

TEST_CASE("the ending of a file's name counts whatever its case") {
    CHECK(gis::lowerCaseExtension("Survey.XLSX") == ".xlsx");
    CHECK(gis::lowerCaseExtension("a.b/survey").empty());
}
