#include "plan/estate_name.h"

#include "tests/support/shipped_name_words.h"

#include <catch2/catch_test_macros.hpp>

using plan::bareName;
using plan::BareName;
using plan::DistrictCode;
using plan::EstateName;
using plan::NameReader;
using plan::normalizedName;

namespace {

const DistrictCode jinchuan{"620302"};
const DistrictCode yongchang{"620321"};
const std::vector<plan::District> districts{{jinchuan, "金川区", "中心城区", {"金川区"}},
                                            {yongchang, "永昌县", "永昌县城", {"永昌县"}}};

EstateName read(std::string_view name) {
    static const auto words = support::shippedNameWords();
    return NameReader{words}.read(normalizedName(name));
}

using Parts = std::vector<std::u32string>;

} // namespace

TEST_CASE("names that differ only in width and blanks and brackets are the same name") {
    CHECK(normalizedName("安置小区 （昌康苑）") == normalizedName("安置小区(昌康苑)"));
    CHECK(normalizedName("安置小区【昌康苑】") == normalizedName("安置小区［昌康苑］"));
    CHECK(normalizedName("２＃区　45#、46#楼") == normalizedName("2#区45#、46#楼"));
    CHECK(normalizedName("东湖花园Ａ／Ｂ区") == "东湖花园A/B区");
    CHECK(normalizedName("华芳\u200B家园\uFEFF") == "华芳家园");
    CHECK(normalizedName("1—3号楼") == normalizedName("1～3号楼"));
}

TEST_CASE("names that differ in a character stay different") {
    CHECK(normalizedName("丽景苑") != normalizedName("丽景西苑"));
    CHECK(normalizedName("昌宁苑小区") != normalizedName("昌宁苑小区（东）"));
}

TEST_CASE("a district's name before an estate's name is taken off and remembered") {
    CHECK(bareName("永昌县 西津家园", districts) == BareName{"西津家园", yongchang});
    CHECK(bareName("西津家园", districts) == BareName{"西津家园", std::nullopt});
    CHECK(bareName("永昌县", districts) == BareName{"永昌县", std::nullopt});
}

TEST_CASE("the longest of several prefixes counts") {
    const std::vector<plan::District> nested{{jinchuan, "金川区", "", {"金昌市", "金昌市金川区"}}};

    CHECK(bareName("金昌市金川区恒昌花园", nested) == BareName{"恒昌花园", jinchuan});
}

TEST_CASE("three ways of writing one estate have one core") {
    for (const auto* written : {"金川公司宝运里(21号区)小区", "宝运里（21号区）", "宝运里21区"}) {
        CHECK(read(written).core == U"宝运里21区");
    }
    CHECK(read("金川公司宝运里(21号区)小区").owner == U"金川公司");
    CHECK(read("宝运里21区").owner.empty());
}

TEST_CASE("小区 says nothing and the housing of an employer is a kind") {
    CHECK(read("香格里拉小区").core == U"香格里拉");
    CHECK(read("香格里拉小区").kind.empty());
    CHECK(read("金泥家属楼").kind == U"家属院");
    CHECK(read("金泥职工家属区").kind == U"家属院");
    CHECK(read("小区").core == U"小区");
}

TEST_CASE("a block named after a company keeps the company as its name") {
    CHECK(read("人寿保险公司家属楼").core == U"人寿保险");
    CHECK(read("财险公司家属楼").core == U"财险");
    CHECK(read("人寿保险公司家属楼").owner.empty());
    CHECK(read("八冶公司职工家属区2#区龙川家园").owner == U"八冶公司");
}

TEST_CASE("brackets and joints part a name and 和 inside a word does not") {
    CHECK(read("万安花园和万安花园东苑").parts == Parts{U"万安花园", U"万安花园东苑"});
    CHECK(read("昌宁苑小区和安置小区").parts == Parts{U"昌宁苑", U"安置"});
    CHECK(read("安置小区（昌康苑）").parts == Parts{U"安置", U"昌康苑"});
    CHECK(read("和顺家园").parts == Parts{U"和顺家园"});
    CHECK(read("祥和家园").parts == Parts{U"祥和家园"});
}

TEST_CASE("a block or a street or an owner ends a place and a name does not") {
    const auto words = support::shippedNameWords();
    const NameReader reader{words};

    CHECK(reader.endsAsPlace(U"金谷里13区"));
    CHECK(reader.endsAsPlace(U"新华路"));
    CHECK(reader.endsAsPlace(U"金川公司"));
    CHECK_FALSE(reader.endsAsPlace(U"万安花园"));
    CHECK_FALSE(reader.endsAsPlace(U"小区"));
}

TEST_CASE("without words a name stays whole but for forms and brackets") {
    const auto name = NameReader{{}}.read("金川公司宝运里(21号区)小区");

    CHECK(name.core == U"金川公司宝运里21区小区");
    CHECK(name.owner.empty());
}
