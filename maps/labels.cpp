#include "maps/labels.h"

#include "maps/label_candidates.h"
#include "maps/label_search.h"
#include "maps/label_space.h"

#include <algorithm>
#include <utility>

namespace maps {

namespace {

constexpr Pen leaderPen{.colour = {60, 60, 60}, .width = 0.18};

PaperGround groundOnPaper(const LabelWish& wish, const Frame& frame) {
    std::vector<PaperPath> rings;
    for (const gis::Polygon& part : wish.ground.parts) {
        rings.push_back(frame.toPaper(part.outer));
        for (const gis::Ring& hole : part.holes) {
            rings.push_back(frame.toPaper(hole));
        }
    }
    PaperGround ground = groundOf(std::move(rings));
    ground.isGroup = wish.isGroup;
    return ground;
}

std::vector<PaperGround> groundsOnPaper(std::span<const LabelWish> wishes, const Frame& frame) {
    std::vector<PaperGround> grounds;
    grounds.reserve(wishes.size());
    for (const LabelWish& wish : wishes) {
        grounds.push_back(groundOnPaper(wish, frame));
    }
    return grounds;
}

PlacedLabel placed(const LabelTask& task, const LabelCandidate& candidate) {
    const LabelSetting& setting = task.settings[candidate.setting];
    PlacedLabel label{task.wish, candidate.kind, setting.lines, setting.size, candidate.box, {}};
    if (candidate.leader) {
        label.leader = LineMark{{candidate.leader->from, candidate.leader->to}, leaderPen};
    }
    return label;
}

// What the pins disturb, told once for each pair.
std::vector<PinConflict> conflictsOfPins(const std::vector<LabelTask>& tasks,
                                         const LabelSite& site) {
    std::vector<PinConflict> conflicts;
    LabelStand stand{site.window(), tasks.size()};
    for (const LabelTask& task : tasks) {
        if (!task.isPinned) {
            continue;
        }
        const LabelCandidate& pin = task.candidates.front();
        if (!site.isOpen(pin.box) || (pin.leader && !site.isOpen(*pin.leader))) {
            conflicts.push_back({task.wish, {}});
        }
        if (const auto ground = site.foreignGround(task.wish, pin.box)) {
            conflicts.push_back({task.wish, ground});
        }
        for (const std::size_t other : stand.inTheWayOf(pin, tasks.size())) {
            conflicts.push_back({task.wish, other});
        }
        stand.put(task.wish, pin);
    }
    conflicts.erase(std::ranges::unique(conflicts).begin(), conflicts.end());
    return conflicts;
}

} // namespace

LabelPlacement placeLabels(std::span<const LabelWish> wishes, const LabelRoom& room,
                           const TextRuler& ruler) {
    const LabelSite site{room, groundsOnPaper(wishes, room.frame)};
    const LabelTaskMaker maker{wishes, site, room, ruler};
    std::vector<LabelTask> tasks = maker.tasks();
    const auto chosen = chosenCandidates(
        tasks, site.window(), [&](std::size_t wish) { return maker.thoroughTask(wish); });
    LabelPlacement placement;
    for (std::size_t wish = 0; wish < wishes.size(); ++wish) {
        if (const auto candidate = chosen[wish]) {
            placement.labels.push_back(placed(tasks[wish], tasks[wish].candidates[*candidate]));
        } else {
            placement.unplaced.push_back(wish);
        }
    }
    placement.pinConflicts = conflictsOfPins(tasks, site);
    return placement;
}

} // namespace maps
