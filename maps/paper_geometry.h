#pragma once

// Small questions about boxes, paths and rings on paper that placing labels asks again and again.

#include "maps/paper.h"

#include <vector>

namespace maps {

struct PaperSegment {
    PaperPoint from;
    PaperPoint to;
};

// Rings of one ground on paper with the box around them; inside by the even-odd rule.
struct PaperGround {
    std::vector<PaperPath> rings;
    PaperBox box;
    bool isGroup{false}; // it takes in other grounds
};

// Without points: a box that is not finite.
[[nodiscard]] PaperBox boxAround(const std::vector<PaperPath>& rings);
[[nodiscard]] PaperBox boxAround(const PaperSegment& segment);
[[nodiscard]] bool isFinite(const PaperBox& box);
[[nodiscard]] PaperGround groundOf(std::vector<PaperPath> rings);

// Square millimetres; holes, which run the other way round, are left out.
[[nodiscard]] double areaOf(const PaperGround& ground);

[[nodiscard]] bool cross(const PaperSegment& a, const PaperSegment& b);
[[nodiscard]] bool crosses(const PaperSegment& segment, const PaperBox& box);
[[nodiscard]] bool covers(const PaperGround& ground, PaperPoint point);
// The whole box lies on the ground.
[[nodiscard]] bool covers(const PaperGround& ground, const PaperBox& box);
// Some of the box lies on the ground.
[[nodiscard]] bool touches(const PaperGround& ground, const PaperBox& box);
[[nodiscard]] bool touches(const PaperGround& ground, const PaperSegment& segment);

} // namespace maps
