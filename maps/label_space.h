#pragma once

// Private to maps/labels: what stands on the map already, and whether a label or a leader may
// still come there.

#include "maps/box_grid.h"
#include "maps/paper_geometry.h"

#include <cstddef>
#include <span>
#include <vector>

namespace maps {

class LabelSpace {
public:
    // Grounds without corners, or with corners that are not finite, are nobody's.
    LabelSpace(const PaperBox& window, std::span<const PaperGround> grounds,
               std::span<const PaperBox> taken);

    // In the window, clear of everything that stands there.
    [[nodiscard]] bool isFree(const PaperBox& box) const;
    [[nodiscard]] bool isOnNobodysGround(const PaperBox& box) const;
    [[nodiscard]] bool isFree(const PaperSegment& leader) const;
    // How many grounds other than its own the leader passes over.
    [[nodiscard]] std::size_t foreignGrounds(std::size_t own, const PaperSegment& leader) const;

    void take(const PaperBox& box);
    void take(const PaperSegment& leader);

private:
    PaperBox window_;
    std::span<const PaperGround> grounds_;
    BoxGrid groundGrid_;
    std::vector<PaperBox> boxes_;
    BoxGrid boxGrid_;
    std::vector<PaperSegment> leaders_;
    BoxGrid leaderGrid_;
};

} // namespace maps
