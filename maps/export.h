#pragma once

// A scene as a file to hand in.
//
// PDF: vector, A-size page as the scene says, fonts embedded as subsets, text that can be searched;
// where the scene knows its ground, a GIS puts the page there. SVG: text as text, the scene's
// groups as groups with ids. PNG: at the resolution asked for, which is written into the file. Same
// scene, same bytes: dates come from the scene, not from the clock.
//
// All throw Failure "output.unwritable" (Environment) when the file cannot be written whole.
// A PNG of more than 32,767 pixels a side, or of none, throws "picture.too-large" (Usage; facts
// resolution in dots per inch, width and height in millimetres).

#include "maps/fonts.h"
#include "maps/scene.h"

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace maps {

void exportPdf(const Scene& scene, const std::filesystem::path& file,
               const DrawingSession& session);
void exportPng(const Scene& scene, const std::filesystem::path& file, double dotsPerInch,
               const DrawingSession& session);
void exportSvg(const Scene& scene, const std::filesystem::path& file);

// A place of a page that leads to another page, which counts from 1.
struct PageLink {
    PaperBox place;
    int page{1};
};

struct AtlasPage {
    Scene scene;
    std::string bookmark; // empty: none
    std::vector<PageLink> links{};
};

// All pages in one PDF, with bookmarks; what is told about the file is what the first page says.
// At least one page.
void exportAtlas(std::span<const AtlasPage> pages, const std::filesystem::path& file,
                 const DrawingSession& session);

// Where the picture that exportPng made of the scene lies on the ground, in files beside it (see
// gis/picture_place.h), whose names it gives; none when the scene does not know.
[[nodiscard]] std::vector<std::filesystem::path> exportPicturePlace(
    const Scene& scene, const std::filesystem::path& picture, double dotsPerInch);

} // namespace maps
