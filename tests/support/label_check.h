#pragma once

// What maps/label_check reads on a finished page, in sentences, and whether every wish got its one
// answer. Expected besides: a group "grounds" with one area a wish, in the order of the wishes.

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
