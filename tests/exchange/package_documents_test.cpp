#include "exchange/package_documents.h"

#include "gis/table_reader.h"
#include "tests/exchange/two_estates.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/xml_reading.h"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using exchange_test::contentsOf;
using exchange_test::profileNamed;
using exchange_test::twoEstates;
using support::TemporaryFolder;

namespace {

// Facts and what they point to.
struct Package {
    explicit Package(plan::Portfolio given)
        : portfolio{std::move(given)},
          layers{packageLayers(contentsOf(portfolio), profile, exchange::WholePackage{})},
          facts{&portfolio,
                &profile,
                &layers,
                gis::crsFromText("EPSG:4522"),
                "CGCS2000 3度带",
                "GBK",
                "2020-10-01T00:00:00Z",
                0,
                2,
                exchange::Forced::No} {}

    exchange::PackageProfile profile{profileNamed("natural-resources")};
    plan::Portfolio portfolio;
    std::vector<exchange::FilledLayer> layers;
    exchange::PackageFacts facts;
};

bool holds(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

std::vector<std::string> textsOf(const support::XmlElement& root, const std::string& name) {
    std::vector<std::string> texts;
    for (const auto& element : support::elements(root, name)) {
        texts.push_back(element.children.empty() ? element.text : element.children.front().text);
    }
    return texts;
}

} // namespace

TEST_CASE("the readme names plan, files, system, encoding and how to check them") {
    const Package package{twoEstates()};

    const auto readme = packageReadme(package.facts);

    CHECK(readme.starts_with("\xEF\xBB\xBF"));
    for (const std::string words : {"规划：改造规划", "编制单位：规划院", "CGCS2000 3度带", "GBK",
                                    "estates.shp", "小区用地范围，2 个要素", "annual_2021.shp",
                                    "sha256sum -c", "没有错误，有 2 个提醒", "轮廓均为实测。"}) {
        CAPTURE(words);
        CHECK(holds(readme, words));
    }
    CHECK(std::ranges::count(readme, '\n') == std::ranges::count(readme, '\r'));
}

TEST_CASE("a forced package says so in readme and metadata") {
    Package package{twoEstates()};
    package.facts.errors = 3;
    package.facts.forced = exchange::Forced::Yes;

    CHECK(holds(packageReadme(package.facts), "3 个错误、2 个提醒，经办人要求强制导出"));
    CHECK(holds(packageMetadata(package.facts), "错误未改正，强制导出"));
}

TEST_CASE("the dictionary names every field and every code") {
    const TemporaryFolder folder;
    const Package package{twoEstates()};
    const auto file = folder.write("d.xlsx", packageDictionary(package.facts));

    const auto fields = gis::readTable({file, "字段", ""}).value.rows;
    const auto codes = gis::readTable({file, "代码表", ""}).value.rows;

    std::size_t expected = 2; // title and header
    for (const auto& filled : package.layers) {
        expected += filled.form.fields.size();
    }
    CHECK(fields.size() == expected);
    CHECK(fields.at(2).cells.at(2) == "BSM");
    CHECK(fields.at(2).cells.at(4) == "C(18)");
    CHECK(fields.at(2).cells.at(5) == "是");
    CHECK(codes.at(2).cells.at(2) == "surveyed");
    CHECK(codes.at(2).cells.at(3) == "实测");
}

TEST_CASE("the metadata is XML that says what, where, when, who and in which system") {
    const Package package{twoEstates()};

    const auto root = support::xmlFrom(packageMetadata(package.facts));

    CHECK(textsOf(root, "gmd:title") == std::vector<std::string>{"城镇老旧小区改造规划数据"});
    CHECK(textsOf(root, "gmd:organisationName") == std::vector<std::string>{"规划院", "规划院"});
    CHECK(textsOf(root, "gmd:dateStamp") == std::vector<std::string>{"2020-10-01"});
    CHECK(textsOf(root, "gmd:code") == std::vector<std::string>{"4522"});
    const auto west = textsOf(root, "gmd:westBoundLongitude");
    REQUIRE(west.size() == 1);
    CHECK(std::abs(std::stod(west[0]) - 102.0) < 1e-6); // the eastings begin at the meridian
}

TEST_CASE("names with signs of XML stay names in the metadata") {
    auto portfolio = twoEstates();
    portfolio.preparingBody = "规划院 <甲&乙> \"丙\"\x01";
    const Package package{std::move(portfolio)};

    const auto root = support::xmlFrom(packageMetadata(package.facts));

    CHECK(textsOf(root, "gmd:organisationName").front() == "规划院 <甲&乙> \"丙\" ");
}

TEST_CASE("checksums are lines that sha256sum reads") {
    const TemporaryFolder folder;
    (void)folder.write("a.txt", "abc");

    CHECK(exchange::packageChecksums(folder.path(), {"a.txt"}) ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  a.txt\n");
}
