#include "maps/labels.h"

#include "gis/measure.h"
#include "maps/label_settings.h"
#include "maps/label_space.h"
#include "maps/paper_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace maps {

namespace {

constexpr double innerMargin = 0.4;     // between a label inside and the outline of its ground
constexpr double finestStep = 1.0;      // millimetres between places tried inside
constexpr double mostPlaces = 2'500.0;  // tried inside one ground
constexpr double leaderStep = 2.0;      // millimetres between distances tried outside
constexpr double longestLeader = 60.0;
constexpr int leaderDirections = 32;
constexpr double leaderOverForeignGround = 25.0; // millimetres of length that it is worth avoiding
constexpr double leaderEnd = 0.3; // between a leader's end and its label
constexpr std::array sizesInside{1.0, 0.9, 0.8}; // of a label's size
constexpr double sizeOutside = 0.85;
constexpr Pen leaderPen{.colour = {60, 60, 60}, .width = 0.18};

PaperBox centredBox(PaperPoint centre, const LabelSetting& setting) {
    return {centre.x - setting.width / 2.0, centre.y - setting.height / 2.0, setting.width,
            setting.height};
}

double distance(PaperPoint a, PaperPoint b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

// Where a straight line from `from` to the middle of the box comes near to the box.
PaperPoint entryInto(const PaperBox& box, PaperPoint from) {
    const PaperPoint to = box.centre();
    const double dx = from.x - to.x;
    const double dy = from.y - to.y;
    const double reachX = dx == 0.0 ? std::numeric_limits<double>::infinity()
                                    : (box.width / 2.0 + leaderEnd) / std::abs(dx);
    const double reachY = dy == 0.0 ? std::numeric_limits<double>::infinity()
                                    : (box.height / 2.0 + leaderEnd) / std::abs(dy);
    const double along = std::min({reachX, reachY, 1.0});
    return {to.x + dx * along, to.y + dy * along};
}

std::vector<PaperPoint> compassPoints() {
    std::vector<PaperPoint> points;
    for (int step = 0; step < leaderDirections; ++step) {
        const double angle = 2.0 * std::numbers::pi * step / leaderDirections;
        points.push_back({std::cos(angle), std::sin(angle)});
    }
    return points;
}

PaperGround groundOnPaper(const LabelWish& wish, const Frame& frame) {
    std::vector<PaperPath> rings;
    for (const gis::Polygon& part : wish.ground.parts) {
        rings.push_back(frame.toPaper(part.outer));
        for (const gis::Ring& hole : part.holes) {
            rings.push_back(frame.toPaper(hole));
        }
    }
    return groundOf(std::move(rings));
}

std::vector<PaperGround> groundsOnPaper(std::span<const LabelWish> wishes, const Frame& frame) {
    std::vector<PaperGround> grounds;
    for (const LabelWish& wish : wishes) {
        grounds.push_back(groundOnPaper(wish, frame));
    }
    return grounds;
}

// The roomiest place of a ground, where leaders begin; nothing where there is no ground in sight.
std::optional<PaperPoint> anchorOf(const LabelWish& wish, const Frame& frame) {
    if (!(gis::area(wish.ground).count() > 0.0)) { // nor where corners are not numbers
        return std::nullopt;
    }
    // A tenth of a millimetre on paper is finer than anyone sees.
    const auto precision = gis::Metres::of(frame.scale().denominator / 10'000.0);
    const PaperPoint anchor = frame.toPaper(gis::roomiestPlace(wish.ground, precision).centre);
    return contains(frame.window(), anchor) ? std::optional{anchor} : std::nullopt;
}

// A label still to be placed.
struct Task {
    std::size_t wish;
    const PaperGround& ground;
    PaperPoint anchor;
    std::vector<LabelSetting> settings; // at a size of one millimetre
    LabelSetting number; // the same
};

class Placer {
public:
    Placer(const std::vector<PaperGround>& grounds, const PaperBox& window,
           std::span<const PaperBox> taken, const TypeSizes& sizes)
        : window_{window}, sizes_{sizes}, space_{window, grounds, taken} {}

    [[nodiscard]] bool placeInside(const Task& task) {
        const std::vector<PaperPoint> places = placesInside(task);
        for (const double factor : sizesInside) {
            for (const LabelSetting& unit : task.settings) {
                const LabelSetting setting = atSize(unit, sized(factor));
                if (setting.width > task.ground.box.width ||
                    setting.height > task.ground.box.height) {
                    continue;
                }
                for (const PaperPoint place : places) {
                    const PaperBox box = centredBox(place, setting);
                    if (covers(task.ground, grown(box, innerMargin)) && space_.isFree(box)) {
                        keep(task, LabelKind::Inside, setting, box);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    [[nodiscard]] bool placeWithLeader(const Task& task) {
        // Beside the ground there is room: the number stays before the name, in two lines at most.
        std::vector<LabelSetting> settings;
        for (const LabelSetting& unit : task.settings) {
            if (!unit.lines.front().text.empty() && unit.lines.size() <= 2) {
                settings.push_back(atSize(unit, sized(sizeOutside)));
            }
        }
        return placeOutside(task, LabelKind::Leader, settings);
    }

    [[nodiscard]] bool placeNumber(const Task& task) {
        if (task.number.width <= 0.0) {
            return false;
        }
        const LabelSetting setting = atSize(task.number, sizes_.smallest);
        const PaperBox box = centredBox(task.anchor, setting);
        if (covers(task.ground, box) && space_.isFree(box)) {
            keep(task, LabelKind::Number, setting, box);
            return true;
        }
        return placeOutside(task, LabelKind::Number, {setting});
    }

    [[nodiscard]] std::vector<PlacedLabel> takeLabels() {
        std::ranges::sort(placed_, {}, &PlacedLabel::wish);
        return std::move(placed_);
    }

private:
    [[nodiscard]] double sized(double factor) const {
        return std::max(sizes_.label * factor, sizes_.smallest);
    }

    void keep(const Task& task, LabelKind kind, const LabelSetting& setting, const PaperBox& box) {
        placed_.push_back({task.wish, kind, setting.lines, setting.size, box, {}});
        space_.take(box);
    }

    // Places on the ground to try for a box, the roomiest first, then outward.
    [[nodiscard]] std::vector<PaperPoint> placesInside(const Task& task) const {
        const double left = std::max(task.ground.box.left, window_.left);
        const double top = std::max(task.ground.box.top, window_.top);
        const double right = std::min(task.ground.box.right(), window_.right());
        const double bottom = std::min(task.ground.box.bottom(), window_.bottom());
        const double step =
            std::max(finestStep, std::sqrt((right - left) * (bottom - top) / mostPlaces));
        std::vector<PaperPoint> places{task.anchor};
        for (double y = top + step; y < bottom; y += step) {
            for (double x = left + step; x < right; x += step) {
                places.push_back({x, y});
            }
        }
        std::ranges::stable_sort(places, {},
                                 [&](PaperPoint p) { return distance(p, task.anchor); });
        return places;
    }

    struct Candidate {
        const LabelSetting* setting{nullptr};
        PaperBox box;
        PaperSegment leader;
        double cost{std::numeric_limits<double>::infinity()};
    };

    void tryLeader(const Task& task, const LabelSetting& setting, PaperPoint centre,
                   Candidate& best) const {
        const PaperBox box = centredBox(centre, setting);
        const PaperSegment leader{task.anchor, entryInto(box, task.anchor)};
        const double length = distance(leader.from, leader.to);
        if (length >= best.cost || !space_.isFree(box) || !space_.isOnNobodysGround(box) ||
            !space_.isFree(leader)) {
            return;
        }
        const auto foreign = static_cast<double>(space_.foreignGrounds(task.wish, leader));
        if (const double cost = length + foreign * leaderOverForeignGround; cost < best.cost) {
            best = {&setting, box, leader, cost};
        }
    }

    // The cheapest place around the ground, by distance and direction from its roomiest place.
    [[nodiscard]] Candidate bestOutside(const Task& task,
                                        const std::vector<LabelSetting>& settings) const {
        Candidate best;
        for (double reach = leaderStep; reach <= longestLeader; reach += leaderStep) {
            for (const PaperPoint direction : directions_) {
                for (const LabelSetting& setting : settings) {
                    const PaperPoint centre{
                        task.anchor.x + direction.x * (reach + setting.width / 2.0),
                        task.anchor.y + direction.y * (reach + setting.height / 2.0)};
                    tryLeader(task, setting, centre, best);
                }
            }
        }
        return best;
    }

    bool placeOutside(const Task& task, LabelKind kind, const std::vector<LabelSetting>& settings) {
        const Candidate best = bestOutside(task, settings);
        if (best.setting == nullptr) {
            return false;
        }
        keep(task, kind, *best.setting, best.box);
        placed_.back().leader = LineMark{{best.leader.from, best.leader.to}, leaderPen};
        space_.take(best.leader);
        return true;
    }

    PaperBox window_;
    TypeSizes sizes_;
    LabelSpace space_;
    std::vector<PaperPoint> directions_{compassPoints()};
    std::vector<PlacedLabel> placed_;
};

} // namespace

LabelPlacement placeLabels(std::span<const LabelWish> wishes, const Frame& frame,
                           std::span<const PaperBox> taken, const TypeSizes& sizes,
                           const TextRuler& ruler) {
    const std::vector<PaperGround> grounds = groundsOnPaper(wishes, frame);
    Placer placer{grounds, frame.window(), taken, sizes};
    LabelPlacement placement;
    std::vector<Task> left;
    for (std::size_t wish = 0; wish < wishes.size(); ++wish) {
        const std::optional<PaperPoint> anchor = anchorOf(wishes[wish], frame);
        if (!anchor || (wishes[wish].name.empty() && wishes[wish].number.empty())) {
            placement.unplaced.push_back(wish);
            continue;
        }
        Task task{wish, grounds[wish], *anchor, unitSettingsOf(wishes[wish], ruler),
                  unitNumberSetting(wishes[wish], ruler)};
        if (!placer.placeInside(task)) {
            left.push_back(std::move(task));
        }
    }
    for (const Task& task : left) {
        if (!placer.placeWithLeader(task) && !placer.placeNumber(task)) {
            placement.unplaced.push_back(task.wish);
        }
    }
    placement.labels = placer.takeLabels();
    std::ranges::sort(placement.unplaced);
    return placement;
}

} // namespace maps
