#pragma once

// Where the names stand. Every wish is answered: a name inside its ground where it fits (in one to
// four lines), else beside it with a leader line, else its number alone (the index table has the
// name), and what cannot be placed at all is told.
//
// Hard rules: a label overlaps no other label, no leader and nothing in `taken`; a label with a
// leader stands on nobody's ground; leaders cross neither leaders nor labels; lettering is never
// smaller than the smallest size. Deterministic: wishes are served inside first, then in the order
// given.

#include "maps/frame.h"
#include "maps/page_layout.h"
#include "maps/scene.h"
#include "maps/sheet.h"
#include "maps/text_ruler.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace maps {

enum class LabelKind { Inside, Leader, Number };

struct LabelLine {
    std::string number; // set bold before the text; only on the first line
    std::string text;
};

struct PlacedLabel {
    std::size_t wish{0};
    LabelKind kind{LabelKind::Inside};
    std::vector<LabelLine> lines;
    double size{0.0};
    PaperBox box;
    std::optional<LineMark> leader; // from the ground to the label
};

struct LabelPlacement {
    std::vector<PlacedLabel> labels; // in the order of the wishes
    std::vector<std::size_t> unplaced;
};

[[nodiscard]] LabelPlacement placeLabels(std::span<const LabelWish> wishes, const Frame& frame,
                                         std::span<const PaperBox> taken, const TypeSizes& sizes,
                                         const TextRuler& ruler);

[[nodiscard]] SceneMarks inked(const PlacedLabel& label, const TextRuler& ruler);

} // namespace maps
