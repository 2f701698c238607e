#pragma once

// Where the names stand. Every wish is answered: a name inside its ground where it fits (in one to
// four lines, at natural breaks), else beside it with a leader line, else its number alone (the
// index table has the name), and what cannot be placed at all is told.
//
// Hard rules, broken by pins only: lettering overlaps neither the halo of other lettering nor
// anything in `taken`; a label without leader has its middle on its own ground and touches nobody
// else's, a name lies on its own ground whole; a label with a leader stands on nobody's ground;
// leaders cross neither leaders nor labels; lettering is never smaller than the smallest size.
// Preferences: names inside, whole lines, one size on the whole sheet, clear of building outlines
// and roads, short leaders that pass over nobody else's ground, the place a label had on an
// earlier sheet.
//
// Method: point and area feature label placement as a choice among candidates with conflicts
// (Christensen, Marks and Shieber 1995); what makes a candidate good is Imhof's (1975) list for
// areal names. The choice is made greedily, the most constrained wish first, and then improved by
// ejection chains (Glover 1996): a label takes a better place and those it drives out find others,
// kept only when the sum of costs falls. Both are deterministic and end after a counted amount of
// work, not after a time. Finding the best choice is NP-hard (Formann and Wagner 1991), so the
// result is good and lawful, not proven best.

#include "maps/frame.h"
#include "maps/page_template.h"
#include "maps/scene.h"
#include "maps/sheet.h"
#include "maps/text_ruler.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace maps {

inline constexpr double labelHaloRadius = 0.4; // millimetres

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

// A pin that breaks a hard rule, and with whom: another wish, or something that is taken, the map's
// edge among it (nothing).
struct PinConflict {
    std::size_t wish{0};
    std::optional<std::size_t> other;

    friend bool operator==(const PinConflict&, const PinConflict&) = default;
};

struct LabelPlacement {
    std::vector<PlacedLabel> labels; // in the order of the wishes
    std::vector<std::size_t> unplaced;
    std::vector<PinConflict> pinConflicts;
};

// Marks on the map whose outlines labels avoid as far as `care` says (see DrawnLayer).
struct AvoidedMarks {
    const SceneMarks& marks;
    double care{1.0};
};

struct LabelRoom {
    const Frame& frame;
    TypeSizes sizes;
    std::vector<PaperBox> taken; // where nothing may stand
    std::vector<AvoidedMarks> avoided;
};

[[nodiscard]] LabelPlacement placeLabels(std::span<const LabelWish> wishes, const LabelRoom& room,
                                         const TextRuler& ruler);

[[nodiscard]] SceneMarks inked(const PlacedLabel& label, const TextRuler& ruler);

} // namespace maps
