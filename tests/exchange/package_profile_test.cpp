#include "exchange/package_profile.h"

#include "tests/exchange/two_estates.h"
#include "tests/support/failure_of.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using exchange::packageProfileFromToml;

namespace {

// A profile of one layer with that line of fields and those lines before it.
std::string profile(const std::string& field, const std::string& formats = "\"shapefile\"") {
    return "[profile]\ntitle = \"包\"\nformats = [" + formats +
           "]\nsystems = \"any\"\n[checks]\nsliver_m = 0.2\n[[layer]]\ncontent = \"estates\"\n"
           "name = \"estates\"\ntitle = \"小区\"\nfield = [\n  { " +
           field + " },\n]\n";
}

const std::string plainField{
    R"(name = "BSM", title = "标识码", type = "C", width = 18, source = "id")"};

gis::Failure faultOf(const std::string& toml) {
    const auto failure =
        support::failureOf([&] { (void)packageProfileFromToml(toml, "bureau.toml"); });
    REQUIRE(failure);
    return *failure;
}

std::string factOf(const gis::Failure& failure, const std::string& name) {
    const auto fact = std::ranges::find(failure.facts(), name, &gis::Fact::name);
    return fact == failure.facts().end() ? "(no such fact)" : fact->text;
}

} // namespace

TEST_CASE("the shipped profiles are without fault") {
    const auto bureau = exchange_test::profileNamed("natural-resources");
    const auto general = exchange_test::profileNamed("general");

    CHECK(bureau.formats == std::vector{exchange::PackageFormat::Shapefile});
    CHECK(bureau.layers.size() == 4);
    CHECK(general.formats ==
          std::vector{exchange::PackageFormat::GeoPackage, exchange::PackageFormat::GeoJson});
}

TEST_CASE("a field says its name, type, width and codes") {
    const auto read = packageProfileFromToml(
        profile(R"(name = "ZLBJ", title = "质量", type = "C", width = 20, source = "quality", )"
                R"(mandatory = "yes", codes = ["surveyed 实测", "unknown"])"),
        "bureau.toml");

    const auto& field = read.layers.at(0).fields.at(0);
    CHECK(field.field == gis::Field{"ZLBJ", gis::FieldKind::Text, 20, 0});
    CHECK(field.mandatory == exchange::Mandatory::Yes);
    CHECK(field.codes == std::vector<std::string>{"surveyed", "unknown"});
    CHECK(field.meanings == std::vector<std::string>{"实测", ""});
}

TEST_CASE("an unknown key of a profile is told with the nearest known one and its line") {
    const auto fault = faultOf(profile(plainField + R"(, mandatary = "yes")"));

    CHECK(fault.code() == "project.unknown-key");
    CHECK(factOf(fault, "key") == "mandatary");
    CHECK(factOf(fault, "nearest") == "mandatory");
    CHECK(fault.place().file == "bureau.toml");
    CHECK(fault.place().row.has_value());
}

TEST_CASE("an unknown source is told with the nearest known one") {
    const auto fault = faultOf(
        profile(R"(name = "HS", title = "户数", type = "N", width = 8, source = "household")"));

    CHECK(fault.code() == "project.bad-value");
    CHECK(factOf(fault, "expected") == "households");
}

TEST_CASE("what no shapefile can hold is refused in a profile of shapefiles") {
    for (
        const std::string field : {
            R"(name = "LONGER_THAN_TEN", title = "长", type = "C", width = 18, source = "id")",
            R"(name = "标识码", title = "中文", type = "C", width = 18, source = "id")",
            R"(name = "1A", title = "数字开头", type = "C", width = 18, source = "id")",
            R"(name = "BSM", title = "没有宽度", type = "C", source = "id")",
            R"(name = "BSM", title = "太宽", type = "C", width = 255, source = "id")",
            R"(name = "HS", title = "小数太多", type = "N", width = 4, decimals = 3, source = "floor_area_m2")",
            R"(name = "XQMC", title = "文字作数", type = "N", width = 8, source = "name")",
            R"(name = "BSM", title = "没有来源", type = "C", width = 18)",
        }) {
        CAPTURE(field);
        CHECK(faultOf(profile(field)).code() == "project.bad-value");
    }
    CHECK(faultOf(profile(plainField + "}, {" + plainField)).code() == "project.bad-value");
}

TEST_CASE("a GeoPackage takes names in Chinese without width") {
    const auto read = packageProfileFromToml(
        profile(R"(name = "户数", title = "户数", type = "N", source = "households")",
                "\"geopackage\""),
        "general.toml");

    CHECK(read.layers.at(0).fields.at(0).field.name == "户数");
}

TEST_CASE("a layer of the annual plan bears its year in name and title") {
    const auto bureau = exchange_test::profileNamed("natural-resources");
    const auto annual = std::ranges::find(bureau.layers, exchange::PackageContent::Annual,
                                          &exchange::PackageLayer::content);
    REQUIRE(annual != bureau.layers.end());

    const auto layer = exchange::ofYear(*annual, 2023);

    CHECK(layer.name == "annual_2023");
    CHECK(layer.title == "2023年度改造计划");
}
