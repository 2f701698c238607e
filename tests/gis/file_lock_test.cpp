#include "gis/file_lock.h"

#include "tests/support/failure_of.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <chrono>
#include <optional>

using namespace std::chrono_literals;

TEST_CASE("a second holder is refused when its patience is over") {
    const support::TemporaryFolder folder;
    std::optional<gis::FileLock> first{std::in_place, folder / "new/.lock"};

    CHECK(support::codeOfFailure([&] { const gis::FileLock second{folder / "new/.lock", 0ms}; }) ==
          "file.locked");
    first.reset();
    CHECK(support::codeOfFailure([&] {
              const gis::FileLock second{folder / "new/.lock", 0ms};
          }).empty());
}

TEST_CASE("a lock where none can be made is told") {
    const support::TemporaryFolder folder;
    folder.write("taken", "a file stands here");

    CHECK(support::codeOfFailure([&] { const gis::FileLock lock{folder / "taken/.lock", 0ms}; }) ==
          "output.unwritable");
}
