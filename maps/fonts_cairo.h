#pragma once

// Private to maps/: the sheet's typeface as Cairo draws it, character by character.
//
// Text on sheets is set one character, one glyph, at the glyph's own advance, without kerning,
// ligatures or contextual forms: what is measured, drawn in a picture and written into a PDF is the
// same by construction, and a reader's search finds every character as it was written.

#include "maps/symbol.h"

#include <cairo.h>

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace maps {

// How far a slanted letter leans, in em per em of height: as FreeType slants what has no italic.
inline constexpr double slant = 0.2126;

struct CairoDeleter {
    void operator()(cairo_font_face_t* face) const { cairo_font_face_destroy(face); }
    void operator()(cairo_font_options_t* options) const { cairo_font_options_destroy(options); }
    void operator()(cairo_scaled_font_t* font) const { cairo_scaled_font_destroy(font); }
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* context) const { cairo_destroy(context); }
};
using CairoFace = std::unique_ptr<cairo_font_face_t, CairoDeleter>;
using CairoFontOptions = std::unique_ptr<cairo_font_options_t, CairoDeleter>;
using CairoScaledFont = std::unique_ptr<cairo_scaled_font_t, CairoDeleter>;
using CairoSurface = std::unique_ptr<cairo_surface_t, CairoDeleter>;
using CairoContext = std::unique_ptr<cairo_t, CairoDeleter>;

// Letters keep their design: nothing is fitted to pixels.
[[nodiscard]] CairoFontOptions unhinted();

// Bytes that begin no character count as U+FFFD.
[[nodiscard]] std::vector<char32_t> charactersIn(std::string_view utf8);
[[nodiscard]] std::string utf8Of(char32_t character);

// One weight of the typeface. What was asked for once is kept, so asking is not for two threads at
// a time.
class Typeface {
public:
    // The font in the file that Fontconfig knows under this weight (80 regular, 200 bold).
    // Throws Failure "font.missing" (Environment; fact font).
    explicit Typeface(int weight);

    [[nodiscard]] unsigned long glyphOf(char32_t character) const;
    [[nodiscard]] double advance(char32_t character) const; // em
    [[nodiscard]] double width(std::string_view utf8) const; // em

    [[nodiscard]] cairo_font_face_t* face() const { return face_.get(); }
    // The bands around the letters, `reach` em wide, under the letters' own glyph numbers.
    [[nodiscard]] cairo_font_face_t* haloFace(double reach) const;

private:
    struct Glyph {
        unsigned long number;
        double advance;
    };
    [[nodiscard]] const Glyph& glyph(char32_t character) const;

    CairoFace face_;
    CairoScaledFont design_; // one em is one unit
    mutable std::unordered_map<char32_t, Glyph> glyphs_;
    mutable std::map<double, CairoFace> halos_;
};

struct Typefaces {
    Typeface regular;
    Typeface bold;

    [[nodiscard]] const Typeface& of(const Lettering& lettering) const {
        return lettering.isBold ? bold : regular;
    }
};

} // namespace maps
