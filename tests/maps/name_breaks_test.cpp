#include "maps/name_breaks.h"

#include "tests/support/fixed_ruler.h"

using namespace maps;
using Words = std::vector<std::string>;

namespace {

const support::FixedRuler ruler;

BrokenName brokenName(std::string_view name, std::size_t lines) {
    return NameBreaks{name, {.size = 1.0}, ruler}.inLines(lines);
}

Words linesOf(std::string_view name, std::size_t lines) {
    return brokenName(name, lines).lines;
}

} // namespace

TEST_CASE("A name is parted before its generic part") {
    CHECK(linesOf("昌荣里小区", 2) == Words{"昌荣里", "小区"});
    CHECK(linesOf("市政公司家属院", 2) == Words{"市政公司", "家属院"});
    CHECK(linesOf("金川路20区家属楼", 2) == Words{"金川路20区", "家属楼"});
}

TEST_CASE("The name of an institution stays whole") {
    CHECK(linesOf("金川公司12区", 2) == Words{"金川公司", "12区"});
    CHECK(linesOf("人寿保险公司家属楼", 2) == Words{"人寿保险公司", "家属楼"});
}

TEST_CASE("What stands in brackets stays together") {
    CHECK(linesOf("金川公司宝运里(21号区)小区", 3) == Words{"金川公司", "宝运里", "(21号区)小区"});
    CHECK(linesOf("安置小区（昌康苑）", 2) == Words{"安置小区", "（昌康苑）"});
}

TEST_CASE("A break inside a word strains and one between words does not") {
    CHECK(brokenName("金川公司12区", 2).strain < 1.0);
    CHECK(brokenName("小区", 2).strain > 1.0);
}

TEST_CASE("A name has no more lines than it has parts") {
    CHECK(linesOf("甲乙", 4) == Words{"甲", "乙"});
    CHECK(linesOf("Jinchang", 4) == Words{"Jinchang"});
    CHECK(linesOf("", 3) == Words{""});
    CHECK(linesOf("昌荣里小区", 1) == Words{"昌荣里小区"});
}

TEST_CASE("However a name is broken it keeps all its characters") {
    const std::string name = "国家电网金昌供电公司新华路78号职工家属区";
    for (std::size_t count = 1; count <= 6; ++count) {
        std::string joined;
        for (const std::string& line : linesOf(name, count)) {
            joined += line;
        }

        CHECK(joined == name);
    }
}
