#include "maps/label_space.h"

#include <algorithm>

namespace maps {

namespace {

constexpr double clearance = 0.7;       // millimetres kept free around every label
constexpr double leaderClearance = 0.3; // between a label and another one's leader
constexpr double groundClearance = 0.3; // between a label and ground it does not stand on
constexpr double windowMargin = 1.0;    // between a label and the map's edge

} // namespace

LabelSpace::LabelSpace(const PaperBox& window, std::span<const PaperGround> grounds,
                       std::span<const PaperBox> taken)
    : window_{window}, grounds_{grounds}, groundGrid_{window}, boxGrid_{window},
      leaderGrid_{window} {
    for (std::size_t ground = 0; ground < grounds.size(); ++ground) {
        if (isFinite(grounds[ground].box)) {
            groundGrid_.add(grounds[ground].box, ground);
        }
    }
    for (const PaperBox& box : taken) {
        take(box);
    }
}

bool LabelSpace::isFree(const PaperBox& box) const {
    if (!contains(grown(window_, -windowMargin), box)) {
        return false;
    }
    const PaperBox wide = grown(box, clearance);
    return !boxGrid_.any(wide, [&](std::size_t b) { return overlap(wide, boxes_[b]); }) &&
           !leaderGrid_.any(wide, [&](std::size_t l) { return crosses(leaders_[l], wide); });
}

bool LabelSpace::isOnNobodysGround(const PaperBox& box) const {
    const PaperBox wide = grown(box, groundClearance);
    return !groundGrid_.any(wide, [&](std::size_t g) { return touches(grounds_[g], wide); });
}

bool LabelSpace::isFree(const PaperSegment& leader) const {
    const PaperBox around = grown(boxAround(leader), leaderClearance);
    return contains(window_, leader.from) && !boxGrid_.any(around, [&](std::size_t b) {
        return crosses(leader, grown(boxes_[b], leaderClearance));
    }) && !leaderGrid_.any(around, [&](std::size_t l) { return cross(leaders_[l], leader); });
}

std::size_t LabelSpace::foreignGrounds(std::size_t own, const PaperSegment& leader) const {
    std::vector<std::size_t> found;
    (void)groundGrid_.any(boxAround(leader), [&](std::size_t ground) {
        const bool isKnown = ground == own || std::ranges::find(found, ground) != found.end();
        if (!isKnown && touches(grounds_[ground], leader)) {
            found.push_back(ground);
        }
        return false;
    });
    return found.size();
}

void LabelSpace::take(const PaperBox& box) {
    boxGrid_.add(box, boxes_.size());
    boxes_.push_back(box);
}

void LabelSpace::take(const PaperSegment& leader) {
    leaderGrid_.add(boxAround(leader), leaders_.size());
    leaders_.push_back(leader);
}

} // namespace maps
