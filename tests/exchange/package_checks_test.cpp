#include "exchange/package_checks.h"

#include "gis/wkt.h"
#include "tests/exchange/two_estates.h"
#include "tests/support/findings.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using exchange_test::contentsOf;
using exchange_test::profileNamed;
using exchange_test::surveyedEstate;
using exchange_test::twoEstates;
using support::Codes;
using support::codesOf;
using support::factOf;

namespace {

gis::Findings layersChecked(const plan::Portfolio& portfolio, const std::string& encoding,
                            const exchange::PackageProfile& profile) {
    const auto contents = contentsOf(portfolio);
    return checkLayers(exchange::packageLayers(contents, profile, exchange::WholePackage{}),
                       profile, encoding);
}

gis::Findings layersChecked(const plan::Portfolio& portfolio, const std::string& encoding) {
    return layersChecked(portfolio, encoding, profileNamed("natural-resources"));
}

gis::Findings estatesChecked(const plan::Portfolio& portfolio) {
    return checkEstates(contentsOf(portfolio), profileNamed("natural-resources"));
}

plan::Portfolio estatesAt(const std::string& a, const std::string& b) {
    auto portfolio = twoEstates();
    portfolio.estates = {surveyedEstate(1, "甲小区", a), surveyedEstate(2, "乙小区", b)};
    return portfolio;
}

const std::string left{"POLYGON ((500000 4261000, 500100 4261000, 500100 4261100, 500000 4261100, "
                       "500000 4261000))"};
// Of the same size, its western wall at that easting.
std::string right(const std::string& west) {
    return "POLYGON ((" + west + " 4261000, 500200 4261000, 500200 4261100, " + west +
           " 4261100, " + west + " 4261000))";
}

// Every finding of the code is about that field and estate.
bool isAbout(const gis::Findings& findings, const std::string& code, const std::string& id,
             const std::string& field) {
    return std::ranges::any_of(findings, [&](const gis::Finding& finding) {
        return finding.code == code && factOf(finding, "id") == id &&
               factOf(finding, "field") == field;
    });
}

} // namespace

TEST_CASE("a package without faults has no findings") {
    CHECK(layersChecked(twoEstates(), "GBK").empty());
    CHECK(estatesChecked(twoEstates()).empty());
}

TEST_CASE("a character that GBK lacks is told with estate, character and place") {
    auto portfolio = twoEstates();
    portfolio.estates[1].estate.name = "天𠮷花园";

    const auto findings = layersChecked(portfolio, "GBK");

    REQUIRE(codesOf(findings) == Codes{"export.character-missing"});
    CHECK(factOf(findings[0], "id") == "620302-002 天𠮷花园");
    CHECK(factOf(findings[0], "field") == "XQMC");
    CHECK(factOf(findings[0], "character") == "𠮷");
    CHECK(factOf(findings[0], "x") == "500350.000");
    CHECK(layersChecked(portfolio, "UTF-8").empty());
}

TEST_CASE("text is measured in bytes of its encoding") {
    auto portfolio = twoEstates();
    for (int i = 0; i < 20; ++i) {
        portfolio.estates[0].estate.structure += "砖"; // 22 characters with 砖混: 44 or 66 bytes
    }

    CHECK(layersChecked(portfolio, "GBK").empty());
    const auto findings = layersChecked(portfolio, "UTF-8");

    REQUIRE(codesOf(findings) == Codes{"export.text-too-long"});
    CHECK(factOf(findings[0], "bytes") == "66");
    CHECK(factOf(findings[0], "width") == "60");
}

TEST_CASE("a number that is wider than its field is told") {
    auto portfolio = twoEstates();
    portfolio.estates[1].estate.buildings = 12'345'678;

    const auto findings = layersChecked(portfolio, "GBK");

    CHECK(isAbout(findings, "export.number-too-wide", "620302-002 天瑞花园", "LDS"));
}

TEST_CASE("an empty mandatory field is told") {
    auto portfolio = twoEstates();
    portfolio.estates[1].estate.name = " ";

    const auto findings = layersChecked(portfolio, "GBK");

    CHECK(codesOf(findings) == Codes{"export.value-missing"});
}

TEST_CASE("a value that its list of codes lacks is told") {
    auto profile = profileNamed("natural-resources");
    for (auto& field : profile.layers[0].fields) {
        if (field.field.name == "ZLBJ") {
            field.codes = {"schematic"};
        }
    }

    const auto findings = layersChecked(twoEstates(), "GBK", profile);

    CHECK(codesOf(findings) == Codes{"export.value-unlisted", "export.value-unlisted"});
    CHECK(isAbout(findings, "export.value-unlisted", "620302-001 昌荣里14区", "ZLBJ"));
}

TEST_CASE("an identifier given twice is told once") {
    auto portfolio = twoEstates();
    portfolio.estates[1].estate.id = portfolio.estates[0].estate.id;

    const auto findings = layersChecked(portfolio, "GBK");

    CHECK(codesOf(findings) == Codes{"export.id-repeated"});
}

TEST_CASE("a shape that crosses itself is told where it does") {
    auto portfolio = twoEstates();
    portfolio.estates[1].ground->footprint = gis::polygonFromWkt(
        "POLYGON ((500200 4261000, 500300 4261100, 500300 4261000, 500200 4261100, 500200 "
        "4261000))");
    exchange::PackageContents contents{&portfolio, {}, exchange::Schematic::LeftOut};
    const auto profile = profileNamed("natural-resources");

    const auto findings = checkLayers(
        exchange::packageLayers(contents, profile, exchange::WholePackage{}), profile, "GBK");

    REQUIRE(codesOf(findings) == Codes{"export.shape-invalid"});
    CHECK(factOf(findings[0], "x") == "500250.000");
    CHECK(factOf(findings[0], "y") == "4261050.000");
}

TEST_CASE("estates that overlap by more than a millimetre are told with area, width and place") {
    const auto findings = estatesChecked(estatesAt(left, right("500099.5")));

    REQUIRE(codesOf(findings) == Codes{"export.estates-overlap"});
    CHECK(findings[0].severity == gis::Severity::Error);
    CHECK(factOf(findings[0], "id") == "620302-001 甲小区");
    CHECK(factOf(findings[0], "other") == "620302-002 乙小区");
    CHECK(factOf(findings[0], "area") == "50.00");
    CHECK(factOf(findings[0], "width") == "0.500");
    CHECK(factOf(findings[0], "x") == "500099.750");
    CHECK(estatesChecked(estatesAt(left, right("500099.9995"))).empty());
}

TEST_CASE("a sliver along a wall is told, a lane is not") {
    const auto findings = estatesChecked(estatesAt(left, right("500100.08")));

    REQUIRE(codesOf(findings) == Codes{"export.gap"});
    CHECK(findings[0].severity == gis::Severity::Warning);
    CHECK(factOf(findings[0], "area") == "8.00");
    CHECK(factOf(findings[0], "width") == "0.080");
    CHECK(estatesChecked(estatesAt(left, right("500106"))).empty());
    CHECK(estatesChecked(estatesAt(left, right("500100"))).empty());
}

TEST_CASE("the same ground twice is told as such and not as an overlap") {
    CHECK(codesOf(estatesChecked(estatesAt(left, left))) == Codes{"export.estates-equal"});
}

TEST_CASE("an estate beyond its district is told with the area that is") {
    auto portfolio = estatesAt(left, right("500110"));
    portfolio.districtOutlines = {
        {plan::DistrictCode{"620302"},
         gis::polygonFromWkt("POLYGON ((499000 4260000, 500190 4260000, 500190 4262000, 499000 "
                             "4262000, 499000 4260000))")}};

    const auto findings = estatesChecked(portfolio);

    REQUIRE(codesOf(findings) == Codes{"export.outside-district"});
    CHECK(factOf(findings[0], "id") == "620302-002 乙小区");
    CHECK(factOf(findings[0], "district") == "金川区");
    CHECK(factOf(findings[0], "area") == "1000.00");
    CHECK(factOf(findings[0], "x") == "500195.000");
}

TEST_CASE("one name twice in a district is told") {
    auto portfolio = twoEstates();
    portfolio.estates[1].estate.name = portfolio.estates[0].estate.name;

    CHECK(codesOf(estatesChecked(portfolio)) == Codes{"export.names-equal"});
}

TEST_CASE("drawn floors that are far from the stated floor area are told") {
    auto portfolio = twoEstates();
    auto& first = portfolio.estates[0];
    first.ground->buildings[0].storeys = 6; // 200 m2 of ground
    first.estate.floorArea = gis::SquareMetres::of(1100);
    CHECK(estatesChecked(portfolio).empty());

    first.estate.floorArea = gis::SquareMetres::of(960);
    const auto findings = estatesChecked(portfolio);

    REQUIRE(codesOf(findings) == Codes{"export.floor-area"});
    CHECK(factOf(findings[0], "drawn") == "1200.00");
    CHECK(factOf(findings[0], "percent") == "+25");
}
