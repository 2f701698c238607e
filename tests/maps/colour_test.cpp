#include "maps/colour.h"

#include <catch2/catch_approx.hpp>

using namespace maps;

TEST_CASE("A colour is read from six hexadecimal digits in either case") {
    const auto colour = colourFromHex("#0a7FC8");

    REQUIRE(colour.has_value());
    CHECK(*colour == Colour{10, 127, 200});
}

TEST_CASE("Text that is not a full hexadecimal colour is refused") {
    for (const std::string text : {"", "#", "#fff", "112233", "#1122334", "#11223g", "#-12233",
                                   "#11 233", "red", "#112233 "}) {
        INFO(text);

        CHECK_FALSE(colourFromHex(text).has_value());
    }
}

TEST_CASE("A colour is written in lower case and with its opacity only when it is not opaque") {
    CHECK(toHex({255, 0, 10}) == "#ff000a");
    CHECK(toHex({255, 0, 10, 128}) == "#ff000a80");
}

TEST_CASE("Contrast is 21 between black and white and 1 between equals") {
    const Colour black{0, 0, 0};
    const Colour white{255, 255, 255};

    CHECK(contrast(black, white) == Catch::Approx(21.0));
    CHECK(contrast(white, black) == Catch::Approx(21.0));
    CHECK(contrast(white, white) == Catch::Approx(1.0));
}

TEST_CASE("The grey #767676 just passes the WCAG threshold of 4.5 on white and #777777 fails") {
    const Colour white{255, 255, 255};

    CHECK(contrast({0x76, 0x76, 0x76}, white) > 4.5);
    CHECK(contrast({0x77, 0x77, 0x77}, white) < 4.5);
}
