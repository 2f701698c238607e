#pragma once

// Private to maps/: makes a PDF drawn by Qt searchable and reproducible.
//
// Qt finds the character of a glyph by asking the font backwards, and in Noto Sans CJK one glyph
// serves both the unified ideograph 小 (U+5C0F) and the Kangxi radical U+2F29; the radical wins,
// and nobody finds 小区. The scene knows what was really written: each character of the ToUnicode
// maps that the scene never used is replaced by the used one that has the same glyph.

#include "maps/scene.h"

#include <string>
#include <string_view>

namespace maps {

// The finished bytes: page size exact instead of in whole points, ToUnicode maps repaired, title,
// author, subject, keywords and date from `scene.info`, no time stamp, an identifier derived from
// the content.
[[nodiscard]] std::string finishedPdf(std::string_view drawn, const Scene& scene);

} // namespace maps
