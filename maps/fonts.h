#pragma once

// The one typeface of every sheet, and what it measures.
//
// Noto Sans CJK SC (思源黑体), regular and bold, from the package fonts-noto-cjk: named, not
// whatever the machine happens to have, so that a sheet looks the same everywhere. A machine
// without it gets an error that says so, never a page of empty boxes.

#include "maps/text_ruler.h"

#include <memory>
#include <string_view>

namespace maps {

inline constexpr std::string_view sheetFontFamily = "Noto Sans CJK SC";

struct Typefaces; // private to maps/, see fonts_cairo.h

// The typeface, found and opened. One lives in a program for as long as it draws; it is for one
// thread at a time.
class DrawingSession {
public:
    // Throws Failure "font.missing" (Environment; fact font) when the typeface is not installed.
    DrawingSession();
    ~DrawingSession();
    DrawingSession(const DrawingSession&) = delete;
    DrawingSession& operator=(const DrawingSession&) = delete;

    [[nodiscard]] const Typefaces& typefaces() const { return *typefaces_; }

private:
    std::unique_ptr<Typefaces> typefaces_;
};

// Measures with the typeface itself, unhinted; exact to the font's design units. The session
// outlives it.
class FontRuler final : public TextRuler {
public:
    explicit FontRuler(const DrawingSession& session) : typefaces_{session.typefaces()} {}

    [[nodiscard]] double width(std::string_view utf8, const Lettering& lettering) const override;

private:
    const Typefaces& typefaces_;
};

} // namespace maps
