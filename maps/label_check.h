#pragma once

// The judge of maps/labels: reads the finished scene, as a person would read the page, and tells
// what is wrong with its lettering. It shares no code with the placement and sees none of its
// books.
//
// Expected of the scene: a group "labels" with a clip, whose bold marks begin a label each, a group
// "leaders" with a line for each, a group "watermark", and groups of areas that are the grounds.
// A label without leader belongs to the ground under its middle, one with a leader to the ground
// where its leader begins.

#include "maps/scene.h"
#include "maps/text_ruler.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace maps {

struct ReadLabel {
    std::string number;
    std::string name; // its lines joined
    std::vector<PaperBox> boxes; // of the ink of its lines
    double halo{0.0};
    std::optional<std::size_t> leader;
};

enum class LabelFaultKind {
    // Overlaps: what could be misread.
    LabelsOverlap, // lettering of one on the halo of the other
    OffMap,
    OnWatermark,
    OnForeignGround, // with a leader: on any ground
    // Crossings.
    LeadersCross,
    LeaderCutsLabel,
    LeaderCutsWatermark,
    // What else a page in order never has.
    NameLeavesGround, // a name without leader that is not wholly on its ground
    LeaderWithoutLabel,
    SharedLabel, // two leaders lead to it
    LeaderFromNoGround
};

struct LabelFault {
    LabelFaultKind kind{LabelFaultKind::LabelsOverlap};
    std::size_t which{0}; // label, or leader where the kind speaks of one first
    std::size_t other{0}; // the other label or leader, where there is one

    friend auto operator<=>(const LabelFault&, const LabelFault&) = default;
};

struct LabelReading {
    std::vector<ReadLabel> labels; // in drawing order
    std::size_t leaders{0};
    double longestLeader{0.0}; // millimetres
    double smallestLettering{0.0}; // millimetres of em; 0 without labels
    std::vector<LabelFault> faults; // sorted

    [[nodiscard]] std::size_t overlaps() const;
    [[nodiscard]] std::size_t crossings() const;
};

// `grounds`: the ids of the groups whose areas are the grounds. Without any, nothing is said about
// grounds.
[[nodiscard]] LabelReading readLabels(const Scene& scene, const std::vector<std::string>& grounds,
                                      const TextRuler& ruler);

} // namespace maps
