#pragma once

// Private to maps/labels: where a label or a leader may stand at all (LabelSite: the map, what is
// taken on it, whose ground is where), and among those that stand already (LabelStand).

#include "maps/area_sums.h"
#include "maps/box_grid.h"
#include "maps/labels.h"
#include "maps/paper_geometry.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace maps {

// What stays as it is while labels are tried.
class LabelSite {
public:
    // Grounds without corners, or with corners that are not finite, are nobody's.
    LabelSite(const LabelRoom& room, std::vector<PaperGround> grounds);

    [[nodiscard]] const PaperBox& window() const { return window_; }
    [[nodiscard]] const PaperGround& ground(std::size_t wish) const { return grounds_[wish]; }

    // In the window and clear of what is taken.
    [[nodiscard]] bool isOpen(const PaperBox& box) const;
    [[nodiscard]] bool isOpen(const PaperSegment& leader) const;
    // Certain when true; a box closer than half a millimetre to ground may be refused.
    [[nodiscard]] bool isOnNobodysGround(const PaperBox& box) const;
    // The first other wish, in their order, whose ground the box touches.
    [[nodiscard]] std::optional<std::size_t> foreignGround(std::size_t own,
                                                           const PaperBox& box) const;
    // Square millimetres of the map that are nobody's ground.
    [[nodiscard]] double openGround() const;
    // Lines under the box that it had better avoid, as their length in millimetres times care.
    [[nodiscard]] double inkUnder(const PaperBox& box) const;
    // The same under a leader, and how many millimetres of it lie on ground.
    [[nodiscard]] double inkUnder(const PaperSegment& leader) const;
    [[nodiscard]] double groundUnder(const PaperSegment& leader) const;

private:
    PaperBox window_;
    std::vector<PaperBox> taken_;
    std::vector<PaperGround> grounds_;
    BoxGrid groundGrid_;
    AreaSums covered_;
    AreaSums ink_;
};

// One way in which a wish may be answered.
struct LabelCandidate {
    LabelKind kind{LabelKind::Inside};
    std::size_t setting{0};
    PaperBox box;
    std::optional<PaperSegment> leader;
    double cost{0.0}; // in millimetres of leader
};

// What stands, by wish.
class LabelStand {
public:
    LabelStand(const PaperBox& window, std::size_t wishes);

    void put(std::size_t wish, const LabelCandidate& candidate);
    void remove(std::size_t wish);
    [[nodiscard]] const LabelCandidate* at(std::size_t wish) const;

    // Wishes whose labels the candidate would disturb, sorted; the search stops at `most`.
    [[nodiscard]] std::vector<std::size_t> inTheWayOf(const LabelCandidate& candidate,
                                                      std::size_t most) const;
    [[nodiscard]] bool isFree(const LabelCandidate& candidate) const {
        return inTheWayOf(candidate, 1).empty();
    }

private:
    std::vector<const LabelCandidate*> standing_;
    BoxGrid boxes_;
    BoxGrid leaders_;
};

} // namespace maps
