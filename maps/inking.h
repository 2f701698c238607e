#pragma once

// From symbols (lengths on paper or on the ground) to marks on paper: the one place where a style's
// symbolizers meet a shape that already lies on the page.

#include "maps/scene.h"
#include "maps/symbol.h"

#include <vector>

namespace maps {

// What a symbol is put on.
struct PaperShape {
    std::vector<PaperPath> areas{}; // rings of one ground, even-odd
    std::vector<PaperPath> lines{};
    std::vector<PaperPoint> points{};
};

// The marks of one symbol. Polygon symbols want areas, line symbols lines or the rings of areas,
// point symbols points; what does not suit is not drawn. Text symbols are left to maps/labels.
[[nodiscard]] SceneMarks inked(const Symbol& symbol, const PaperShape& shape,
                               double scaleDenominator);

[[nodiscard]] Pen penOf(const Stroke& stroke, double scaleDenominator);

} // namespace maps
