#pragma once

// The judge of maps/labels: reads the finished scene, as a person would read the page, and tells
// what is wrong with its lettering. It shares no code with the placement and sees none of its
// books.
//
// Expected of the scene: a group "labels" whose bold marks begin a label each, a group "leaders",
// a group "watermark", and a group "grounds" with one area a wish, in the order of the wishes.

#include "maps/scene.h"
#include "maps/sheet.h"
#include "maps/text_ruler.h"

#include <set>
#include <string>
#include <vector>

namespace support {

struct LabelRules {
    double smallest{1.9}; // millimetres of em
    // Wishes are known by their numbers, which differ.
    std::set<std::string> unplaced; // those that a finding told of
};

// One sentence a fault; empty when the page is in order.
[[nodiscard]] std::vector<std::string> labelFaults(const maps::Scene& scene,
                                                   const std::vector<maps::LabelWish>& wishes,
                                                   const LabelRules& rules,
                                                   const maps::TextRuler& ruler);

} // namespace support
