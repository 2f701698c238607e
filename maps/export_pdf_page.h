#pragma once

// Private to maps/: a scene as the drawing operators of a PDF page (ISO 32000-1, clauses 8 and 9).
// It decides nothing.

#include "maps/export_pdf_font.h"
#include "maps/scene.h"

#include <cstdint>
#include <set>
#include <string>

namespace maps {

struct PdfFonts {
    PdfFont regular; // "/F0"
    PdfFont bold;    // "/F1"
};

struct PdfPage {
    std::string operators;
    std::set<std::uint8_t> opacities; // each is to be a graphics state "/G" with its number
};

[[nodiscard]] PdfPage pdfPageOf(const Scene& scene, const Typefaces& typefaces, PdfFonts& fonts);

} // namespace maps
