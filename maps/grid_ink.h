#pragma once

// Private to maps/compose: the kilometre grid or the graticule on the map, each line labelled where
// it meets the frame. Lines that meet it too close to a corner or to another label stay unlabelled
// there.

#include "maps/frame.h"
#include "maps/scene.h"
#include "maps/sheet.h"
#include "maps/text_ruler.h"

#include <vector>

namespace maps {

struct GridInk {
    SceneMarks lines;
    SceneMarks labels;
    std::vector<PaperBox> taken; // where the labels stand
};

[[nodiscard]] GridInk inkGrid(const std::vector<GridLine>& grid, const Frame& frame,
                              const std::vector<PaperBox>& taken, const TypeSizes& sizes,
                              const TextRuler& ruler);

} // namespace maps
