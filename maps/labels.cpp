#include "maps/labels.h"

#include "gis/measure.h"
#include "maps/label_settings.h"
#include "maps/paper_geometry.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>

namespace maps {

namespace {

constexpr double clearance = 0.7;     // millimetres kept free around every label
constexpr double innerMargin = 0.4;   // between a label inside and the outline of its ground
constexpr double searchStep = 1.0;    // millimetres between places tried inside
constexpr double leaderStep = 2.0;    // millimetres between distances tried outside
constexpr double longestLeader = 60.0;
constexpr int leaderDirections = 32;
constexpr double leaderOverForeignGround = 25.0; // millimetres of length that it is worth avoiding
constexpr Pen leaderPen{.colour = {60, 60, 60}, .width = 0.18};

PaperBox centredBox(PaperPoint centre, const LabelSetting& setting) {
    return {centre.x - setting.width / 2.0, centre.y - setting.height / 2.0, setting.width,
            setting.height};
}

// Where a straight line from `from` to the middle of the box meets the box.
PaperPoint entryInto(const PaperBox& box, PaperPoint from) {
    const PaperPoint to = box.centre();
    const double dx = from.x - to.x;
    const double dy = from.y - to.y;
    const double reachX = dx == 0.0 ? std::numeric_limits<double>::infinity()
                                    : (box.width / 2.0 + 0.3) / std::abs(dx);
    const double reachY = dy == 0.0 ? std::numeric_limits<double>::infinity()
                                    : (box.height / 2.0 + 0.3) / std::abs(dy);
    const double along = std::min({reachX, reachY, 1.0});
    return {to.x + dx * along, to.y + dy * along};
}

class Placer {
public:
    Placer(std::span<const LabelWish> wishes, const Frame& frame, std::span<const PaperBox> taken,
           const TypeSizes& sizes, const TextRuler& ruler)
        : wishes_{wishes}, frame_{frame}, sizes_{sizes}, ruler_{ruler},
          taken_{taken.begin(), taken.end()} {
        for (const LabelWish& wish : wishes_) {
            grounds_.push_back(groundOn(wish));
            anchors_.push_back(anchorOf(wish));
        }
    }

    LabelPlacement place() {
        std::vector<std::size_t> left;
        for (std::size_t wish = 0; wish < wishes_.size(); ++wish) {
            if (!placeInside(wish)) {
                left.push_back(wish);
            }
        }
        LabelPlacement placement;
        for (const std::size_t wish : left) {
            if (!placeWithLeader(wish) && !placeNumber(wish)) {
                placement.unplaced.push_back(wish);
            }
        }
        placement.labels = std::move(placed_);
        std::ranges::sort(placement.labels, {}, &PlacedLabel::wish);
        return placement;
    }

private:
    [[nodiscard]] PaperGround groundOn(const LabelWish& wish) const {
        std::vector<PaperPath> rings;
        for (const gis::Polygon& part : wish.ground.parts) {
            rings.push_back(frame_.toPaper(part.outer));
            for (const gis::Ring& hole : part.holes) {
                rings.push_back(frame_.toPaper(hole));
            }
        }
        return groundOf(std::move(rings));
    }

    [[nodiscard]] PaperPoint anchorOf(const LabelWish& wish) const {
        if (wish.ground.parts.empty()) {
            return {};
        }
        // A tenth of a millimetre on paper is finer than anyone sees.
        const auto precision = gis::Metres::of(frame_.scale().denominator / 10'000.0);
        return frame_.toPaper(gis::roomiestPlace(wish.ground, precision).centre);
    }

    [[nodiscard]] bool isFree(const PaperBox& box) const {
        const PaperBox wide = grown(box, clearance);
        return contains(grown(frame_.window(), -1.0), box) &&
               std::ranges::none_of(taken_, [&](const PaperBox& b) { return overlap(wide, b); }) &&
               std::ranges::none_of(leaders_,
                                    [&](const PaperSegment& l) { return crosses(l, wide); });
    }

    [[nodiscard]] bool isOnNobodysGround(const PaperBox& box) const {
        return std::ranges::none_of(
            grounds_, [&](const PaperGround& ground) { return touches(ground, box); });
    }

    void keep(std::size_t wish, LabelKind kind, const LabelSetting& setting, const PaperBox& box,
              const std::optional<PaperSegment>& leader = std::nullopt) {
        PlacedLabel label{wish, kind, setting.lines, setting.size, box, {}};
        if (leader) {
            label.leader = LineMark{{leader->from, leader->to}, leaderPen};
            leaders_.push_back(*leader);
        }
        taken_.push_back(box);
        placed_.push_back(std::move(label));
    }

    // Places on the ground to try for a box, the roomiest first, then outward.
    [[nodiscard]] std::vector<PaperPoint> placesInside(std::size_t wish) const {
        const PaperBox& box = grounds_[wish].box;
        const PaperPoint anchor = anchors_[wish];
        std::vector<PaperPoint> places{anchor};
        for (double y = box.top + searchStep; y < box.bottom(); y += searchStep) {
            for (double x = box.left + searchStep; x < box.right(); x += searchStep) {
                places.push_back({x, y});
            }
        }
        std::ranges::stable_sort(
            places, {}, [&](PaperPoint p) { return std::hypot(p.x - anchor.x, p.y - anchor.y); });
        return places;
    }

    bool placeInside(std::size_t wish) {
        const PaperGround& ground = grounds_[wish];
        if (ground.rings.empty()) {
            return false;
        }
        const auto places = placesInside(wish);
        for (const double factor : std::array{1.0, 0.9, 0.8}) {
            const double size = std::max(sizes_.label * factor, sizes_.smallest);
            for (const LabelSetting& setting : settingsOf(wishes_[wish], size, ruler_)) {
                if (setting.width > ground.box.width || setting.height > ground.box.height) {
                    continue;
                }
                for (const PaperPoint place : places) {
                    const PaperBox box = centredBox(place, setting);
                    if (covers(ground, grown(box, innerMargin)) && isFree(box)) {
                        keep(wish, LabelKind::Inside, setting, box);
                        return true;
                    }
                }
            }
        }
        return false;
    }

    [[nodiscard]] bool isLeaderFree(const PaperSegment& leader) const {
        return std::ranges::none_of(taken_,
                                    [&](const PaperBox& b) { return crosses(leader, b); }) &&
               std::ranges::none_of(leaders_,
                                    [&](const PaperSegment& l) { return cross(l, leader); });
    }

    [[nodiscard]] double costOf(std::size_t wish, const PaperSegment& leader) const {
        double cost = std::hypot(leader.to.x - leader.from.x, leader.to.y - leader.from.y);
        for (std::size_t other = 0; other < grounds_.size(); ++other) {
            if (other != wish && touches(grounds_[other], leader)) {
                cost += leaderOverForeignGround;
            }
        }
        return cost;
    }

    struct Candidate {
        LabelSetting setting;
        PaperBox box;
        PaperSegment leader;
        double cost{std::numeric_limits<double>::infinity()};
    };

    void tryLeader(std::size_t wish, const LabelSetting& setting, PaperPoint centre,
                   Candidate& best) const {
        const PaperBox box = centredBox(centre, setting);
        const PaperSegment leader{anchors_[wish], entryInto(box, anchors_[wish])};
        const double length = std::hypot(leader.to.x - leader.from.x, leader.to.y - leader.from.y);
        if (length >= best.cost || !isFree(box) || !isOnNobodysGround(box) ||
            !isLeaderFree(leader)) {
            return;
        }
        if (const double cost = costOf(wish, leader); cost < best.cost) {
            best = {setting, box, leader, cost};
        }
    }

    // The cheapest place around the ground, by distance and direction from its roomiest place.
    [[nodiscard]] Candidate bestOutside(std::size_t wish,
                                        const std::vector<LabelSetting>& settings) const {
        Candidate best;
        for (double reach = leaderStep; reach <= longestLeader; reach += leaderStep) {
            for (int step = 0; step < leaderDirections; ++step) {
                const double angle = 2.0 * std::numbers::pi * step / leaderDirections;
                for (const LabelSetting& setting : settings) {
                    const PaperPoint anchor = anchors_[wish];
                    const PaperPoint centre{
                        anchor.x + std::cos(angle) * (reach + setting.width / 2.0),
                        anchor.y + std::sin(angle) * (reach + setting.height / 2.0)};
                    tryLeader(wish, setting, centre, best);
                }
            }
        }
        return best;
    }

    bool placeOutside(std::size_t wish, LabelKind kind, const std::vector<LabelSetting>& settings) {
        const Candidate best = bestOutside(wish, settings);
        if (!std::isfinite(best.cost)) {
            return false;
        }
        keep(wish, kind, best.setting, best.box, best.leader);
        return true;
    }

    bool placeWithLeader(std::size_t wish) {
        if (grounds_[wish].rings.empty()) {
            return false;
        }
        std::vector<LabelSetting> settings = settingsOf(wishes_[wish], sizes_.label * 0.85, ruler_);
        // Beside the ground there is room: the number stays before the name, in two lines at most.
        std::erase_if(settings, [](const LabelSetting& setting) {
            return setting.lines.front().text.empty() || setting.lines.size() > 2;
        });
        return placeOutside(wish, LabelKind::Leader, settings);
    }

    bool placeNumber(std::size_t wish) {
        if (grounds_[wish].rings.empty()) {
            return false;
        }
        const LabelSetting setting = numberSetting(wishes_[wish], sizes_.smallest, ruler_);
        const PaperBox box = centredBox(anchors_[wish], setting);
        if (covers(grounds_[wish], box) && isFree(box)) {
            keep(wish, LabelKind::Number, setting, box);
            return true;
        }
        return placeOutside(wish, LabelKind::Number, {setting});
    }

    std::span<const LabelWish> wishes_;
    const Frame& frame_;
    const TypeSizes& sizes_;
    const TextRuler& ruler_;
    std::vector<PaperGround> grounds_;
    std::vector<PaperPoint> anchors_;
    std::vector<PaperBox> taken_;
    std::vector<PaperSegment> leaders_;
    std::vector<PlacedLabel> placed_;
};

} // namespace

LabelPlacement placeLabels(std::span<const LabelWish> wishes, const Frame& frame,
                           std::span<const PaperBox> taken, const TypeSizes& sizes,
                           const TextRuler& ruler) {
    return Placer{wishes, frame, taken, sizes, ruler}.place();
}

} // namespace maps
