#include "plan/linkage.h"

#include "tests/support/shipped_name_words.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using plan::Alias;
using plan::DistrictCode;
using plan::Link;
using plan::LinkedBy;

namespace {

const DistrictCode jinchuan{"620302"};
const DistrictCode yongchang{"620321"};
const std::vector<plan::District> districts{{jinchuan, "金川区", "中心城区", {"金川区"}},
                                            {yongchang, "永昌县", "永昌县城", {"永昌县"}}};

plan::Estate estate(const DistrictCode& district, int number, std::string name) {
    plan::Estate estate;
    estate.id = plan::estateIdOf(district, number);
    estate.district = district;
    estate.number = number;
    estate.name = std::move(name);
    return estate;
}

Alias alias(std::string name, std::string estate) {
    return {"plan", std::move(name), std::move(estate), "测试", {}};
}

gis::Checked<plan::Linkage> linked(const std::vector<plan::Estate>& estates,
                                   const std::vector<std::string>& names,
                                   const std::vector<Alias>& aliases = {}) {
    std::vector<plan::ListedName> listed;
    for (const auto& name : names) {
        listed.push_back({name, {}, {}, {}});
    }
    return plan::link({"plan", estates, listed, aliases, districts});
}

std::vector<std::string> codesOf(const gis::Findings& findings) {
    std::vector<std::string> codes;
    for (const auto& finding : findings) {
        codes.push_back(finding.code);
    }
    std::ranges::sort(codes);
    return codes;
}

std::string fact(const gis::Finding& finding, const std::string& name) {
    const auto found = std::ranges::find(finding.facts, name, &gis::Fact::name);
    return found == finding.facts.end() ? "(no such fact)" : found->text;
}

using Codes = std::vector<std::string>;
using Indices = std::vector<std::size_t>;

} // namespace

TEST_CASE("equal names are linked whichever list writes the district before them") {
    const auto result = linked({estate(jinchuan, 23, "恒昌花园"), estate(yongchang, 9, "清潭花园")},
                               {"永昌县清潭花园", "金川区恒昌花园"});

    CHECK(result.value.links == std::vector<Link>{{0, 1, LinkedBy::Name}, {1, 0, LinkedBy::Name}});
    CHECK(result.findings.empty());
}

TEST_CASE("a name with another district's prefix is not linked to an equal name here") {
    const auto result = linked({estate(jinchuan, 1, "和顺家园")}, {"永昌县和顺家园"});

    CHECK(result.value.links.empty());
    CHECK(result.value.unmatchedEstates == Indices{0});
    CHECK(result.value.unmatchedNames == Indices{0});
    CHECK(codesOf(result.findings) == Codes{"linkage.estate-unmatched", "linkage.name-unmatched"});
}

TEST_CASE("a prefix decides between two districts that both have an estate of the name") {
    const std::vector<plan::Estate> estates{estate(jinchuan, 1, "安居小区"),
                                            estate(yongchang, 1, "安居小区")};

    const auto result = linked(estates, {"永昌县安居小区", "金川区安居小区"});

    CHECK(result.value.links == std::vector<Link>{{0, 1, LinkedBy::Name}, {1, 0, LinkedBy::Name}});
}

TEST_CASE("a bare name that two districts share is linked to neither") {
    const std::vector<plan::Estate> estates{estate(jinchuan, 1, "安居小区"),
                                            estate(yongchang, 1, "安居小区")};

    const auto result = linked(estates, {"安居小区"});

    CHECK(result.value.links.empty());
    CHECK(codesOf(result.findings) == Codes{"linkage.name-ambiguous"});
}

TEST_CASE("a part of a name is not the name") {
    const auto result = linked({estate(jinchuan, 1, "宝星里20区"), estate(jinchuan, 2, "丽景西苑")},
                               {"宝星里20区二建楼", "丽景苑"});

    CHECK(result.value.links.empty());
    CHECK(result.value.unmatchedNames == Indices{0, 1});
}

TEST_CASE("an unmatched name is told with the estate whose name differs least") {
    const auto result =
        linked({estate(jinchuan, 1, "天瑞花园"), estate(jinchuan, 2, "天润嘉园")}, {"龙润雅居"});

    const auto unmatched =
        std::ranges::find(result.findings, "linkage.name-unmatched", &gis::Finding::code);
    REQUIRE(unmatched != result.findings.end());
    CHECK(fact(*unmatched, "nearest") == "天润嘉园");
    CHECK(unmatched->severity == gis::Severity::Error);
}

TEST_CASE("a like name whose numbers agree is linked and told with its reasons") {
    auto surveyed = estate(jinchuan, 20, "金辰丽苑");
    surveyed.households = 114;
    surveyed.buildings = 3;
    const std::vector<plan::Estate> estates{surveyed, estate(jinchuan, 21, "丽景苑")};
    const std::vector<plan::ListedName> names{
        {"丽景苑", {}, {}, {}},
        {"金城丽苑", {}, {}, {}, {{"households", 114, 0}, {"buildings", 3, 0}}}};

    const auto result = plan::link({"plan", estates, names, {}, districts});

    CHECK(result.value.links ==
          std::vector<Link>{{0, 1, LinkedBy::Likeness}, {1, 0, LinkedBy::Name}});
    REQUIRE(codesOf(result.findings) == Codes{"linkage.taken-by-likeness"});
    CHECK(result.findings[0].severity == gis::Severity::Info);
    CHECK(fact(result.findings[0], "estate") == "金辰丽苑");
    CHECK(fact(result.findings[0], "evidence") ==
          "name-alike||0.75|; figure-agrees|households|114|114; figure-agrees|buildings|3|3");
}

TEST_CASE("a like name without numbers is linked to nothing and told with the deciding line") {
    const auto result = linked({estate(jinchuan, 2, "天润嘉园")}, {"天润家园"});

    CHECK(result.value.links.empty());
    CHECK(result.value.unmatchedEstates == Indices{0});
    REQUIRE(codesOf(result.findings) == Codes{"linkage.doubtful"});
    CHECK(result.findings[0].severity == gis::Severity::Error);
    CHECK(fact(result.findings[0], "line") == "plan,天润家园,天润嘉园,");
}

TEST_CASE("a name between two estates is told with both") {
    const auto result =
        linked({estate(jinchuan, 1, "天瑞家园"), estate(jinchuan, 2, "天润嘉园")}, {"天润家园"});

    CHECK(result.value.links.empty());
    REQUIRE(codesOf(result.findings) == Codes{"linkage.doubtful-between"});
    CHECK(fact(result.findings[0], "estate") != fact(result.findings[0], "second"));
    CHECK(fact(result.findings[0], "second_evidence").starts_with("name-alike"));
}

TEST_CASE("the line that a doubt asks for decides it from then on") {
    const auto result =
        linked({estate(jinchuan, 2, "天润嘉园")}, {"天润家园"}, {alias("天润家园", "天润嘉园")});

    CHECK(result.value.links == std::vector<Link>{{0, 0, LinkedBy::Alias}});
    CHECK(result.findings.empty());
}

TEST_CASE("a person may decide that a name or an estate has no partner") {
    const auto nothing = linked({estate(jinchuan, 2, "天润嘉园")}, {"天润家园"},
                                {alias("天润家园", "无"), alias("无", "天润嘉园")});
    const auto english = linked({}, {"天润家园"}, {alias("天润家园", "none")});

    CHECK(nothing.value.links.empty());
    CHECK(nothing.findings.empty());
    CHECK(english.findings.empty());
}

TEST_CASE("a decision that an estate has no partner keeps like names away from it") {
    const auto result =
        linked({estate(jinchuan, 2, "天润嘉园")}, {"天润家园"}, {alias("无", "天润嘉园")});

    CHECK(codesOf(result.findings) == Codes{"linkage.name-unmatched"});
}

TEST_CASE("forms of numbers and owners are known by the words given") {
    const auto words = support::shippedNameWords();
    const std::vector<plan::Estate> estates{estate(jinchuan, 1, "金川公司宝星里(20号区)小区")};
    const std::vector<plan::ListedName> names{{"宝星里二十区", {}, {}, {}}};

    CHECK(plan::link({"plan", estates, names, {}, districts, words}).value.links ==
          std::vector<Link>{{0, 0, LinkedBy::Likeness}});
    CHECK(plan::link({"plan", estates, names, {}, districts}).value.links.empty());
}

TEST_CASE("two names for one estate are both left out and told together") {
    const auto result = linked({estate(jinchuan, 1, "恒昌花园")}, {"金川区恒昌花园", "恒昌 花园"});

    CHECK(result.value.links.empty());
    CHECK(result.value.unmatchedNames == Indices{0, 1});
    CHECK(result.value.unmatchedEstates == Indices{0});
    REQUIRE(codesOf(result.findings) == Codes{"linkage.estate-doubly-matched"});
    CHECK(fact(result.findings[0], "names").find("恒昌 花园") != std::string::npos);
}

TEST_CASE("an alias names the estate of the survey whose name truly differs") {
    const auto result =
        linked({estate(jinchuan, 21, "丽景苑"), estate(jinchuan, 25, "丽景西苑")},
               {"丽景西苑", "金谷里13区丽景苑"}, {alias("金谷里13区 丽景苑", "丽景苑")});

    CHECK(result.value.links == std::vector<Link>{{0, 1, LinkedBy::Alias}, {1, 0, LinkedBy::Name}});
    CHECK(result.findings.empty());
}

TEST_CASE("an alias may name its estate by id") {
    const auto result = linked({estate(yongchang, 16, "昌宁苑小区")}, {"永昌县昌宁苑小区（东）"},
                               {alias("永昌县昌宁苑小区(东)", "620321-016")});

    CHECK(result.value.links == std::vector<Link>{{0, 0, LinkedBy::Alias}});
}

TEST_CASE("an alias of another list does not count") {
    auto ofGuidance = alias("香格里拉", "香格里拉小区");
    ofGuidance.list = "guidance";

    const auto result = linked({estate(jinchuan, 29, "香格里拉小区")}, {"香格里拉"}, {ofGuidance});

    CHECK(result.value.links.empty());
}

TEST_CASE("an alias beats an equal name and says so") {
    const std::vector<plan::Estate> estates{estate(jinchuan, 1, "一区"),
                                            estate(jinchuan, 2, "二区")};

    const auto result = linked(estates, {"一区"}, {alias("一区", "二区")});

    CHECK(result.value.links == std::vector<Link>{{1, 0, LinkedBy::Alias}});
    CHECK(codesOf(result.findings) ==
          Codes{"linkage.alias-overrides-name", "linkage.estate-unmatched"});
}

TEST_CASE("an alias cannot carry a name across districts") {
    const auto result = linked({estate(jinchuan, 1, "安居小区")}, {"永昌县安居苑"},
                               {alias("永昌县安居苑", "安居小区")});

    CHECK(result.value.links.empty());
    CHECK(codesOf(result.findings) == Codes{"linkage.estate-unmatched", "linkage.name-unmatched"});
}

TEST_CASE("slips in the alias table are told") {
    const std::vector<plan::Estate> estates{estate(jinchuan, 1, "一区"),
                                            estate(yongchang, 1, "一区")};

    const auto result =
        linked(estates, {"金川区一区", "永昌县一区"},
               {alias("甲区", "三区"), alias("乙区", "一区"), alias("乙 区", "永昌县一区")});

    CHECK(result.value.links.size() == 2);
    CHECK(codesOf(result.findings) ==
          Codes{"linkage.alias-estate-ambiguous", "linkage.alias-estate-unknown",
                "linkage.alias-repeated", "linkage.alias-unused", "linkage.alias-unused"});
}

TEST_CASE("a list that says one district and writes another before the name is told") {
    const std::vector<plan::Estate> estates{estate(jinchuan, 1, "一区")};
    const std::vector<plan::ListedName> names{{"永昌县一区", jinchuan, {}, {}}};

    const auto result = plan::link({"plan", estates, names, {}, districts});

    CHECK(result.value.links.empty());
    CHECK(codesOf(result.findings) ==
          Codes{"linkage.district-contradicts", "linkage.estate-unmatched"});
}

TEST_CASE("an id says which estate is meant whatever the name beside it") {
    const std::vector<plan::Estate> estates{estate(jinchuan, 1, "一区"),
                                            estate(jinchuan, 2, "二区")};
    const std::vector<plan::ListedName> names{{"一区", {}, plan::EstateId{"620302-002"}, {}},
                                              {"二区", {}, plan::EstateId{"620302-009"}, {}}};

    const auto result = plan::link({"plan", estates, names, {}, districts});

    CHECK(result.value.links == std::vector<Link>{{1, 0, LinkedBy::Id}});
    CHECK(codesOf(result.findings) == Codes{"linkage.estate-unmatched", "linkage.id-unknown"});
}
