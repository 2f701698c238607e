#include "maps/fonts.h"

#include "gis/failure.h"
#include "maps/fonts_cairo.h"
#include "maps/fonts_halo.h"

#include <cairo-ft.h>
#include <fontconfig/fontconfig.h>
#include <ft2build.h>
#include FT_ADVANCES_H

#include <array>
#include <bit>
#include <string>

namespace maps {

namespace {

struct DestroyPattern {
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
using FontPattern = std::unique_ptr<FcPattern, DestroyPattern>;

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

bool hasFamily(FcPattern* font, std::string_view family) {
    FcChar8* name = nullptr;
    for (int n = 0; FcPatternGetString(font, FC_FAMILY, n, &name) == FcResultMatch; ++n) {
        // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): Fontconfig's bytes
        if (family == reinterpret_cast<const char*>(name)) {
            return true;
        }
    }
    return false;
}

// Fontconfig answers with whatever comes nearest, so the answer is looked at.
FontPattern installedFont(int weight) {
    const std::string family{sheetFontFamily};
    const FontPattern wish{FcPatternBuild(nullptr, FC_FAMILY, FcTypeString, family.c_str(),
                                          FC_WEIGHT, FcTypeInteger, weight, FC_SLANT, FcTypeInteger,
                                          FC_SLANT_ROMAN, nullptr)};
    FcResult result = FcResultNoMatch;
    FontPattern font{FcFontMatch(nullptr, wish.get(), &result)};
    int found = 0;
    if (!font || !hasFamily(font.get(), family) ||
        FcPatternGetInteger(font.get(), FC_WEIGHT, 0, &found) != FcResultMatch || found != weight) {
        throw gis::Failure{gis::FailureKind::Environment, "font.missing", {}, {{"font", family}}};
    }
    return font;
}

// One em is one unit of the page.
CairoScaledFont designOf(cairo_font_face_t* face) {
    cairo_matrix_t unit;
    cairo_matrix_init_identity(&unit);
    return CairoScaledFont{cairo_scaled_font_create(face, &unit, &unit, unhinted().get())};
}

} // namespace

CairoFontOptions unhinted() {
    CairoFontOptions options{cairo_font_options_create()};
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    return options;
}

std::vector<char32_t> charactersIn(std::string_view utf8) {
    std::vector<char32_t> characters;
    characters.reserve(utf8.size());
    while (!utf8.empty()) {
        characters.push_back(takeCharacter(utf8));
    }
    return characters;
}

std::string utf8Of(char32_t character) {
    const auto lead = [&](unsigned mark, unsigned shift) {
        return static_cast<char>(static_cast<unsigned char>(mark | (character >> shift)));
    };
    const auto more = [&](unsigned shift) {
        return static_cast<char>(
            static_cast<unsigned char>(0x80U | ((character >> shift) & 0x3FU)));
    };
    if (character < 0x80U) {
        return {lead(0x00U, 0U)};
    }
    if (character < 0x800U) {
        return {lead(0xC0U, 6U), more(0U)};
    }
    if (character < 0x10000U) {
        return {lead(0xE0U, 12U), more(6U), more(0U)};
    }
    return {lead(0xF0U, 18U), more(12U), more(6U), more(0U)};
}

Typeface::Typeface(int weight)
    : face_{cairo_ft_font_face_create_for_pattern(installedFont(weight).get())},
      design_{designOf(face_.get())} {}

const Typeface::Glyph& Typeface::glyph(char32_t character) const {
    const auto known = glyphs_.find(character);
    if (known != glyphs_.end()) {
        return known->second;
    }
    const FT_Face face = cairo_ft_scaled_font_lock_face(design_.get());
    const FT_UInt number = FT_Get_Char_Index(face, character);
    FT_Fixed advance = 0;
    (void)FT_Get_Advance(face, number, FT_LOAD_NO_SCALE, &advance); // none: no width
    const double ems = static_cast<double>(advance) / face->units_per_EM;
    cairo_ft_scaled_font_unlock_face(design_.get());
    return glyphs_.emplace(character, Glyph{number, ems}).first->second;
}

unsigned long Typeface::glyphOf(char32_t character) const {
    return glyph(character).number;
}

double Typeface::advance(char32_t character) const {
    return isIdeograph(character) ? 1.0 : glyph(character).advance;
}

double Typeface::width(std::string_view utf8) const {
    double ems = 0.0;
    while (!utf8.empty()) {
        ems += advance(takeCharacter(utf8));
    }
    return ems;
}

cairo_font_face_t* Typeface::haloFace(double reach) const {
    CairoFace& halo = halos_[reach];
    if (!halo) {
        halo = haloFaceFor(design_.get(), reach);
    }
    return halo.get();
}

DrawingSession::DrawingSession()
    : typefaces_{std::make_unique<Typefaces>(
          Typefaces{Typeface{FC_WEIGHT_REGULAR}, Typeface{FC_WEIGHT_BOLD}})} {}

DrawingSession::~DrawingSession() = default;

double FontRuler::width(std::string_view utf8, const Lettering& lettering) const {
    return typefaces_.of(lettering).width(utf8) * lettering.size;
}

} // namespace maps
