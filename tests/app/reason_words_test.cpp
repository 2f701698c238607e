#include "app/reason_words.h"

#include <catch2/catch_test_macros.hpp>

using app::evidenceInWords;
using app::Language;

TEST_CASE("evidence is told in the language asked for") {
    const std::string code{"name-alike||0.75|; figure-rounded|floor_area|2.38|2.377"};

    CHECK(evidenceInWords(code, Language::Chinese) ==
          "名称相似度 0.75；建筑面积 2.38 与 2.377 舍入后一致");
    CHECK(evidenceInWords(code, Language::English) ==
          "names 0.75 alike; floor area 2.38 and 2.377 agree when rounded");
}

TEST_CASE("what the user calls a number keeps its name") {
    CHECK(evidenceInWords("figure-differs|商铺|3|9", Language::Chinese) == "商铺 3 与 9 不符");
}

TEST_CASE("what is no evidence is shown as it stands") {
    CHECK(evidenceInWords("because", Language::English) == "because");
}
