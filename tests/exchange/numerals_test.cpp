#include "exchange/numerals.h"

#include <catch2/catch_test_macros.hpp>

using exchange::Numeral;
using exchange::numeralFrom;

TEST_CASE("numbers are read as people type them") {
    CHECK(numeralFrom("1269") == Numeral{1269, 0, ""});
    CHECK(numeralFrom("1,269") == Numeral{1269, 0, ""});
    CHECK(numeralFrom("1,234,567.5") == Numeral{1'234'567.5, 1, ""});
    CHECK(numeralFrom("１２６９") == Numeral{1269, 0, ""});
    CHECK(numeralFrom("１，２６９户") == Numeral{1269, 0, "户"});
    CHECK(numeralFrom(" 9.31 万平方米 ") == Numeral{9.31, 2, "万平方米"});
    CHECK(numeralFrom("16.00万m²") == Numeral{16.0, 2, "万m2"});
    CHECK(numeralFrom("32 个小区") == Numeral{32, 0, "个小区"});
    CHECK(numeralFrom("-5") == Numeral{-5, 0, ""});
    CHECK(numeralFrom("+5") == Numeral{5, 0, ""});
}

TEST_CASE("a width is in metres or none") {
    CHECK(exchange::widthFrom("12") == gis::Metres::of(12.0));
    CHECK(exchange::widthFrom("24.5 m") == gis::Metres::of(24.5));
    CHECK(exchange::widthFrom("４０米") == gis::Metres::of(40.0));
    CHECK_FALSE(exchange::widthFrom("40公里"));
    CHECK_FALSE(exchange::widthFrom("-12"));
    CHECK_FALSE(exchange::widthFrom("宽"));
}

TEST_CASE("what only looks like a number is none") {
    CHECK_FALSE(numeralFrom(""));
    CHECK_FALSE(numeralFrom("十二"));
    CHECK_FALSE(numeralFrom("约1200"));
    CHECK_FALSE(numeralFrom("1,26"));
    CHECK_FALSE(numeralFrom("1234,567"));
    CHECK_FALSE(numeralFrom(",123"));
    CHECK_FALSE(numeralFrom("1.2.3"));
    CHECK_FALSE(numeralFrom("12."));
    CHECK_FALSE(numeralFrom(".5"));
    CHECK_FALSE(numeralFrom("-"));
    CHECK_FALSE(numeralFrom("户"));
}
