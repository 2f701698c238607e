#include "plan/name_forms.h"

#include <catch2/catch_test_macros.hpp>

using plan::numbersIn;
using plan::withUnifiedForms;
using Numbers = std::vector<std::u32string>;

TEST_CASE("a block is one block in whatever way its number is written") {
    for (const auto* written : {U"宝星里20区", U"宝星里20号区", U"宝星里20#区", U"宝星里第20区",
                                U"宝星里二十区", U"宝星里二十号区", U"宝星里第二十区"}) {
        CHECK(withUnifiedForms(written) == U"宝星里20区");
    }
    CHECK(withUnifiedForms(U"一百零五区") == U"105区");
    CHECK(withUnifiedForms(U"二〇区") == U"20区");
}

TEST_CASE("a house is one house in whatever way its number is written") {
    for (const auto* written :
         {U"3楼", U"3号楼", U"3#楼", U"3栋", U"3幢", U"3#", U"3栋楼", U"三号楼"}) {
        CHECK(withUnifiedForms(written) == U"3楼");
    }
    CHECK(withUnifiedForms(U"一、二号楼") == U"1、2楼");
    CHECK(withUnifiedForms(U"2#区45#、46#楼") == U"2区45楼、46楼");
}

TEST_CASE("numerals that count nothing stay") {
    CHECK(withUnifiedForms(U"宝星里20区二建楼") == U"宝星里20区二建楼");
    CHECK(withUnifiedForms(U"八一路") == U"八一路");
    CHECK(withUnifiedForms(U"新华路78号家属院") == U"新华路78号家属院");
    CHECK(withUnifiedForms(U"三供一业") == U"三供一业");
    CHECK(withUnifiedForms(U"").empty());
}

TEST_CASE("small letters are the same as capitals") {
    CHECK(withUnifiedForms(U"东湖花园a/b区") == U"东湖花园A/B区");
}

TEST_CASE("numbers and letters of a name are found") {
    CHECK(numbersIn(U"东湖花园A/B区") == Numbers{U"A", U"B"});
    CHECK(numbersIn(U"2区45楼、46楼") == Numbers{U"2", U"45", U"46"});
    CHECK(numbersIn(U"A1楼") == Numbers{U"1", U"A"});
    CHECK(numbersIn(U"丽景苑").empty());
}
