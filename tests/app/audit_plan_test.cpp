#include "app/audit_plan.h"

#include "audit/rules.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

using app::Language;

namespace {

class Silent final : public app::Progress {
public:
    void begins(app::Step /*step*/, const std::string& /*what*/) override {}
};

app::LoadedPlan jinchang() {
    Silent silent;
    return app::loadPlan(PIANQU_SOURCE_DIR "/data/jinchang/plan.toml", silent);
}

std::vector<audit::Finding> findingsOf(const audit::Report& report) {
    std::vector<audit::Finding> findings;
    for (const auto& family : report.families) {
        findings.insert(findings.end(), family.findings.begin(), family.findings.end());
    }
    return findings;
}

// What a reader of the published plan finds who adds up and compares by hand: the section (or the
// estate), what it says, and what it should be or what the other place says. Made by reading the
// document, not by running the audit; it knows nothing of rules.
struct Contradiction {
    const char* where; // stands in the finding's sentence
    const char* stated;
    const char* computed;
};
constexpr std::array contradictions{
    // 2.1.2: 23.37 + 22.45
    Contradiction{"2.1.2 正文，金昌市 2019 户籍人口", "45.08", "45.82"},
    // 2.5: eight kinds of housing; 金川区 lacks two of them, 27.24 + 0.32 at most
    Contradiction{"2.5 正文，金昌市市区和永昌县城 2020 住宅建筑面积", "1592.56", "1535.88"},
    Contradiction{"2.5 正文，金川区 2020 住宅建筑面积", "1013.96", "929.69—957.25"},
    // 3.2: 1 + 4 + 13 + 30
    Contradiction{"3.2 正文，金昌市规划范围 老旧小区数", "46", "48"},
    // the tables of 3.3 have 32 + 16 rows
    Contradiction{"3.2 正文，金昌市规划范围 老旧小区数：所述为 46 个，按摸底调查表", "46", "48"},
    Contradiction{"3.2 正文，永昌县城 老旧小区数", "14", "16"},
    Contradiction{"3.3 附表2 合计，永昌县城 老旧小区数", "14", "16"},
    Contradiction{"4.1 正文，金昌市 老旧小区数", "46", "48"},
    // the list of 4.2 has 15 + 6 estates in 2022
    Contradiction{"4.2 正文，全市 2022 老旧小区数", "19", "21"},
    Contradiction{"4.2 正文，中心城区 2022 老旧小区数", "16", "15"},
    Contradiction{"4.2 正文，永昌县城 2022 老旧小区数", "3", "6"},
    Contradiction{"4.2 附表，全市 2022 老旧小区数", "19", "21"},
    // 3.2 by age against the years of 3.3; 昌荣里14区 spans two classes
    Contradiction{"3.2 正文，金昌市 2001—2005年 楼栋数", "593", "598"},
    Contradiction{"3.2 正文，金昌市 2001—2005年 建筑面积", "238.64", "241.78"},
    Contradiction{"3.2 正文，金昌市 2001—2005年 户数", "22847", "22798"},
    Contradiction{"3.2 正文，金昌市 1981—1990年＋1991—2000年 楼栋数", "218", "213"},
    Contradiction{"3.2 正文，金昌市 1981—1990年＋1991—2000年 建筑面积", "68.43", "65.292"},
    Contradiction{"3.2 正文，金昌市 1981—1990年＋1991—2000年 户数", "7040", "7089"},
    // 4.2 against 4.3
    Contradiction{"丽景苑", "2022", "2023"},
    Contradiction{"裕丰花园", "2022", "2023"},
    Contradiction{"金盛华城和金盛安置楼", "2022", "2023"},
    // 3.3 against 4.3
    Contradiction{"昌华里15区", "2001—2005年", "1991—2000年"},
    Contradiction{"金川公司宝运里(21号区)小区", "三供一业改造", "—"},
    // 1.5.1: the estates of 1991—2000 come first, and one is planned for 2024
    Contradiction{"金泥家属院1#、2#楼", "2024", "<2024"},
    // 1.5.1: the same works may not be subsidised twice; 4.3 plans basic and improvement for all
    Contradiction{"中心城区：9 个小区已做过三供一业改造", "三供一业改造", "供水、供电、供气、供热"},
    Contradiction{"中心城区：1 个小区已做过节能改造", "节能改造", "建筑节能改造"},
    Contradiction{"永昌县城：16 个小区已做过节能改造", "节能改造", "建筑节能改造"},
    // 398.52 / 104 against 9.0 in all other years
    Contradiction{"金昌市 2021：每户投资", "3.83", "9"},
};

// Weaker ones, told as notes: six parts round to the same side; years that overlap.
constexpr std::array doubts{
    Contradiction{"2.5 正文，永昌县城 2020 住宅建筑面积", "578.60", "578.63—606.19"},
    Contradiction{"金川公司宝星里(20号区)小区", "1981—1990年", "1989—1994年"},
    Contradiction{"金川公司宝运里(21号区)小区", "1981—1990年", "1989—1994年"},
};

bool isMeant(const audit::Finding& finding, const Contradiction& contradiction) {
    return finding.seen.stated == contradiction.stated &&
           finding.seen.computed == contradiction.computed &&
           inWords(finding, Language::Chinese).find(contradiction.where) != std::string::npos;
}

template <class List>
bool isIn(const List& list, const audit::Finding& finding) {
    return std::ranges::any_of(list,
                               [&](const Contradiction& known) { return isMeant(finding, known); });
}

} // namespace

TEST_CASE("every contradiction that a reader finds in Jinchang's plan is found by rule") {
    const auto findings = findingsOf(app::auditPlan(jinchang()).report);

    for (const auto& contradiction : contradictions) {
        CAPTURE(contradiction.where, contradiction.stated, contradiction.computed);
        CHECK(std::ranges::any_of(findings, [&](const auto& finding) {
            return finding.severity != gis::Severity::Info && isMeant(finding, contradiction);
        }));
    }
    for (const auto& doubt : doubts) {
        CAPTURE(doubt.where);
        CHECK(std::ranges::any_of(findings, [&](const auto& finding) {
            return finding.severity == gis::Severity::Info && isMeant(finding, doubt);
        }));
    }
}

TEST_CASE("nothing else in Jinchang's plan is called an error or a warning") {
    const auto findings = findingsOf(app::auditPlan(jinchang()).report);

    const auto grave = std::ranges::count_if(
        findings, [](const auto& finding) { return finding.severity != gis::Severity::Info; });
    CHECK(grave == static_cast<long>(contradictions.size()));
    for (const auto& finding : findings) {
        CAPTURE(finding.code, finding.seen.scope, finding.seen.stated, finding.seen.computed);
        CHECK((finding.severity == gis::Severity::Info || isIn(contradictions, finding)));
    }
}

TEST_CASE("what the audit tells of sums is not told again as noticed in reading") {
    const auto plan = jinchang();
    REQUIRE_FALSE(plan.findings.empty());

    CHECK(app::auditPlan(plan).reading.empty());
}

TEST_CASE("every finding says where it stands") {
    for (const auto& finding : findingsOf(app::auditPlan(jinchang()).report)) {
        CAPTURE(finding.code, finding.seen.scope);
        REQUIRE_FALSE(finding.seen.places.empty());
        CHECK_FALSE(finding.seen.places.front().file.empty());
        CHECK(finding.seen.places.front().row);
    }
}

TEST_CASE("no sentence of the audit lacks a fact in either language") {
    for (const auto& finding : findingsOf(app::auditPlan(jinchang()).report)) {
        for (const auto language : {Language::Chinese, Language::English}) {
            const auto text = inWords(finding, language) + hintInWords(finding, language);
            CAPTURE(text);
            CHECK(text.find('{') == std::string::npos);
        }
    }
}

TEST_CASE("the list of rules names every rule in both languages") {
    for (const auto language : {Language::Chinese, Language::English}) {
        const auto text = app::rulesText(language);
        for (const auto& rule : audit::rules()) {
            CAPTURE(rule.code);
            CHECK(text.find(rule.code) != std::string::npos);
        }
    }
}

TEST_CASE("rows of one file and column are told together") {
    const std::vector<gis::SourcePlace> places{
        {"a.csv", "", 3, "value"}, {"a.csv", "", 7, "value"}, {"b.gpkg", "estates", 1, ""}};

    CHECK(app::placesInWords(places, Language::Chinese) ==
          std::vector<std::string>{"a.csv 第3、7行“value”列", "b.gpkg [estates] 第1行"});
    CHECK(app::placesInWords(places, Language::English) ==
          std::vector<std::string>{"a.csv rows 3, 7, column value", "b.gpkg [estates] row 1"});
}

TEST_CASE("an estate on the map has its sheet and its place in degrees") {
    const auto plan = jinchang();
    const auto document = app::auditDocument(plan, app::auditPlan(plan).report, Language::Chinese);

    const auto& lists = document.sections[1].entries;
    REQUIRE_FALSE(lists.empty());
    REQUIRE(lists[0].onMap.size() == 1);
    const auto& place = lists[0].onMap[0];
    CHECK(place.estate == "丽景苑");
    CHECK(place.sheet == "附图1 central");
    REQUIRE(place.middle);
    CHECK((place.middle->lon > 102.1 && place.middle->lon < 102.3));
    CHECK((place.middle->lat > 38.4 && place.middle->lat < 38.6));
}
