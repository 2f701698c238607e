#include "maps/label_candidates.h"

#include "maps/label_subjects.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numbers>
#include <utility>

namespace maps {

namespace {

// Lengths in millimetres.
constexpr double finestStep = 0.8;   // between places tried inside
constexpr double placesInside = 60.0; // tried for one setting
constexpr double leaderEnd = 0.3;     // between a leader's end and its label
constexpr double leaderInside = 1.2;  // of a leader on its own ground, where there is so much
// From the edge of the ground to the label.
constexpr std::array reaches{1.2, 2.5, 4.0, 6.0, 8.5, 11.5, 15.0, 19.0, 24.0, 30.0, 37.0, 45.0};

constexpr std::size_t mostInside = 10; // candidates of one wish
constexpr std::size_t mostInsideOfSetting = 4;
constexpr std::size_t mostLeaders = 40;
constexpr std::size_t mostLinesOutside = 2;

constexpr int sizesInside = 3;      // tried at one sheet

// Costs in millimetres of leader.
constexpr double costPerSizeStep = 1.5;
constexpr double costPerLine = 0.4; // beyond the first
constexpr double costPerStrain = 2.0;
constexpr double costPerInk = 0.08;        // millimetre of outline under lettering
constexpr double costPerLeaderInk = 0.3;   // under a leader
constexpr double costPerLeaderGround = 0.7; // millimetre of leader over ground
constexpr double costPerShift = 0.1;        // millimetre from the roomiest place
constexpr double costPerMove = 0.25;        // millimetre from the place on an earlier sheet
constexpr double farthestMove = 20.0;       // beyond, a place is simply another one
constexpr double costPerShareOfGround = 40.0; // that lettering takes beyond what is comfortable
constexpr double comfortableShare = 0.35;
constexpr double costOfLeader = 12.0;
constexpr double costOfNumber = 60.0;
constexpr double costOfOverhang = 1.0;

double distance(PaperPoint a, PaperPoint b) {
    return std::hypot(a.x - b.x, a.y - b.y);
}

// How hard places for one wish are looked for.
struct Thoroughness {
    int directions;                // around the ground
    int stepsInside;               // of a number on its ground, to each side
    std::size_t placesInDirection; // the nearest ones
    std::size_t mostNumbers;
};
constexpr Thoroughness usual{24, 2, 2, 32};
constexpr Thoroughness exhaustive{96, 6, reaches.size(), 2'000};

PaperPoint compassPoint(int direction, int directions) {
    const double angle = 2.0 * std::numbers::pi * direction / directions;
    return {std::cos(angle), std::sin(angle)};
}

// Where a leader from there meets its label: the middle of a short side, or what lies nearest on a
// long side.
PaperPoint entryInto(const PaperBox& box, PaperPoint from) {
    const PaperBox around = grown(box, leaderEnd);
    const double inset = std::min(box.height / 2.0, box.width / 2.0);
    const double x = std::clamp(from.x, box.left + inset, box.right() - inset);
    const double middle = box.centre().y;
    const std::array entries{PaperPoint{around.left, middle}, PaperPoint{around.right(), middle},
                             PaperPoint{x, around.top}, PaperPoint{x, around.bottom()}};
    return *std::ranges::min_element(entries, {}, [&](PaperPoint p) { return distance(p, from); });
}

// How far it is from the point to the outline in that direction.
double distanceToOutline(const PaperGround& ground, PaperPoint from, PaperPoint direction) {
    double nearest = std::numeric_limits<double>::infinity();
    for (const PaperPath& ring : ground.rings) {
        for (std::size_t corner = 0; corner < ring.size(); ++corner) {
            const PaperPoint a = ring[corner];
            const PaperPoint b = ring[(corner + 1) % ring.size()];
            const double ex = b.x - a.x;
            const double ey = b.y - a.y;
            const double turn = direction.x * ey - direction.y * ex;
            const double along = ((a.x - from.x) * ey - (a.y - from.y) * ex) / turn;
            const double onEdge =
                ((a.x - from.x) * direction.y - (a.y - from.y) * direction.x) / turn;
            if (along >= 0.0 && onEdge >= 0.0 && onEdge <= 1.0) { // never when turn is 0
                nearest = std::min(nearest, along);
            }
        }
    }
    return nearest;
}

class CandidateMaker {
public:
    CandidateMaker(const LabelWish& wish, const Subject& subject, const LabelSite& site,
                   const LabelRoom& room, const NameSizes& sizes, const Thoroughness& thoroughness)
        : wish_{wish}, subject_{subject}, site_{site}, room_{room}, sizes_{sizes},
          thoroughness_{thoroughness}, ground_{site.ground(subject.wish)} {
        task_.wish = subject.wish;
        if (wish.earlier) {
            earlier_ = room.frame.toPaper(*wish.earlier);
        }
    }

    LabelTask make() {
        if (wish_.pin) {
            addPinned(*wish_.pin);
        } else {
            addNamesInside();
            addNamesWithLeader();
            addNumbers();
            std::ranges::stable_sort(task_.candidates, {}, &LabelCandidate::cost);
        }
        return std::move(task_);
    }

private:
    [[nodiscard]] double smallest() const { return room_.sizes.smallest; }

    std::size_t addSetting(const LabelSetting& unit, double size) {
        task_.settings.push_back(atSize(unit, size));
        return task_.settings.size() - 1;
    }

    [[nodiscard]] static double costOf(const LabelSetting& setting) {
        return costPerStrain * setting.strain +
               costPerLine * static_cast<double>(setting.lines.size() - 1);
    }

    [[nodiscard]] double costOfMove(const PaperBox& box) const {
        return earlier_ ? costPerMove * std::min(distance(box.centre(), *earlier_), farthestMove)
                        : 0.0;
    }

    // Keeps the cheapest of those added since `first`.
    void keepCheapest(std::size_t first, std::size_t most) {
        auto& all = task_.candidates;
        if (all.size() > first + most) {
            std::ranges::stable_sort(all.begin() + static_cast<std::ptrdiff_t>(first), all.end(),
                                     {}, &LabelCandidate::cost);
            all.resize(first + most);
        }
    }

    void addNamesInside() {
        const std::size_t first = task_.candidates.size();
        double size = sizes_.inside;
        for (int step = 0; step < sizesInside; ++step) {
            for (const LabelSetting& unit : subject_.units) {
                addInside(unit, size, costPerSizeStep * step);
            }
            if (task_.candidates.size() > first || size <= smallest()) {
                break; // smaller lettering only where no larger one fits
            }
            size = std::max(size * sizeStep, smallest());
        }
        keepCheapest(first, mostInside);
    }

    // The best places on the ground for one setting: the roomiest and the clearest.
    void addInside(const LabelSetting& unit, double size, double cost) {
        const double width = unit.width * size + 2.0 * innerMargin;
        const double height = unit.height * size + 2.0 * innerMargin;
        if (width > ground_.box.width || height > ground_.box.height) {
            return;
        }
        const std::size_t index = addSetting(unit, size);
        const LabelSetting& setting = task_.settings[index];
        const double share = setting.width * setting.height / areaOf(ground_);
        cost += costOf(setting) + costPerShareOfGround * std::max(0.0, share - comfortableShare);
        std::vector<LabelCandidate> places;
        for (const PaperPoint place : centresInside(width, height)) {
            const PaperBox box = centredBox(place, setting);
            const double shift = earlier_ ? 0.0 : costPerShift * distance(place, subject_.anchor);
            places.push_back({LabelKind::Inside,
                              index,
                              box,
                              {},
                              cost + shift + costOfMove(box) + costPerInk * site_.inkUnder(box)});
        }
        std::ranges::stable_sort(places, {}, &LabelCandidate::cost);
        const auto kept = task_.candidates.size();
        for (const LabelCandidate& place : places) {
            if (!isNearOneOf(std::span{task_.candidates}.subspan(kept), place.box) &&
                site_.isOpen(place.box) && covers(ground_, grown(place.box, innerMargin)) &&
                !site_.foreignGround(subject_.wish, place.box)) {
                task_.candidates.push_back(place);
            }
            if (task_.candidates.size() == kept + mostInsideOfSetting) {
                return;
            }
        }
    }

    // Who stands in the way of one of two close places stands in the way of the other.
    [[nodiscard]] static bool isNearOneOf(std::span<const LabelCandidate> kept,
                                          const PaperBox& box) {
        return std::ranges::any_of(kept, [&](const LabelCandidate& other) {
            return std::abs(other.box.left - box.left) < box.width / 2.0 &&
                   std::abs(other.box.top - box.top) < box.height / 2.0;
        });
    }

    // Middles of boxes of that size within the ground's box.
    [[nodiscard]] std::vector<PaperPoint> centresInside(double width, double height) const {
        std::vector<PaperPoint> centres{subject_.anchor};
        if (earlier_) {
            centres.push_back(*earlier_);
        }
        const double left = std::max(ground_.box.left, site_.window().left) + width / 2.0;
        const double top = std::max(ground_.box.top, site_.window().top) + height / 2.0;
        const double right = std::min(ground_.box.right(), site_.window().right()) - width / 2.0;
        const double bottom =
            std::min(ground_.box.bottom(), site_.window().bottom()) - height / 2.0;
        const double area = std::max(right - left, 0.0) * std::max(bottom - top, 0.0);
        const double step = std::max(finestStep, std::sqrt(area / placesInside));
        for (double y = top; y <= bottom; y += step) {
            for (double x = left; x <= right; x += step) {
                centres.push_back({x, y});
            }
        }
        return centres;
    }

    void addNamesWithLeader() {
        if (!sizes_.areNamesOutside) {
            return;
        }
        const std::size_t first = task_.candidates.size();
        for (const LabelSetting& unit : subject_.units) {
            // Beside the ground there is room: the number stays before the name.
            if (!unit.lines.front().text.empty() && unit.lines.size() <= mostLinesOutside) {
                addOutside(LabelKind::Leader, addSetting(unit, sizes_.outside), costOfLeader);
            }
        }
        keepCheapest(first, mostLeaders);
    }

    void addNumbers() {
        if (subject_.number.width <= 0.0) {
            return;
        }
        const std::size_t first = task_.candidates.size();
        if (sizes_.outside > smallest()) {
            addNumberOnGround(addSetting(subject_.number, sizes_.outside), costOfNumber);
        }
        const std::size_t setting = addSetting(subject_.number, smallest());
        addNumberOnGround(setting, costOfNumber + costPerSizeStep);
        addOutside(LabelKind::Number, setting, costOfNumber + costOfLeader);
        keepCheapest(first, thoroughness_.mostNumbers);
    }

    // A number may hang over the edge of its ground where nobody else's is near.
    void addNumberOnGround(std::size_t index, double cost) {
        const int steps = thoroughness_.stepsInside;
        const LabelSetting& setting = task_.settings[index];
        const double across = ground_.box.width / (2.0 * steps + 1.0);
        const double down = ground_.box.height / (2.0 * steps + 1.0);
        for (int row = -steps; row <= steps; ++row) {
            for (int column = -steps; column <= steps; ++column) {
                const PaperPoint centre{subject_.anchor.x + column * across / 1.5,
                                        subject_.anchor.y + row * down / 1.5};
                const PaperBox box = centredBox(centre, setting);
                if (!covers(ground_, centre) || !site_.isOpen(box) ||
                    site_.foreignGround(subject_.wish, box)) {
                    continue;
                }
                const double overhang = covers(ground_, box) ? 0.0 : costOfOverhang;
                task_.candidates.push_back({LabelKind::Number,
                                            index,
                                            box,
                                            {},
                                            cost + overhang + costOfMove(box) +
                                                costPerInk * site_.inkUnder(box) +
                                                costPerShift * distance(centre, subject_.anchor)});
            }
        }
    }

    // The nearest places that are nobody's ground, in every direction.
    void addOutside(LabelKind kind, std::size_t index, double cost) {
        for (int turn = 0; turn < thoroughness_.directions; ++turn) {
            const PaperPoint direction = compassPoint(turn, thoroughness_.directions);
            const double edge = distanceToOutline(ground_, subject_.anchor, direction);
            if (!std::isfinite(edge)) {
                continue;
            }
            const double inside = std::max(edge - leaderInside, edge / 2.0);
            const PaperPoint start = along(direction, inside);
            std::size_t kept = 0;
            for (const double reach : reaches) {
                const LabelSetting& setting = task_.settings[index];
                const PaperPoint tip = along(direction, edge + reach);
                const PaperBox box = centredBox({tip.x + direction.x * setting.width / 2.0,
                                                 tip.y + direction.y * setting.height / 2.0},
                                                setting);
                if (!site_.isOpen(box) || !site_.isOnNobodysGround(box)) {
                    continue;
                }
                const PaperSegment leader{start, entryInto(box, start)};
                if (site_.isOpen(leader)) {
                    task_.candidates.push_back(
                        {kind, index, box, leader, cost + costOutside(box, leader, setting)});
                }
                if (++kept == thoroughness_.placesInDirection) {
                    break;
                }
            }
        }
    }

    [[nodiscard]] double costOutside(const PaperBox& box, const PaperSegment& leader,
                                     const LabelSetting& setting) const {
        const double foreign =
            std::max(0.0, site_.groundUnder(leader) - leaderInside); // some of it is its own
        return costOf(setting) + distance(leader.from, leader.to) + costOfMove(box) +
               costPerInk * site_.inkUnder(box) + costPerLeaderInk * site_.inkUnder(leader) +
               costPerLeaderGround * foreign;
    }

    [[nodiscard]] PaperPoint along(PaperPoint direction, double length) const {
        return {subject_.anchor.x + direction.x * length, subject_.anchor.y + direction.y * length};
    }

    void addPinned(const LabelPin& pin) {
        const PaperPoint place = room_.frame.toPaper(pin.at);
        const bool isOnGround = covers(ground_, place);
        const LabelKind kind =
            pin.kind.value_or(isOnGround ? LabelKind::Inside : LabelKind::Leader);
        const std::size_t index = pinnedSetting(kind, place);
        const PaperBox box = centredBox(place, task_.settings[index]);
        LabelCandidate candidate{kind, index, box, {}, 0.0};
        if (kind == LabelKind::Leader || !isOnGround) {
            candidate.leader = leaderTo(box);
        }
        task_.candidates.push_back(candidate);
        task_.isPinned = true;
    }

    // The largest and least broken setting that keeps the rules there, else the least broken one.
    std::size_t pinnedSetting(LabelKind kind, PaperPoint place) {
        if (kind == LabelKind::Number || subject_.units.empty()) {
            return addSetting(subject_.number, sizes_.outside);
        }
        for (const double size : {kind == LabelKind::Inside ? sizes_.inside : sizes_.outside,
                                  sizes_.outside, smallest()}) {
            for (const LabelSetting& unit : subject_.units) {
                const PaperBox box = centredBox(place, atSize(unit, size));
                const bool isLawful = kind == LabelKind::Inside
                                          ? covers(ground_, grown(box, innerMargin))
                                          : site_.isOnNobodysGround(box);
                if (isLawful && site_.isOpen(box)) {
                    return addSetting(unit, size);
                }
            }
        }
        return addSetting(subject_.units.front(), sizes_.outside);
    }

    [[nodiscard]] PaperSegment leaderTo(const PaperBox& box) const {
        const PaperPoint to = box.centre();
        const double length = distance(subject_.anchor, to);
        if (length <= 0.0) {
            return {subject_.anchor, entryInto(box, subject_.anchor)};
        }
        const PaperPoint direction{(to.x - subject_.anchor.x) / length,
                                   (to.y - subject_.anchor.y) / length};
        const double edge =
            std::min(distanceToOutline(ground_, subject_.anchor, direction), length);
        const PaperPoint start = along(direction, std::max(edge - leaderInside, edge / 2.0));
        return {start, entryInto(box, start)};
    }

    const LabelWish& wish_;
    const Subject& subject_;
    const LabelSite& site_;
    const LabelRoom& room_;
    const NameSizes& sizes_;
    const Thoroughness& thoroughness_;
    const PaperGround& ground_;
    std::optional<PaperPoint> earlier_;
    LabelTask task_;
};

} // namespace

struct LabelTaskMaker::Parts {
    std::span<const LabelWish> wishes;
    const LabelSite& site;
    const LabelRoom& room;
    std::vector<std::optional<std::size_t>> subjectOf; // by wish
    std::vector<Subject> subjects;
    NameSizes sizes;

    [[nodiscard]] LabelTask taskFor(std::size_t wish, const Thoroughness& thoroughness) const {
        const auto subject = subjectOf[wish];
        if (!subject) {
            return {wish, {}, {}, false};
        }
        return CandidateMaker{wishes[wish], subjects[*subject], site, room, sizes, thoroughness}
            .make();
    }
};

LabelTaskMaker::LabelTaskMaker(std::span<const LabelWish> wishes, const LabelSite& site,
                               const LabelRoom& room, const TextRuler& ruler)
    : parts_{std::make_unique<Parts>(Parts{
          wishes, site, room, std::vector<std::optional<std::size_t>>(wishes.size()), {}, {}})} {
    parts_->subjects = subjectsOf(wishes, site, room, ruler);
    for (std::size_t index = 0; index < parts_->subjects.size(); ++index) {
        parts_->subjectOf[parts_->subjects[index].wish] = index;
    }
    parts_->sizes = nameSizesOf(parts_->subjects, site, room.sizes);
}

LabelTaskMaker::~LabelTaskMaker() = default;

std::vector<LabelTask> LabelTaskMaker::tasks() const {
    std::vector<LabelTask> tasks;
    tasks.reserve(parts_->wishes.size());
    for (std::size_t wish = 0; wish < parts_->wishes.size(); ++wish) {
        tasks.push_back(parts_->taskFor(wish, usual));
    }
    return tasks;
}

LabelTask LabelTaskMaker::thoroughTask(std::size_t wish) const {
    return parts_->taskFor(wish, exhaustive);
}

} // namespace maps
