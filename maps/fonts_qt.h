#pragma once

// Private to maps/: the sheet's typeface as Qt knows it, character by character.
//
// Text on sheets is set one character, one glyph, at the glyph's own advance, without kerning,
// ligatures or contextual forms: what is measured, drawn in a picture and written into a PDF is the
// same by construction, and a reader's search finds every character as it was written.

#include "maps/symbol.h"

#include <QFont>
#include <QPainterPath>
#include <QRawFont>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace maps {

// Design units of the typeface in one em; outlines and advances are whole numbers of them.
inline constexpr double unitsPerEm = 1000.0;
// How far a slanted letter leans, in em per em of height: as FreeType slants what has no italic.
inline constexpr double slant = 0.2126;

[[nodiscard]] QFont qtFont(const Lettering& lettering);
[[nodiscard]] std::vector<char32_t> charactersIn(std::string_view utf8);

// One weight of the typeface. What was asked for once is kept, so asking is not for two threads at
// a time unless every character was asked for before.
class Typeface {
public:
    explicit Typeface(const QFont& font);

    [[nodiscard]] double advance(char32_t character) const; // em
    // In design units from the left end of the baseline, y down.
    [[nodiscard]] const QPainterPath& outline(char32_t character) const;
    [[nodiscard]] double width(std::string_view utf8) const; // em

private:
    [[nodiscard]] quint32 glyphOf(char32_t character) const;

    QRawFont font_;
    mutable std::unordered_map<char32_t, double> advances_;
    mutable std::unordered_map<char32_t, QPainterPath> outlines_;
};

struct Typefaces {
    Typeface regular;
    Typeface bold;

    [[nodiscard]] const Typeface& of(const Lettering& lettering) const {
        return lettering.isBold ? bold : regular;
    }
};

} // namespace maps
