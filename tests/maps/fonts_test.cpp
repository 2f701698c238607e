#include "maps/fonts.h"

#include "maps/fonts_cairo.h"

#include <catch2/catch_approx.hpp>

#include <QFont>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <array>
#include <cmath>

using namespace maps;
using Catch::Approx;

namespace {

constexpr int unitsPerEm = 1000; // design units are whole pixels

// A second opinion, without kerning, ligatures and forms that depend on neighbours.
QFont qtFont(const Lettering& lettering) {
    QFont font{QString::fromUtf8(sheetFontFamily.data())};
    font.setPixelSize(unitsPerEm);
    font.setWeight(lettering.isBold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::NoFontMerging);
    font.setKerning(false);
    font.setFeature("locl", 0);
    font.setFeature("liga", 0);
    font.setFeature("calt", 0);
    return font;
}

} // namespace

TEST_CASE("An ideograph is one em wide and the width grows with the size") {
    const DrawingSession session;
    const FontRuler ruler{session};

    CHECK(ruler.width("区", {.size = 2.7}) == Approx(2.7));
    CHECK(ruler.width("昌荣里小区", {.size = 2.0}) == Approx(10.0));
    CHECK(ruler.width("EPSG:4543", {.size = 4.0}) ==
          Approx(2.0 * ruler.width("EPSG:4543", {.size = 2.0})));
    CHECK(ruler.width("", {.size = 2.0}) == 0.0);
}

TEST_CASE("Bold letters are wider than regular ones and bold ideographs are not") {
    const DrawingSession session;
    const FontRuler ruler{session};

    CHECK(ruler.width("ABC", {.isBold = true}) > ruler.width("ABC", {}));
    CHECK(ruler.width("小区", {.isBold = true}) == ruler.width("小区", {}));
}

TEST_CASE("The ruler measures what another program would draw") {
    int argumentCount = 1;
    std::string name{"maps_tests"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application{argumentCount, arguments.data()};
    const DrawingSession session;
    const FontRuler ruler{session};
    for (const bool isBold : {false, true}) {
        const Lettering lettering{.size = 10.0, .isBold = isBold};
        const QFontMetricsF metrics{qtFont(lettering)};
        for (const char* text :
             {"昌荣里小区", "11区", "金川路20区家属楼（东）", "EPSG:4543，中央经线102°E",
              "2000国家大地坐标系（CGCS2000），3度带高斯-克吕格投影", "AVATAR Tokyo", "228.83万m²",
              "1:10000", "底图为示意，非实测", "ー·～％＃"}) {
            INFO(text << (isBold ? ", bold" : ""));

            const double drawn =
                metrics.horizontalAdvance(QString::fromUtf8(text)) / unitsPerEm * lettering.size;

            CHECK(std::abs(ruler.width(text, lettering) - drawn) < 0.02);
        }
    }
}

TEST_CASE("Drawing sessions may follow one another") {
    for (int time = 0; time < 3; ++time) {
        const DrawingSession session;
        const FontRuler ruler{session};

        CHECK(ruler.width("区", {.size = 1.0}) == Approx(1.0));
    }
}

TEST_CASE("Two drawing sessions may stand side by side") {
    const DrawingSession first;
    const DrawingSession second;

    CHECK(FontRuler{second}.width("区", {.size = 1.0}) == Approx(1.0));
}

TEST_CASE("Characters are taken apart and put together again") {
    const std::string text = "a²区𠀀";

    std::string again;
    for (const char32_t character : charactersIn(text)) {
        again += utf8Of(character);
    }

    CHECK(charactersIn(text).size() == 4);
    CHECK(again == text);
}
