#include "gis/text.h"

#include <catch2/catch_test_macros.hpp>

namespace {
const std::string gbkOfXiaoqu = "\xD0\xA1\xC7\xF8"; // 小区
} // namespace

TEST_CASE("GBK text is decoded and encoded without loss") {
    CHECK(gis::decoded(gbkOfXiaoqu, "GBK") == "小区");
    CHECK(gis::encoded("小区", "GBK") == gbkOfXiaoqu);
}

TEST_CASE("a character that an encoding lacks is refused and never replaced") {
    CHECK_FALSE(gis::encoded("㐂园", "GBK").has_value());
    CHECK(gis::encoded("㐂园", "GB18030").has_value());
    CHECK_FALSE(gis::encoded("小区", "ISO-8859-1").has_value());
}

TEST_CASE("half a character is refused") {
    CHECK_FALSE(gis::decoded("\xD0\xA1\xC7", "GBK").has_value());
    CHECK_FALSE(gis::decoded("\xE5\xB0", "UTF-8").has_value());
    CHECK_FALSE(gis::isUtf8(gbkOfXiaoqu));
    CHECK_FALSE(gis::isUtf8("\xC0\xAF")); // overlong "/"
    CHECK(gis::isUtf8("小区"));
    CHECK(gis::isUtf8(""));
}

TEST_CASE("an unknown encoding decodes nothing") {
    CHECK_FALSE(gis::decoded("abc", "no such encoding").has_value());
    CHECK_FALSE(gis::decoded("abc", "").has_value());
    CHECK_FALSE(gis::encoded("abc", std::string(500, 'x')).has_value());
}

TEST_CASE("the encoding of a text is found out from its bytes") {
    const auto utf8 = gis::detectAndDecode("小区");
    const auto marked = gis::detectAndDecode("\xEF\xBB\xBF小区");
    const auto gbk = gis::detectAndDecode(gbkOfXiaoqu);
    const auto utf16 = gis::detectAndDecode("\xFF\xFE\x0F\x5C\x3A\x53");
    const auto neither = gis::detectAndDecode("\xD0\xA1\xFF\xFF");

    REQUIRE((utf8 && marked && gbk && utf16));
    CHECK(utf16->utf8 == "小区");
    CHECK(utf8->encoding == "UTF-8");
    CHECK(marked->utf8 == "小区");
    CHECK(gbk->encoding == "GB18030");
    CHECK(gbk->utf8 == "小区");
    CHECK_FALSE(neither.has_value());
}

TEST_CASE("full-width digits letters and brackets become plain ones") {
    CHECK(gis::nfkc("２＃区（Ａ栋）") == "2#区(A栋)");
    CHECK(gis::nfkc("⼩区") == "小区"); // U+2F29, the radical that PDF files put for 小
}

TEST_CASE("blanks of every kind are taken off") {
    CHECK(gis::trimmed("\u3000 \t2#区 北\u00A0\n") == "2#区 北");
    CHECK(gis::trimmed("\u200B幸福里\uFEFF") == "幸福里");
    CHECK(gis::trimmed(" \u3000 ").empty());
    CHECK(gis::withoutBlanks(" 金川\u3000区 2 #\u200B区 ") == "金川区2#区");
}

TEST_CASE("a full-width character takes the room of two digits") {
    CHECK(gis::displayWidth("") == 0);
    CHECK(gis::displayWidth("2022") == 4);
    CHECK(gis::displayWidth("2#区45#楼") == 9);
    CHECK(gis::displayWidth("1981—1990年") == 12);
    CHECK(gis::displayWidth("（东）") == 6);
    CHECK(gis::displayWidth("é") == 1);
}

TEST_CASE("numbers are written as a person would write them") {
    CHECK(gis::shortestText(1269.0) == "1269");
    CHECK(gis::shortestText(6.5000000000000002E-2) == "0.065");
    CHECK(gis::shortestText(100000.0) == "100000");
    CHECK(gis::shortestText(-0.0) == "0");
    CHECK(gis::shortestText(-12.5) == "-12.5");
    CHECK(gis::shortestText(34500000.123) == "34500000.123");
    CHECK(gis::shortestText(1e-9) == "1e-09");
}

TEST_CASE("a number is read only when the whole text is one") {
    CHECK(gis::numberOf("-12.5") == -12.5);
    CHECK(gis::numberOf("1e-3") == 0.001);
    CHECK_FALSE(gis::numberOf("12户").has_value());
    CHECK_FALSE(gis::numberOf(" 12").has_value());
    CHECK_FALSE(gis::numberOf("").has_value());
    CHECK_FALSE(gis::numberOf("inf").has_value());
    CHECK_FALSE(gis::numberOf("nan").has_value());
}

TEST_CASE("the distance between two words counts characters and not bytes") {
    CHECK(gis::editDistance("小区", "小区") == 0);
    CHECK(gis::editDistance("幸福里", "幸福小里") == 1);
    CHECK(gis::editDistance("kitten", "sitting") == 3);
    CHECK(gis::editDistance("", "里") == 1);
    CHECK(gis::editDistance("里", "") == 1);
}

TEST_CASE("text is taken apart into characters and put together again") {
    CHECK(gis::characters("丽景苑A1") == U"丽景苑A1");
    CHECK(gis::characters("𠀀区").size() == 2);
    CHECK(gis::utf8Of(gis::characters("丽景苑 𠀀")) == "丽景苑 𠀀");
    CHECK(gis::characters("").empty());
}
