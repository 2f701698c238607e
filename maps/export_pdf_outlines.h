#pragma once

// Private to maps/: outlines of letters as a Compact Font Format program (Adobe Technical Note
// 5176), keyed by number, with Type 2 charstrings (5177).

#include "maps/fonts_qt.h"

#include <string>
#include <vector>

namespace maps {

// Glyph 0 is empty; the others are the characters in their order.
[[nodiscard]] std::string cffOf(const std::string& name, const std::vector<char32_t>& characters,
                                const Typeface& typeface);

} // namespace maps
