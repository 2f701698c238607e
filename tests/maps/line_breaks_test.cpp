#include "maps/line_breaks.h"

#include "tests/support/fixed_ruler.h"

using namespace maps;
using Words = std::vector<std::string>;

namespace {

const support::FixedRuler ruler;
constexpr Lettering oneMillimetre{.size = 1.0};

// Chinese characters are one millimetre wide, ASCII half of it.
Words brokenTo(double width, std::string_view text) {
    return broken(text, width, oneMillimetre, ruler);
}

} // namespace

TEST_CASE("Text is cut into its characters and not into bytes") {
    CHECK(charactersOf("11区a°") == Words{"1", "1", "区", "a", "°"});
    CHECK(charactersOf("").empty());
}

TEST_CASE("Bytes that are no text do not stop the cutting") {
    CHECK(charactersOf("\x80\xff") == Words{"\x80", "\xff"});
}

TEST_CASE("A name that fits stays on one line") {
    CHECK(brokenTo(5.0, "昌荣里小区") == Words{"昌荣里小区"});
}

TEST_CASE("Chinese text may be broken between any two characters") {
    CHECK(brokenTo(2.0, "昌荣里小区") == Words{"昌荣", "里小", "区"});
}

TEST_CASE("A text without characters is one empty line") {
    CHECK(brokenTo(5.0, "") == Words{""});
    CHECK(brokenTo(5.0, "   ") == Words{""});
}

TEST_CASE("A closing mark never begins a line") {
    for (const std::string mark :
         {"，", "。", "、", "；", "：", "）", "》", "”", "！", "？", "’", "」", "』",
          "】", "〉", "％", "·",  "～", ",",  ".",  ")", "?",  "!",  ":", "]"}) {
        INFO(mark);

        CHECK(brokenTo(2.0, "甲乙" + mark + "丙") == Words{"甲", "乙" + mark, "丙"});
    }
}

TEST_CASE("An opening mark never ends a line") {
    for (const std::string mark : {"（", "《", "“", "‘", "「", "『", "【", "〈", "(", "["}) {
        INFO(mark);

        CHECK(brokenTo(2.0, "甲" + mark + "乙丙") == Words{"甲", mark + "乙", "丙"});
    }
}

TEST_CASE("A dash and an ellipsis of two signs are never parted") {
    CHECK(brokenTo(3.0, "甲乙——丙") == Words{"甲", "乙——", "丙"});
    CHECK(brokenTo(3.0, "甲乙……丙") == Words{"甲", "乙……", "丙"});
}

TEST_CASE("A span of years is never parted") {
    CHECK(brokenTo(5.0, "规划2021—2025年") == Words{"规划", "2021—2025年"});
    CHECK(brokenTo(6.0, "规划2021～2025年底") == Words{"规划", "2021～2025年", "底"});
}

TEST_CASE("Several closing marks stay together with the character before them") {
    CHECK(brokenTo(3.0, "甲乙（丙）。") == Words{"甲乙", "（丙）。"});
}

TEST_CASE("Latin words and numbers are broken at blanks only") {
    CHECK(brokenTo(4.0, "Gauss Kruger") == Words{"Gauss", "Kruger"});
    CHECK(brokenTo(2.0, "共21924户") == Words{"共", "21924户"});
}

TEST_CASE("A unit is not torn from its exponent nor a degree from its number") {
    CHECK(brokenTo(2.0, "面积m²") == Words{"面积", "m²"});
    CHECK(brokenTo(3.0, "中央102°E") == Words{"中央", "102°E"});
}

TEST_CASE("A numbered block keeps its number") {
    CHECK(brokenTo(2.0, "幸福2#区") == Words{"幸福", "2#区"});
    CHECK(brokenTo(3.0, "北京路20区") == Words{"北京路", "20区"});
    CHECK(brokenTo(3.0, "路78号院") == Words{"路78号", "院"});
}

TEST_CASE("The blank at a break is not set") {
    CHECK(brokenTo(2.5, "aaaaa bb") == Words{"aaaaa", "bb"});
    CHECK(brokenTo(4.0, "aaaaa bb ") == Words{"aaaaa bb"});
}

TEST_CASE("A word longer than the width stands alone") {
    CHECK(brokenTo(2.0, "甲abcdefgh乙") == Words{"甲", "abcdefgh", "乙"});
}

TEST_CASE("No line of Chinese text is wider than asked for") {
    const std::string text = "坐标系：2000国家大地坐标系（CGCS2000），3度带高斯-克吕格投影，"
                             "中央经线102°E，EPSG:4543。各年度数据按本图所列小区汇总。";
    for (double width = 7.0; width < 60.0; width += 0.5) {
        std::string joined;
        for (const std::string& line : brokenTo(width, text)) {
            INFO(line);

            CHECK(ruler.width(line, oneMillimetre) <= width);
            joined += line;
        }
        CHECK(joined == text);
    }
}

TEST_CASE("A text that is cut says so and fits") {
    CHECK(shortened("昌荣里小区", 5.0, oneMillimetre, ruler) == "昌荣里小区");
    CHECK(shortened("昌荣里小区", 4.9, oneMillimetre, ruler) == "昌荣里…");
    CHECK(shortened("昌荣里小区", 1.0, oneMillimetre, ruler) == "…");
}
