#include "maps/fonts.h"

#include "gis/failure.h"
#include "maps/fonts_qt.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QHashFunctions>
#include <array>
#include <bit>
#include <cassert>
#include <optional>
#include <string>

namespace maps {

namespace {

QString familyName() {
    return QString::fromLatin1(sheetFontFamily.data(),
                               static_cast<qsizetype>(sheetFontFamily.size()));
}

// The ideographs of Unicode's basic block fill their em box in this typeface.
bool isIdeograph(char32_t character) {
    constexpr char32_t first = 0x4E00;
    constexpr char32_t last = 0x9FFF;
    return character >= first && character <= last;
}

// Takes the first character off the text; a byte that begins none counts as U+FFFD.
char32_t takeCharacter(std::string_view& utf8) {
    constexpr char32_t replacement = 0xFFFD;
    const auto lead = static_cast<unsigned char>(utf8.front());
    utf8.remove_prefix(1);
    if (lead < 0x80U) {
        return lead;
    }
    const int ones = std::countl_one(lead);
    const auto more = static_cast<std::size_t>(ones - 1);
    if (ones < 2 || ones > 4 || utf8.size() < more) {
        return replacement;
    }
    char32_t character = lead & (0x7FU >> static_cast<unsigned>(ones));
    for (const char byte : utf8.substr(0, more)) {
        if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U) {
            return replacement;
        }
        character = (character << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
    }
    utf8.remove_prefix(more);
    return character;
}

} // namespace

struct DrawingSession::Application {
    // Qt keeps references to both for as long as the application lives.
    int argumentCount{1};
    std::string name{"pianqu"};
    std::array<char*, 2> arguments{name.data(), nullptr};
    std::unique_ptr<QGuiApplication> qt;
    std::optional<Typefaces> typefaces;
};

DrawingSession::DrawingSession() : application_{std::make_unique<Application>()} {
    if (QGuiApplication::instance() == nullptr) {
        // Qt orders some of what it keeps by hash; a seed that differs would give the same sheet
        // other bytes in every run.
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
    application_->typefaces.emplace(
        Typefaces{Typeface{qtFont({})}, Typeface{qtFont({.isBold = true})}});
}

DrawingSession::~DrawingSession() = default;

const Typefaces& DrawingSession::typefaces() const {
    const auto& typefaces = application_->typefaces;
    assert(typefaces); // made with the session
    return *typefaces;
}

QFont qtFont(const Lettering& lettering) {
    QFont font{familyName()};
    font.setPixelSize(static_cast<int>(unitsPerEm)); // design units are whole pixels
    font.setWeight(lettering.isBold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::NoFontMerging);
    font.setKerning(false);
    // The typeface has other digits for after Latin letters, and ligatures.
    font.setFeature("locl", 0);
    font.setFeature("liga", 0);
    font.setFeature("calt", 0);
    return font;
}

std::vector<char32_t> charactersIn(std::string_view utf8) {
    std::vector<char32_t> characters;
    characters.reserve(utf8.size());
    while (!utf8.empty()) {
        characters.push_back(takeCharacter(utf8));
    }
    return characters;
}

Typeface::Typeface(const QFont& font) : font_{QRawFont::fromFont(font)} {}

double Typeface::advance(char32_t character) const {
    if (isIdeograph(character)) {
        return 1.0;
    }
    const auto known = advances_.find(character);
    if (known != advances_.end()) {
        return known->second;
    }
    const QList<quint32> glyph{glyphOf(character)};
    const auto advances = font_.advancesForGlyphIndexes(glyph, QRawFont::SeparateAdvances |
                                                                   QRawFont::UseDesignMetrics);
    const double ems = advances.isEmpty() ? 0.0 : advances.front().x() / unitsPerEm;
    return advances_.emplace(character, ems).first->second;
}

const QPainterPath& Typeface::outline(char32_t character) const {
    const auto known = outlines_.find(character);
    if (known != outlines_.end()) {
        return known->second;
    }
    return outlines_.emplace(character, font_.pathForGlyph(glyphOf(character))).first->second;
}

double Typeface::width(std::string_view utf8) const {
    double ems = 0.0;
    while (!utf8.empty()) {
        ems += advance(takeCharacter(utf8));
    }
    return ems;
}

quint32 Typeface::glyphOf(char32_t character) const {
    const auto glyphs = font_.glyphIndexesForString(QString::fromUcs4(&character, 1));
    return glyphs.isEmpty() ? 0 : glyphs.front();
}

double FontRuler::width(std::string_view utf8, const Lettering& lettering) const {
    return typefaces_.of(lettering).width(utf8) * lettering.size;
}

} // namespace maps
