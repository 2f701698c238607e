#include "maps/label_space.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <variant>

namespace maps {

namespace {

constexpr double clearance = labelHaloRadius + 0.1; // millimetres kept free around every label
constexpr double leaderClearance = 0.3; // between a label and another one's leader
constexpr double groundClearance = 0.1; // between a label and ground it does not stand on
constexpr double windowMargin = 1.0;    // between a label and the map's edge
constexpr double groundCell = 0.25;     // millimetres: finer than the eye asks for
constexpr double inkCell = 0.5;
constexpr double inkPerCare = 4.0; // care is counted in quarters

// The outlines of marks; their fills are no hindrance to lettering.
void addInk(AreaSums& ink, const AvoidedMarks& avoided) {
    const auto amount = static_cast<std::uint32_t>(std::lround(avoided.care * inkPerCare));
    for (const SceneMark& mark : avoided.marks) {
        if (const auto* area = std::get_if<AreaMark>(&mark)) {
            for (PaperPath ring : area->rings) {
                ring.push_back(ring.front());
                ink.addAlong(ring, amount);
            }
        } else if (const auto* line = std::get_if<LineMark>(&mark)) {
            ink.addAlong(line->points, amount);
        }
    }
}

} // namespace

LabelSite::LabelSite(const LabelRoom& room, std::vector<PaperGround> grounds)
    : window_{room.frame.window()}, taken_{room.taken}, grounds_{std::move(grounds)},
      groundGrid_{window_}, covered_{window_, groundCell}, ink_{window_, inkCell} {
    for (std::size_t ground = 0; ground < grounds_.size(); ++ground) {
        if (isFinite(grounds_[ground].box)) {
            groundGrid_.add(grounds_[ground].box, ground);
            covered_.cover(grounds_[ground]);
        }
    }
    for (const AvoidedMarks& avoided : room.avoided) {
        addInk(ink_, avoided);
    }
    covered_.sum();
    ink_.sum();
}

bool LabelSite::isOpen(const PaperBox& box) const {
    const PaperBox wide = grown(box, clearance);
    return contains(grown(window_, -windowMargin), box) &&
           std::ranges::none_of(taken_, [&](const PaperBox& b) { return overlap(wide, b); });
}

bool LabelSite::isOpen(const PaperSegment& leader) const {
    return contains(window_, leader.from) && std::ranges::none_of(taken_, [&](const PaperBox& box) {
               return crosses(leader, grown(box, leaderClearance));
           });
}

bool LabelSite::isOnNobodysGround(const PaperBox& box) const {
    return covered_.in(grown(box, groundClearance)) == 0;
}

std::optional<std::size_t> LabelSite::foreignGround(std::size_t own, const PaperBox& box) const {
    const PaperBox wide = grown(box, groundClearance);
    std::optional<std::size_t> first;
    (void)groundGrid_.any(wide, [&](std::size_t ground) {
        // A group's label stands wholly on one of its grounds or beside them, never across a wall.
        const bool isShared =
            grounds_[ground].isGroup || (grounds_[own].isGroup && covers(grounds_[ground], wide));
        if (ground != own && !isShared && ground < first.value_or(grounds_.size()) &&
            touches(grounds_[ground], wide)) {
            first = ground;
        }
        return false;
    });
    return first;
}

double LabelSite::openGround() const {
    return window_.width * window_.height - covered_.in(window_)*groundCell * groundCell;
}

double LabelSite::inkUnder(const PaperBox& box) const {
    return ink_.in(box)*inkCell / inkPerCare;
}

double LabelSite::inkUnder(const PaperSegment& leader) const {
    return ink_.along(leader) * inkCell / inkPerCare;
}

double LabelSite::groundUnder(const PaperSegment& leader) const {
    return covered_.along(leader) * groundCell;
}

LabelStand::LabelStand(const PaperBox& window, std::size_t wishes)
    : standing_(wishes, nullptr), boxes_{window}, leaders_{window} {}

void LabelStand::put(std::size_t wish, const LabelCandidate& candidate) {
    standing_[wish] = &candidate;
    boxes_.add(candidate.box, wish);
    if (candidate.leader) {
        leaders_.add(boxAround(*candidate.leader), wish);
    }
}

void LabelStand::remove(std::size_t wish) {
    const LabelCandidate& candidate = *standing_[wish];
    boxes_.remove(candidate.box, wish);
    if (candidate.leader) {
        leaders_.remove(boxAround(*candidate.leader), wish);
    }
    standing_[wish] = nullptr;
}

const LabelCandidate* LabelStand::at(std::size_t wish) const {
    return standing_[wish];
}

std::vector<std::size_t> LabelStand::inTheWayOf(const LabelCandidate& candidate,
                                                std::size_t most) const {
    std::vector<std::size_t> found;
    const auto add = [&](std::size_t wish, bool isInTheWay) {
        if (isInTheWay && std::ranges::find(found, wish) == found.end()) {
            found.push_back(wish);
        }
        return found.size() >= most;
    };
    const PaperBox wide = grown(candidate.box, clearance);
    const PaperBox nearBox = grown(candidate.box, leaderClearance);
    const bool isFull =
        boxes_.any(wide, [&](std::size_t w) { return add(w, overlap(wide, standing_[w]->box)); }) ||
        leaders_.any(nearBox, [&](std::size_t w) {
            return add(w, crosses(*standing_[w]->leader, nearBox));
        });
    if (candidate.leader && !isFull) {
        const PaperSegment& leader = *candidate.leader;
        const PaperBox around = grown(boxAround(leader), leaderClearance);
        (void)(boxes_.any(around, [&](std::size_t w) {
            return add(w, crosses(leader, grown(standing_[w]->box, leaderClearance)));
        }) || leaders_.any(around, [&](std::size_t w) {
            return add(w, cross(*standing_[w]->leader, leader));
        }));
    }
    std::ranges::sort(found);
    return found;
}

} // namespace maps
