#include "gis/text_codec.h"

#include "gis/text.h"
#include "tests/support/failure_of.h"

#include <catch2/catch_test_macros.hpp>

TEST_CASE("a codec says what gis/text says, text after text") {
    for (const std::string encoding : {"GBK", "UTF-8", "GB18030", "Big5"}) {
        const gis::TextCodec codec{encoding};
        for (const std::string text : {"", "abc", "昌荣里14区", "天𠮷花园", "—", "囍é"}) {
            CAPTURE(encoding, text);
            CHECK(codec.encoded(text) == gis::encoded(text, encoding));
        }
        for (const std::string bytes :
             {"", "abc", "\xB2\xFD\xC8\xD9", "\xE6\x98\x8C", "\xFF", "\xB2"}) {
            CAPTURE(encoding, bytes);
            CHECK(codec.decoded(bytes) == gis::decoded(bytes, encoding));
        }
    }
}

TEST_CASE("the first character that an encoding lacks is told") {
    const gis::TextCodec gbk{"GBK"};

    CHECK(gbk.firstUnknown("天𠮷花园é😀") == "𠮷");
    CHECK(gbk.firstUnknown("天吉花园").empty());
}

TEST_CASE("an encoding that nobody knows is told") {
    CHECK(support::codeOfFailure([] { const gis::TextCodec codec{"GB9999"}; }) ==
          "text.encoding-unknown");
    CHECK(support::codeOfFailure([] { const gis::TextCodec codec{""}; }) ==
          "text.encoding-unknown");
}
