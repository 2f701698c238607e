#include "gis/layer_reader.h"
#include "gis/text.h"
#include "tests/support/failure_of.h"
#include "tests/support/layer_file.h"

#include <catch2/catch_test_macros.hpp>

namespace fs = std::filesystem;
using gis::TextEncoding;
using support::codesOf;
using support::TemporaryFolder;

namespace {

using Codes = std::vector<std::string>;
using Facts = std::vector<gis::Fact>;

constexpr char noLanguage = 0x00;
constexpr char codePage936 = 0x4D;

struct TextFile {
    TextEncoding encoding;
    std::optional<std::string> cpg; // nothing: no such file
    char languageByte;
};

// A shapefile of estates called so, with what it says of its encoding as given.
fs::path write(const TemporaryFolder& folder, const std::vector<std::string>& names,
               const TextFile& text) {
    const fs::path file = support::writeShapefile(
        folder, support::layerOf(support::jinchangSquare, names), text.encoding);
    std::string dbf = support::bytesOf(folder / "e.dbf");
    dbf.at(29) = text.languageByte;
    folder.write("e.dbf", dbf);
    fs::remove(folder / "e.cpg");
    if (text.cpg) {
        folder.write("e.cpg", *text.cpg);
    }
    return file;
}

gis::Checked<gis::Layer> read(const fs::path& file, const std::string& encoding = "") {
    return gis::readLayer({file, "", "", encoding}, gis::crsFromText("EPSG:4543"));
}

std::vector<std::string> namesIn(const gis::Layer& layer) {
    std::vector<std::string> names;
    for (const gis::Feature& feature : layer.features) {
        names.push_back(gis::toText(feature.values.at(0)));
    }
    return names;
}

const std::vector<std::string> estates{"幸福里", "向阳小区", "2#区"};

} // namespace

TEST_CASE("Chinese names are read with and without help") {
    const std::vector<TextFile> files{{TextEncoding::Utf8, "UTF-8", noLanguage},
                                      {TextEncoding::Utf8, "utf8\r\n", noLanguage},
                                      {TextEncoding::Utf8, "65001", noLanguage},
                                      {TextEncoding::Utf8, std::nullopt, noLanguage},
                                      {TextEncoding::Gbk, "GBK", codePage936},
                                      {TextEncoding::Gbk, "936", noLanguage},
                                      {TextEncoding::Gbk, "ANSI 936", noLanguage},
                                      {TextEncoding::Gbk, "gb2312", noLanguage},
                                      {TextEncoding::Gbk, std::nullopt, codePage936},
                                      {TextEncoding::Gbk, std::nullopt, noLanguage},
                                      {TextEncoding::Gbk, std::nullopt, 0x57}};
    for (const TextFile& text : files) {
        const TemporaryFolder folder;

        const auto layer = read(write(folder, estates, text));

        INFO(text.cpg.value_or("no cpg"));
        CHECK(namesIn(layer.value) == estates);
        CHECK(layer.findings.empty());
    }
}

TEST_CASE("a cpg that the bytes contradict is overruled and reported") {
    struct Case {
        TextFile text;
        std::string declared;
        std::string used;
    };
    const std::vector<Case> cases{
        {{TextEncoding::Gbk, "UTF-8", noLanguage}, "UTF-8", "GB18030"},
        {{TextEncoding::Utf8, "GBK", codePage936}, "GBK", "UTF-8"},
        {{TextEncoding::Gbk, "ISO-8859-1", noLanguage}, "ISO-8859-1", "GB18030"},
        {{TextEncoding::Utf8, "ANSI 1252", noLanguage}, "ANSI 1252", "UTF-8"},
        {{TextEncoding::Gbk, "System.Text.GBK2", noLanguage}, "System.Text.GBK2", "GB18030"},
        {{TextEncoding::Gbk, "\xFF\xFE\x01", noLanguage}, "?", "GB18030"}};
    for (const Case& each : cases) {
        const TemporaryFolder folder;

        const auto layer = read(write(folder, estates, each.text));

        CHECK(namesIn(layer.value) == estates);
        REQUIRE(codesOf(layer.findings) == Codes{"layer.encoding-overruled"});
        CHECK(layer.findings[0].facts == Facts{{"declared", each.declared}, {"used", each.used}});
    }
}

TEST_CASE("a wrong cpg of a layer without Chinese text does not matter") {
    const TemporaryFolder folder;

    const auto layer =
        read(write(folder, {"11", "12"}, {TextEncoding::Utf8, "rubbish", noLanguage}));

    CHECK(layer.findings.empty());
}

TEST_CASE("the user's word on the encoding is final") {
    const TemporaryFolder folder;
    const fs::path file = write(folder, estates, {TextEncoding::Gbk, "UTF-8", noLanguage});

    const auto right = read(file, "gbk");
    const auto wrong = read(file, "UTF-8");

    CHECK(namesIn(right.value) == estates);
    CHECK(right.findings.empty());
    CHECK(codesOf(wrong.findings) == Codes{"layer.undecodable"});
    CHECK(support::codeOfFailure([&] { (void)read(file, "no such"); }) == "text.encoding-unknown");
}

TEST_CASE("bytes that fit no encoding are reported with their place and nothing is read") {
    const TemporaryFolder folder;
    const fs::path file = write(folder, {"11", "XXXX"}, {TextEncoding::Gbk, "GBK", codePage936});
    support::replaceBytes(folder / "e.dbf", "XXXX", "\xB0\xFF\xFF\xFE");

    const auto layer = read(file);

    REQUIRE(codesOf(layer.findings) == Codes{"layer.undecodable"});
    CHECK(layer.findings[0].severity == gis::Severity::Error);
    CHECK(layer.findings[0].place.row == 1);
    CHECK(layer.findings[0].place.column == "NAME");
    CHECK(layer.findings[0].facts == Facts{{"encoding", "GB18030, UTF-8"}});
    CHECK(layer.value.features.empty());
}

TEST_CASE("one encoding is found for names and values together") {
    const TemporaryFolder folder;
    const fs::path file = write(folder, {"XXXX"}, {TextEncoding::Utf8, std::nullopt, noLanguage});
    // Both are valid UTF-8 by accident, but not together with the name of the field.
    support::replaceBytes(folder / "e.dbf", "XXXX", "\xCD\xAC\xCD\xAC");
    support::replaceBytes(folder / "e.dbf", "NAME", "\xC3\xFB\xB3\xC6");

    const auto layer = read(file);

    CHECK(layer.value.fields.at(0).name == "名称");
    CHECK(namesIn(layer.value) == std::vector<std::string>{"同同"});
}

TEST_CASE("a character that another program cut in half is dropped and reported") {
    const TemporaryFolder folder;
    const std::string twenty(20, 'X'); // the whole width of the field
    const fs::path file =
        write(folder, {twenty, "小区"}, {TextEncoding::Utf8, "UTF-8", noLanguage});
    support::replaceBytes(folder / "e.dbf", twenty, "幸福里幸福里\xE5\xB0");

    const auto layer = read(file);

    CHECK(namesIn(layer.value) == std::vector<std::string>{"幸福里幸福里", "小区"});
    REQUIRE(codesOf(layer.findings) == Codes{"layer.text-cut"});
    CHECK(layer.findings[0].place.row == 0);
    CHECK(layer.findings[0].facts == Facts{{"text", "幸福里幸福里"}});
}

TEST_CASE("a field name that was cut in half is still a name") {
    const TemporaryFolder folder;
    gis::Layer layer = support::layerOf(support::jinchangSquare, {"小区"});
    layer.fields[0].name = "ABCDEFGHIJ";
    const fs::path file = support::writeShapefile(folder, layer);
    support::replaceBytes(folder / "e.dbf", "ABCDEFGHIJ", "小区名\xE7");

    const auto back = read(file);

    CHECK(back.value.fields.at(0).name == "小区名");
    CHECK(codesOf(back.findings) == Codes{"layer.text-cut"});
}
