#include "plan/name_likeness.h"

#include "tests/support/shipped_name_words.h"

#include <catch2/catch_test_macros.hpp>

using plan::Likeness;
using plan::LikenessKind;
using plan::MarkCheck;

namespace {

Likeness likeness(std::string_view a, std::string_view b) {
    static const auto words = support::shippedNameWords();
    static const plan::NameReader reader{words};
    const auto one = reader.read(plan::normalizedName(a));
    const auto other = reader.read(plan::normalizedName(b));
    const auto result = plan::likenessOf(one, other, reader);
    CHECK(result == plan::likenessOf(other, one, reader));
    return result;
}

LikenessKind kind(std::string_view a, std::string_view b) {
    return likeness(a, b).kind;
}
MarkCheck marks(std::string_view a, std::string_view b) {
    return likeness(a, b).marks;
}

} // namespace

TEST_CASE("names that differ in form alone are known as such") {
    CHECK(kind("丽景苑", "丽景苑") == LikenessKind::Equal);
    CHECK(kind("香格里拉", "香格里拉小区") == LikenessKind::SameForm);
    CHECK(kind("金川公司宝星里(20号区)小区", "金川公司宝星里（20号区）") == LikenessKind::SameForm);
    CHECK(kind("税务局家属楼", "税务局家属院") == LikenessKind::SameForm);
    CHECK(kind("安置小区（昌康苑）", "昌康苑（安置小区）") == LikenessKind::SameForm);
}

TEST_CASE("an owner or a place left out is known as such") {
    CHECK(kind("金川公司宝运里(21号区)小区", "宝运里21区") == LikenessKind::OwnerLeftOut);
    CHECK(kind("丽景苑", "金谷里13区丽景苑") == LikenessKind::PlaceInFront);
    CHECK(marks("丽景苑", "金谷里13区丽景苑") == MarkCheck::Same);
    CHECK(kind("金川公司丽景苑", "新华路金川公司丽景苑") == LikenessKind::PlaceInFront);
    CHECK(marks("金川公司丽景苑", "新华路金川公司丽景苑") == MarkCheck::Same);
}

TEST_CASE("a block number without a name is named by its place and owner alone") {
    CHECK(kind("26区", "茂新里26区") == LikenessKind::Contained);
    CHECK(kind("26区", "金川公司26区") == LikenessKind::Contained);
}

TEST_CASE("one of two estates under one name is a part of it") {
    CHECK(kind("万安（花园）东苑", "万安花园和万安花园东苑") == LikenessKind::PartOfSeveral);
    CHECK(kind("昌宁苑小区", "昌宁苑小区和安置小区") == LikenessKind::PartOfSeveral);
}

TEST_CASE("what tells two estates apart is seen whatever the ratio") {
    CHECK(marks("金川公司11区", "金川公司12区") == MarkCheck::Conflict);
    CHECK(marks("金川公司11区", "八冶公司11区") == MarkCheck::Conflict);
    CHECK(marks("东湖花园A/B区", "东湖花园C区") == MarkCheck::Conflict);
    CHECK(marks("丽景东苑", "丽景西苑") == MarkCheck::Conflict);
    CHECK(marks("建设家属院", "建设商住楼") == MarkCheck::Conflict);
    CHECK(marks("丽景苑", "丽景西苑") == MarkCheck::Extra);
    CHECK(marks("昌宁苑小区", "昌宁苑小区（东）") == MarkCheck::Extra);
    CHECK(marks("宝星里20区", "宝星里20区二建楼") == MarkCheck::Extra);
    CHECK(marks("金泥家属院", "金泥家属院1#、2#楼") == MarkCheck::Extra);
}

TEST_CASE("a wrong character leaves names alike") {
    const auto result = likeness("金辰丽苑", "金城丽苑");

    CHECK(result.kind == LikenessKind::Alike);
    CHECK(result.marks == MarkCheck::Same);
    CHECK(result.ratio == 0.75);
}

TEST_CASE("names that share a kind alone are unlike and so are two empty ones") {
    CHECK(kind("华芳家属院", "金泥家属院") == LikenessKind::Unlike);
    CHECK(kind("人寿保险公司家属楼", "财险公司家属楼") == LikenessKind::Unlike);
    CHECK(kind("", "") == LikenessKind::Unlike);
}
