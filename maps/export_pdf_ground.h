#pragma once

// Private to maps/: what Cairo cannot say in a PDF, added with qpdf: where the map of each page
// lies on the ground (ISO 32000-2, 12.10: a viewport with a geospatial measure), so that a GIS puts
// the page there; and an identifier made from the content.

#include "maps/scene.h"

#include <span>
#include <string>

namespace maps {

// The same file with the grounds of the scenes that are its pages.
[[nodiscard]] std::string withGrounds(const std::string& pdf, std::span<const Scene* const> pages);

} // namespace maps
