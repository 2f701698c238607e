#pragma once

// A scene as a file to hand in.
//
// PDF: vector, A-size page as the scene says, fonts embedded as subsets, text that can be searched
// (see export_pdf_font.h). SVG: text as text, the scene's groups as groups with ids. PNG: at the
// resolution asked for, which is written into the file.
// Same scene, same bytes: dates come from the scene, not from the clock.
//
// All three throw Failure "output.unwritable" (Environment) when the file cannot be written whole.
// A PNG of more than 32,767 pixels a side, or too large for the memory, or of none, throws
// "picture.too-large" (Usage; facts resolution in dots per inch, width and height in millimetres).
// A DrawingSession must exist for PDF and PNG.

#include "maps/fonts.h"
#include "maps/scene.h"

#include <filesystem>
#include <string_view>

namespace maps {

void exportPdf(const Scene& scene, const std::filesystem::path& file,
               const DrawingSession& session);
void exportPng(const Scene& scene, const std::filesystem::path& file, double dotsPerInch,
               const DrawingSession& session);
void exportSvg(const Scene& scene, const std::filesystem::path& file);

} // namespace maps
