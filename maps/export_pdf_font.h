#pragma once

// Private to maps/: the part of the typeface that a PDF needs, embedded in it.
//
// A composite font (ISO 32000-1, 9.7) whose program is a bare CFF (Adobe Technical Notes 5176 and
// 5177): outlines only, exact to the design unit, without hints and subroutines. Every character
// has a code of its own even where two share a glyph, as 小 and the Kangxi radical ⼩ do in Noto
// Sans CJK: so a search finds what was written.

#include "maps/export_pdf_file.h"
#include "maps/fonts_qt.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace maps {

class PdfFont {
public:
    // `name` is the PostScript name of the typeface, which outlives the font.
    PdfFont(std::string name, const Typeface& typeface)
        : name_{std::move(name)}, typeface_{typeface} {}

    [[nodiscard]] bool isUsed() const { return !characters_.empty(); }
    // The codes of the text as a PDF hexadecimal string; its characters are part of the font then.
    [[nodiscard]] std::string codesOf(std::string_view utf8);
    // Writes the font with all characters asked for until now.
    void writeTo(PdfFile& file, PdfObject font) const;

private:
    [[nodiscard]] std::string widths() const;

    std::string name_;
    const Typeface& typeface_;
    std::vector<char32_t> characters_; // by code, from 1 on
    std::map<char32_t, unsigned> codes_;
};

} // namespace maps
