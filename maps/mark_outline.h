#pragma once

// The strokes behind well-known marks and hatches, so that every exporter draws the same ones.

#include "maps/scene.h"

#include <vector>

namespace maps {

struct MarkOutline {
    std::vector<PaperPath> rings; // filled and outlined
    std::vector<PaperPath> lines; // outlined only
};

[[nodiscard]] MarkOutline outlineOf(const PointMark& mark);

// The mark as areas and lines. Lines without a pen are drawn thinly in the colour of the fill.
[[nodiscard]] SceneMarks strokesOf(const PointMark& mark);

// Parallel lines of a hatch across the box and a little beyond; anchored to the page's corner, so
// that hatches of neighbouring areas continue one another. Empty for dotted patterns, for a
// spacing that is not positive and for a box that is not finite.
[[nodiscard]] std::vector<PaperPath> hatchLines(const Pattern& pattern, const PaperBox& box);

// Centres of a dotted pattern; empty for hatches of lines.
[[nodiscard]] std::vector<PaperPoint> hatchDots(const Pattern& pattern, const PaperBox& box);

// The lines or dots of the pattern over the box, to be clipped to the area they fill.
[[nodiscard]] SceneMarks patternMarks(const Pattern& pattern, const PaperBox& box);

} // namespace maps
