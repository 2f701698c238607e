#include "gis/text.h"
#include "maps/compose.h"
#include "maps/export.h"
#include "tests/support/child_process.h"
#include "tests/support/failure_of.h"
#include "tests/support/full_disk.h"
#include "tests/support/palette.h"
#include "tests/support/picture.h"
#include "tests/support/small_sheet.h"
#include "tests/support/temporary_folder.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFAnnotationObjectHelper.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>

#include <algorithm>
#include <cmath>
#include <sstream>

using namespace maps;
using Words = std::vector<std::string>;

namespace {

const support::TemporaryFolder folder;

std::filesystem::path exported(const Scene& scene) {
    const DrawingSession session;
    const auto file = folder / "map.pdf";
    exportPdf(scene, file, session);
    return file;
}

// What a reader's tool says about the file.
std::string told(const Words& command) {
    const support::ProcessResult result = support::run(command);
    INFO(result.errors);
    REQUIRE(result.exitCode == 0);
    return result.output;
}

std::string textIn(const std::filesystem::path& file) {
    return told({"pdftotext", "-raw", "-enc", "UTF-8", file.string(), "-"});
}

Words linesOf(const std::string& text) {
    std::istringstream stream{text};
    Words lines;
    for (std::string line; std::getline(stream, line);) {
        lines.push_back(line);
    }
    return lines;
}

bool contains(const std::string& text, const std::string& words) {
    return text.find(words) != std::string::npos;
}

std::string utf8(char32_t character) {
    const auto byte = [](char32_t bits) {
        return static_cast<char>(static_cast<unsigned char>(bits));
    };
    if (character < 0x80) {
        return {byte(character)};
    }
    if (character < 0x800) {
        return {byte(0xC0U | (character >> 6U)), byte(0x80U | (character & 0x3FU))};
    }
    return {byte(0xE0U | (character >> 12U)), byte(0x80U | ((character >> 6U) & 0x3FU)),
            byte(0x80U | (character & 0x3FU))};
}

Scene composedSmallSheet() {
    const DrawingSession session;
    const FontRuler ruler{session};
    return compose(support::smallSheet(), ruler).value.scene;
}

// Two renderers place letters and shade edges differently by up to a pixel, which two millimetres
// away nobody sees.
support::PictureDifference differenceOfPdfAndPicture(const Scene& inPdf, const Scene& inPicture) {
    constexpr double dotsPerInch = 100.0;
    constexpr int twoMillimetres = 8;
    constexpr int forgiven = 64;
    const DrawingSession session;
    exportPng(inPicture, folder / "sheet.png", dotsPerInch, session);
    (void)told({"pdftoppm", "-r", "100", "-png", "-singlefile", exported(inPdf).string(),
                (folder / "page").string()});
    const support::Picture page = support::pictureFrom(folder / "page.png");
    const support::Picture picture = support::pictureFrom(folder / "sheet.png");
    REQUIRE(page.width > 1'600);
    REQUIRE(std::abs(page.width - picture.width) <= 1); // one counts a begun pixel as a whole one
    REQUIRE(std::abs(page.height - picture.height) <= 1);
    return support::difference(support::seenFromAfar(page, twoMillimetres),
                               support::seenFromAfar(picture, twoMillimetres), forgiven);
}

// A page with each text on two lines of its own, in regular and in bold.
Scene pageOf(const Words& texts) {
    Scene scene{.width = 420.0, .height = 594.0, .info = {}, .groups = {{"text", {}, {}}}};
    double y = 10.0;
    for (const std::string& text : texts) {
        for (const bool isBold : {false, true}) {
            const Lettering lettering{.size = 3.0, .isBold = isBold};
            scene.groups[0].marks.emplace_back(TextMark{{10.0, y}, {}, text, lettering});
            y += 6.0;
        }
    }
    return scene;
}

// Characters whose glyph a Kangxi radical or a radical of the supplement shares: 一丨丶丿乙 ...
Words radicalTwins() {
    Words lines{""};
    const auto add = [&](char32_t first, char32_t last) {
        for (char32_t radical = first; radical <= last; ++radical) {
            const std::string plain = gis::nfkc(utf8(radical));
            if (plain != utf8(radical)) {
                lines.back() += plain;
            }
            if (lines.back().size() > 90) {
                lines.emplace_back();
            }
        }
    };
    add(0x2F00, 0x2FD5);
    add(0x2E9F, 0x2E9F);
    add(0x2EF3, 0x2EF3);
    return lines;
}

} // namespace

TEST_CASE("A sheet's PDF is one page of exactly its size") {
    Scene scene = support::palette();
    scene.width = 420.0;
    scene.height = 297.0;

    const std::string info = told({"pdfinfo", exported(scene).string()});

    CHECK(contains(info, "Pages:           1\n"));
    CHECK(contains(info, "Page size:       1190.55 x 841.89 pts (A3)"));
}

TEST_CASE("The words of a sheet are found in its PDF") {
    const std::string text = textIn(exported(composedSmallSheet()));

    for (const char* words : {"附图1", "老旧小区", "昌荣里小区", "金川路20区", "2021—2025年",
                              "1640", "1:2000", "CGCS2000", "底图为示意，非实测"}) {
        INFO(words);

        CHECK(contains(text, words));
    }
}

TEST_CASE("Characters that share their glyph with a radical are found as what they are") {
    const Words texts{"老旧小区", "居民", "黄河路", "大女子", "人儿", "一二三四", "金长门青非食"};

    const Words lines = linesOf(textIn(exported(pageOf(texts))));

    for (const std::string& text : texts) {
        INFO(text);

        CHECK(std::ranges::count(lines, text) == 2); // regular and bold
    }
}

TEST_CASE("No text of a PDF is made of radicals") {
    const Words texts = radicalTwins();

    const std::string text = textIn(exported(pageOf(texts)));

    for (const std::string& line : texts) {
        CHECK(std::ranges::count(linesOf(text), line) == 2);
    }
    for (char32_t radical = 0x2E80; radical <= 0x2FDF; ++radical) {
        CHECK_FALSE(contains(text, utf8(radical)));
    }
}

TEST_CASE("Digits and letters are found wherever they stand") {
    const Words texts{"EPSG:4543",
                      "CGCS2000",
                      "2#区",
                      "0123456789",
                      "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                      "abcdefghijklmnopqrstuvwxyz",
                      "office first flat",
                      "228.83万m²",
                      "102°E",
                      "1:10000",
                      "（2021—2025年）"};

    const Words lines = linesOf(textIn(exported(pageOf(texts))));

    for (const std::string& text : texts) {
        INFO(text);

        CHECK(std::ranges::count(lines, text) == 2);
    }
}

TEST_CASE("Every font of a PDF is embedded as a subset and mapped to Unicode") {
    Words lines = linesOf(told({"pdffonts", exported(support::palette()).string()}));
    // The bands around letters are drawn as glyphs, too, but stand for no text.
    std::erase_if(lines, [](const std::string& line) { return contains(line, "Type 3"); });

    REQUIRE(lines.size() == 4); // two lines of heading, regular and bold
    for (std::size_t line = 2; line < lines.size(); ++line) {
        INFO(lines[line]);
        std::istringstream words{lines[line]};
        std::string name;
        words >> name;

        CHECK(contains(name, "+NotoSansCJKsc")); // the tag before it says: a subset
        CHECK(contains(lines[line], "Identity-H       yes"));
        CHECK(contains(lines[line], " yes     ")); // the last column but one: uni
    }
}

TEST_CASE("What is known about a sheet is in its PDF and the clock is not") {
    const auto file = exported(support::palette());

    const std::string info = told({"pdfinfo", "-isodates", file.string()});

    CHECK(contains(info, "Title:           样张\n"));
    CHECK(contains(info, "Author:          某单位\n"));
    CHECK(contains(info, "Subject:         图示\n"));
    CHECK(contains(info, "Keywords:        小区, 民\n"));
    CHECK(contains(info, "CreationDate:    2020-10-01T00:00:00Z"));
}

TEST_CASE("A sheet without a date has none in its PDF") {
    Scene scene = support::palette();
    scene.info.date.clear();

    CHECK_FALSE(contains(told({"pdfinfo", exported(scene).string()}), "CreationDate"));
}

TEST_CASE("The same scene makes the same PDF whatever was drawn in between") {
    const Scene sheet = composedSmallSheet();
    const DrawingSession session;

    exportPdf(sheet, folder / "a.pdf", session);
    exportPdf(support::palette(), folder / "other.pdf", session);
    exportPdf(sheet, folder / "b.pdf", session);

    const std::string first = support::bytesOf(folder / "a.pdf");
    CHECK((first == support::bytesOf(folder / "b.pdf")));
    CHECK((first != support::bytesOf(folder / "other.pdf")));
}

TEST_CASE("A PDF stays a drawing of lines and not a picture of it") {
    const auto file = exported(support::palette());

    CHECK(linesOf(told({"pdfimages", "-list", file.string()})).size() == 2); // the heading alone
    CHECK(std::filesystem::file_size(file) < 100'000);
}

TEST_CASE("PDF and picture of a sheet look alike") {
    const Scene sheet = composedSmallSheet();

    const support::PictureDifference found = differenceOfPdfAndPicture(sheet, sheet);

    // Measured: 1.2 on average and none beyond.
    CHECK(found.mean < 2.0);
    CHECK(found.beyond == 0);
}

TEST_CASE("The comparison of PDF and picture sees a missing name") {
    const Scene sheet = composedSmallSheet();
    Scene without = sheet;
    std::erase_if(without.groups, [](const SceneGroup& group) { return group.id == "labels"; });

    CHECK(differenceOfPdfAndPicture(sheet, without).beyond > 0);
}

TEST_CASE("A GIS puts a PDF where its map lies") {
    Scene scene = support::palette();
    // 10 m of ground on a millimetre of paper, in a system whose axes are turned at this place.
    scene.ground = SceneGround{{20.0, 10.0, 60.0, 40.0},
                               {481'000.0, 4'260'000.0, 481'600.0, 4'260'400.0},
                               gis::crsFromText("EPSG:4543")};

    const std::string info = told({"gdalinfo", exported(scene).string()});

    CHECK(contains(info, "CGCS2000"));
    const auto at = info.find("Origin = (");
    REQUIRE(at != std::string::npos);
    std::istringstream numbers{info.substr(at + 10)};
    double x = 0.0;
    double y = 0.0;
    char comma = 0;
    numbers >> x >> comma >> y;
    CHECK(std::abs(x - 480'800.0) < 0.1); // the page's corner, 20 mm left of the map's
    CHECK(std::abs(y - 4'260'500.0) < 0.1);
}

TEST_CASE("A PDF of a scene without ground is no map to a GIS") {
    const std::string info = told({"gdalinfo", exported(support::palette()).string()});

    CHECK_FALSE(contains(info, "Origin = ("));
}

TEST_CASE("An atlas holds its pages with their sizes and bookmarks and links") {
    const DrawingSession session;
    Scene small = support::palette();
    const Scene large = composedSmallSheet();
    const std::vector<AtlasPage> pages{{small, "目录", {{{5.0, 5.0, 20.0, 5.0}, 2}}},
                                       {large, "附图1 老旧小区"}};
    const auto file = folder / "atlas.pdf";

    exportAtlas(pages, file, session);

    const std::string info = told({"pdfinfo", "-l", "2", file.string()});
    CHECK(contains(info, "Pages:           2\n"));
    CHECK(contains(info, "Page    1 size:  288 x 216 pts"));
    CHECK(contains(info, "Title:           样张\n")); // of the first page
    const std::string outline = told({"pdftohtml", "-xml", "-stdout", "-i", file.string()});
    CHECK(contains(outline, "<item page=\"1\">目录</item>"));
    CHECK(contains(outline, "<item page=\"2\">附图1 老旧小区</item>"));
    QPDF pdf;
    pdf.processFile(file.c_str());
    auto links = QPDFPageDocumentHelper{pdf}.getAllPages().at(0).getAnnotations("/Link");
    REQUIRE(links.size() == 1);
    // In points from the bottom left corner.
    CHECK(std::abs(links[0].getRect().llx - 5.0 / 25.4 * 72.0) < 0.01);
    CHECK(std::abs(links[0].getRect().ury - (216.0 - 5.0 / 25.4 * 72.0)) < 0.01);
    CHECK(contains(textIn(file), "昌荣里小区"));
}

TEST_CASE("A PDF that cannot be written is refused with its place") {
    const DrawingSession session;
    const auto file = folder.path() / "missing" / "map.pdf";

    const auto failure = support::failureOf([&] { exportPdf(support::palette(), file, session); });

    REQUIRE(failure.has_value());
    CHECK(failure->code() == "output.unwritable");
    CHECK(failure->place().file == file.string());
}

TEST_CASE("A PDF on a full disk is refused") {
    const DrawingSession session;
    const support::FullDisk full{1'000};

    CHECK(support::codeOfFailure([&] {
              exportPdf(support::palette(), folder / "full.pdf", session);
          }) == "output.unwritable");
}

TEST_CASE("A page without any marks is still a page") {
    const Scene empty{.width = 297.0, .height = 210.0, .info = {}, .groups = {}};

    CHECK(contains(told({"pdfinfo", exported(empty).string()}), "Pages:           1\n"));
}
