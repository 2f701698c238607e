#include "maps/fonts.h"

#include "gis/failure.h"
#include "maps/fonts_qt.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QHashFunctions>
#include <array>
#include <cmath>
#include <string>

namespace maps {

namespace {

constexpr double measuringSize = 10.0; // millimetres: large, so that rounding does not matter
constexpr double measuringPixels = measuringSize * unitsPerMillimetre;

// The ideographs of Unicode's basic block fill their em box in this typeface and are not kerned.
bool isIdeograph(QChar character) {
    constexpr char16_t first = 0x4E00;
    constexpr char16_t last = 0x9FFF;
    return character.unicode() >= first && character.unicode() <= last;
}

QString familyName() {
    return QString::fromLatin1(sheetFontFamily.data(),
                               static_cast<qsizetype>(sheetFontFamily.size()));
}

} // namespace

struct DrawingSession::Application {
    // Qt keeps references to both for as long as the application lives.
    int argumentCount{1};
    std::string name{"pianqu"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    std::unique_ptr<QGuiApplication> qt;
};

DrawingSession::DrawingSession() : application_{std::make_unique<Application>()} {
    if (QGuiApplication::instance() == nullptr) {
        // Qt orders what it writes by hash; a seed that differs would give the same sheet other
        // bytes in every run.
        QHashSeed::setDeterministicGlobalSeed();
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application_->qt = std::make_unique<QGuiApplication>(application_->argumentCount,
                                                             application_->arguments.data());
    }
    if (!QFontDatabase::families().contains(familyName())) {
        throw gis::Failure{gis::FailureKind::Environment,
                           "font.missing",
                           {},
                           {{"font", std::string{sheetFontFamily}}}};
    }
}

DrawingSession::~DrawingSession() = default;

QFont qtFont(const Lettering& lettering) {
    QFont font{familyName()};
    font.setPixelSize(static_cast<int>(std::lround(lettering.size * unitsPerMillimetre)));
    font.setWeight(lettering.isBold ? QFont::Bold : QFont::Normal);
    font.setItalic(lettering.isItalic);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::NoFontMerging);
    // One character, one glyph, and always the character's own: the typeface has other digits for
    // after Latin letters and ligatures, which nobody finds who searches a PDF for EPSG:4543.
    font.setFeature("locl", 0);
    font.setFeature("liga", 0);
    font.setFeature("calt", 0);
    return font;
}

struct FontRuler::Metrics {
    QFontMetricsF regular{qtFont({.size = measuringSize})};
    QFontMetricsF bold{qtFont({.size = measuringSize, .isBold = true})};
};

FontRuler::FontRuler(const DrawingSession& /*session*/) : metrics_{std::make_unique<Metrics>()} {}

FontRuler::~FontRuler() = default;

double FontRuler::width(std::string_view utf8, const Lettering& lettering) const {
    const QFontMetricsF& metrics = lettering.isBold ? metrics_->bold : metrics_->regular;
    const QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    // Only what lies between ideographs is shaped: a sheet asks for thousands of widths.
    double ems = 0.0;
    qsizetype shaped = 0;
    for (qsizetype at = 0; at <= text.size(); ++at) {
        const bool isEnd = at == text.size();
        if (!isEnd && !isIdeograph(text[at])) {
            continue;
        }
        if (at > shaped) {
            ems += metrics.horizontalAdvance(text.mid(shaped, at - shaped)) / measuringPixels;
        }
        ems += isEnd ? 0.0 : 1.0;
        shaped = at + 1;
    }
    return ems * lettering.size;
}

} // namespace maps
