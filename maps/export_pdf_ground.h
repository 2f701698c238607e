#pragma once

// Private to maps/: what Cairo does not say in a PDF, added with qpdf: where the map of each page
// lies on the ground (ISO 32000-2, 12.10: a viewport with a geospatial measure), so that a GIS puts
// the page there; links (Cairo's are misplaced where pages differ in height); and an identifier
// made from the content.

#include "maps/export.h"
#include "maps/scene.h"

#include <span>
#include <string>

namespace maps {

struct DrawnPage {
    const Scene* scene;
    std::span<const PageLink> links;
};

// The same file with the grounds and the links of its pages.
[[nodiscard]] std::string withGrounds(const std::string& pdf, std::span<const DrawnPage> pages);

} // namespace maps
