#include "exchange/claim_table.h"

#include "tests/support/findings.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using exchange::TableInput;
using support::Codes;
using support::codesOf;
using support::factOf;
using support::TemporaryFolder;

namespace {

const std::string data{PIANQU_SOURCE_DIR "/data/jinchang/"};
const std::string header{"section,what,district,year,built_from,built_to,qualifier,value,unit\n"};

TableInput tableIn(const std::string& file) {
    return {file, "", "", {}};
}

exchange::ProjectDescription project() {
    exchange::ProjectDescription project;
    project.districts = {{plan::DistrictCode{"620302"}, "金川区", "中心城区", {}},
                         {plan::DistrictCode{"620321"}, "永昌县", "永昌县城", {}}};
    return project;
}

} // namespace

TEST_CASE("Jinchang's claims are read with their digits and what they are about") {
    const auto claims = exchange::readClaims(tableIn(data + "claims.csv"), project());

    CHECK(claims.findings.empty());
    REQUIRE(claims.value.size() == 217);
    const auto& oldest = *std::ranges::find_if(claims.value, [](const auto& claim) {
        return claim.what == "floor_area" && claim.ageClass == "1980年以前";
    });
    CHECK(oldest.section == "3.2");
    CHECK_FALSE(oldest.district);
    CHECK(oldest.built == plan::YearSpan{0, 1980});
    CHECK(oldest.figure == plan::StatedFigure{0.22, 2});
    const auto& housing = *std::ranges::find_if(
        claims.value, [](const auto& claim) { return claim.category == "房改房"; });
    CHECK(housing.year == plan::PlanYear{2020});
    const auto& printed = *std::ranges::find_if(
        claims.value, [](const auto& claim) { return claim.figure.value == 578.6; });
    CHECK(printed.figure.decimals == 2); // 578.60
    CHECK(printed.district == plan::DistrictCode{"620321"});
    CHECK(printed.place.row == 33);
    CHECK(std::ranges::count(claims.value, plan::Qualifier::About, &plan::Claim::qualifier) == 8);
}

TEST_CASE("a prefecture over all districts is the whole plan and any other code is told") {
    const TemporaryFolder folder;
    const auto file = folder.write("c.csv", header + "1,a,620300,,,,,5,个\n1,b,,,,,,5,个\n"
                                                     "1,c,620100,,,,,5,个\n1,d,甲,,,,,5,个\n");

    const auto claims = exchange::readClaims(tableIn(file.string()), project());

    REQUIRE(codesOf(claims.findings) ==
            Codes{"claims.district-unknown", "claims.district-unknown"});
    CHECK(claims.findings[0].place.row == 4);
    CHECK(factOf(claims.findings[0], "text") == "620100");
    REQUIRE(claims.value.size() == 2);
    CHECK_FALSE(claims.value[0].district);
    CHECK_FALSE(claims.value[1].district);
}

TEST_CASE("a claim that is no number or has no unit is left out with its place") {
    const TemporaryFolder folder;
    const auto file =
        folder.write("c.csv", header + "1,a,,,,,,许多,个\n1,b,,,,,,5,\n1,c,,,,,,,个\n"
                                       "1,d,,明年,,,,5,个\n1,e,,,,,大约,5,个\n1,f,,,,,,-3.2,%\n");

    const auto claims = exchange::readClaims(tableIn(file.string()), project());

    CHECK(codesOf(claims.findings) == Codes{"claims.qualifier-unknown", "table.not-a-number",
                                            "table.not-a-year", "table.value-missing",
                                            "table.value-missing"});
    REQUIRE(claims.value.size() == 1);
    CHECK(claims.value[0].figure == plan::StatedFigure{-3.2, 1});
}

TEST_CASE("what the types of renovation contain is read item by item") {
    const auto contents = exchange::readTypeContents(tableIn(data + "renovation_types.csv"));

    CHECK(contents.findings.empty());
    REQUIRE(contents.value.size() == 3);
    CHECK(contents.value[0].type == plan::RenovationType::Basic);
    CHECK(contents.value[0].obligation == plan::Obligation::Must);
    CHECK(contents.value[0].items.front() == "供水");
    CHECK(contents.value[2].obligation == plan::Obligation::May);
}

TEST_CASE("a type or an obligation that nobody knows is told") {
    const TemporaryFolder folder;
    const auto file =
        folder.write("t.csv", "name,content,obligation\n豪华类,泳池,must\n基础类,供水,想做\n");

    const auto contents = exchange::readTypeContents(tableIn(file.string()));

    CHECK(codesOf(contents.findings) == Codes{"guidance.type-unknown", "types.obligation-unknown"});
    CHECK(contents.value.empty());
}

TEST_CASE("the list of demolitions needs names only") {
    const TemporaryFolder folder;
    const auto file = folder.write("d.csv", "小区名称,行政区划代码\n甲小区,620302\n乙小区,\n");

    const auto demolitions = exchange::readDemolitions(tableIn(file.string()));

    CHECK(demolitions.findings.empty());
    REQUIRE(demolitions.value.size() == 2);
    CHECK(demolitions.value[0].district == plan::DistrictCode{"620302"});
    CHECK_FALSE(demolitions.value[1].district);
    CHECK(demolitions.value[1].place.row == 3);
}
