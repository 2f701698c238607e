#include "exchange/name_words.h"

#include "tests/support/findings.h"
#include "tests/support/shipped_name_words.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

using exchange::readNameWords;

TEST_CASE("the shipped words of names are read without a finding") {
    const auto words =
        readNameWords({PIANQU_SOURCE_DIR "/data/standards/estate_name_words.csv", "", "", {}});

    CHECK(words.findings.empty());
    CHECK(words.value == support::shippedNameWords());
}

TEST_CASE("a word whose role nobody knows is told and left out") {
    const support::TemporaryFolder folder;
    const auto file =
        folder.write("words.csv", "role,word,same_as\nkind,家属楼,家属院\nsort,东,\n");

    const auto words = readNameWords({file, "", "", {}});

    CHECK(support::codesOf(words.findings) == support::Codes{"words.role-unknown"});
    CHECK(words.value ==
          std::vector<plan::NameWord>{{plan::NameWordRole::Kind, "家属楼", "家属院"}});
}
