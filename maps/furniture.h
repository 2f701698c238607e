#pragma once

// Private to maps/compose: what frames a page: neatline, map frame, title band, watermark.

#include "maps/scene.h"
#include "maps/sheet.h"
#include "maps/text_ruler.h"

#include <string>

namespace maps {

// The neatline round the whole page.
[[nodiscard]] AreaMark neatlineOf(const PageTemplate& page);
[[nodiscard]] AreaMark mapFrameOf(const PageTemplate& page);

// The title in the middle, as large as its share of the band allows; the sheet's number on the left
// and the subtitle on the right of it.
[[nodiscard]] SceneGroup titleBand(const Sheet& sheet, const std::string& number,
                                   const TextRuler& ruler);

// A warning that no reader can miss: in the map's lower left corner, on white, framed in red.
struct Watermark {
    PaperBox box;
    SceneGroup group;
};
[[nodiscard]] Watermark watermarkIn(const PaperBox& map, const std::string& text,
                                    const TextRuler& ruler, const TypeSizes& sizes);

} // namespace maps
