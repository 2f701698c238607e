#include "maps/label_check.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>
#include <utility>
#include <variant>

namespace maps {

namespace {

using Rings = std::vector<PaperPath>;

constexpr double hair = 1e-6;       // millimetres: rounding is no fault
constexpr double farthestEnd = 0.5; // between a leader's end and its label

struct Leader {
    PaperPoint from;
    PaperPoint to;
};

struct Page {
    std::optional<PaperBox> window;
    std::vector<ReadLabel> labels;
    std::vector<Leader> leaders;
    std::vector<PaperBox> watermarks;
    std::vector<Rings> grounds;
    double smallest{std::numeric_limits<double>::infinity()};
};

// ---- reading ----

// Ideographs fill their em box; digits alone have nothing below the baseline and end at 0.75 em.
PaperBox inkOf(const TextMark& mark, const TextRuler& ruler) {
    const double size = mark.lettering.size;
    const bool isDigits =
        std::ranges::all_of(mark.text, [](char byte) { return byte >= '0' && byte <= '9'; });
    const double above = isDigits ? 0.75 : 0.88;
    const double below = isDigits ? 0.02 : 0.12;
    return {mark.anchor.x, mark.anchor.y - above * size, ruler.width(mark.text, mark.lettering),
            (above + below) * size};
}

PaperBox boxOf(std::span<const PaperPoint> points) {
    const auto [left, right] = std::ranges::minmax(points, {}, &PaperPoint::x);
    const auto [top, bottom] = std::ranges::minmax(points, {}, &PaperPoint::y);
    return {left.x, top.y, right.x - left.x, bottom.y - top.y};
}

PaperBox boxOf(const Rings& rings) {
    std::vector<PaperPoint> all;
    for (const PaperPath& ring : rings) {
        all.insert(all.end(), ring.begin(), ring.end());
    }
    return boxOf(all);
}

PaperBox boxOf(const Leader& leader) {
    return boxOf(std::vector{leader.from, leader.to});
}

PaperBox boxOf(const ReadLabel& label) {
    std::vector<PaperPoint> corners;
    for (const PaperBox& box : label.boxes) {
        corners.push_back({box.left, box.top});
        corners.push_back({box.right(), box.bottom()});
    }
    return boxOf(corners);
}

void readLabelMarks(Page& page, const SceneGroup& group, const TextRuler& ruler) {
    page.window = group.clip;
    for (const SceneMark& mark : group.marks) {
        const auto* text = std::get_if<TextMark>(&mark);
        if (text == nullptr) {
            continue;
        }
        if (text->lettering.isBold || page.labels.empty()) {
            page.labels.emplace_back();
        }
        ReadLabel& label = page.labels.back();
        (text->lettering.isBold ? label.number : label.name) += text->text;
        label.boxes.push_back(inkOf(*text, ruler));
        if (text->lettering.halo) {
            label.halo = std::max(label.halo, text->lettering.halo->radius);
        }
        page.smallest = std::min(page.smallest, text->lettering.size);
    }
}

template <class Take>
void readAreas(const SceneGroup& group, Take take) {
    for (const SceneMark& mark : group.marks) {
        const auto* area = std::get_if<AreaMark>(&mark);
        if (area != nullptr && !area->rings.empty() && !area->rings.front().empty()) {
            take(area->rings);
        }
    }
}

Page pageOf(const Scene& scene, const std::vector<std::string>& grounds, const TextRuler& ruler) {
    Page page;
    for (const SceneGroup& group : scene.groups) {
        if (group.id == "labels") {
            readLabelMarks(page, group, ruler);
        } else if (group.id == "leaders") {
            for (const SceneMark& mark : group.marks) {
                if (const auto* line = std::get_if<LineMark>(&mark)) {
                    page.leaders.push_back({line->points.front(), line->points.back()});
                }
            }
        } else if (group.id == "watermark") {
            readAreas(group, [&](const Rings& r) { page.watermarks.push_back(boxOf(r.front())); });
        } else if (std::ranges::find(grounds, group.id) != grounds.end()) {
            readAreas(group, [&](const Rings& rings) { page.grounds.push_back(rings); });
        }
    }
    return page;
}

// ---- geometry, the judge's own ----

bool meet(const PaperBox& a, const PaperBox& b) {
    return std::min(a.right(), b.right()) - std::max(a.left, b.left) > hair &&
           std::min(a.bottom(), b.bottom()) - std::max(a.top, b.top) > hair;
}

PaperBox widened(const PaperBox& box, double by) {
    return {box.left - by, box.top - by, box.width + 2.0 * by, box.height + 2.0 * by};
}

double gapBetween(const PaperBox& box, PaperPoint point) {
    const double dx = std::max({box.left - point.x, 0.0, point.x - box.right()});
    const double dy = std::max({box.top - point.y, 0.0, point.y - box.bottom()});
    return std::hypot(dx, dy);
}

// The part of the line inside the box, found by clipping it side by side (Liang and Barsky, 1984).
bool cuts(const Leader& line, const PaperBox& box) {
    const double dx = line.to.x - line.from.x;
    const double dy = line.to.y - line.from.y;
    double enter = 0.0;
    double leave = 1.0;
    const auto clip = [&](double direction, double room) {
        if (direction == 0.0) {
            return room > hair;
        }
        const double along = room / direction;
        if (direction < 0.0) {
            enter = std::max(enter, along);
        } else {
            leave = std::min(leave, along);
        }
        return enter + hair < leave;
    };
    return clip(-dx, line.from.x - box.left) && clip(dx, box.right() - line.from.x) &&
           clip(-dy, line.from.y - box.top) && clip(dy, box.bottom() - line.from.y);
}

// By solving for the common point.
bool meet(const Leader& a, const Leader& b) {
    const double ax = a.to.x - a.from.x;
    const double ay = a.to.y - a.from.y;
    const double bx = b.to.x - b.from.x;
    const double by = b.to.y - b.from.y;
    const double cx = b.from.x - a.from.x;
    const double cy = b.from.y - a.from.y;
    const double determinant = ax * by - ay * bx;
    if (std::abs(determinant) < hair) {
        return false; // parallel
    }
    const double alongA = (cx * by - cy * bx) / determinant;
    const double alongB = (cx * ay - cy * ax) / determinant;
    return alongA >= 0.0 && alongA <= 1.0 && alongB >= 0.0 && alongB <= 1.0;
}

bool isInside(const Rings& rings, PaperPoint point) {
    int crossings = 0;
    for (const PaperPath& ring : rings) {
        for (std::size_t corner = 0; corner < ring.size(); ++corner) {
            const PaperPoint a = ring[corner];
            const PaperPoint b = ring[(corner + 1) % ring.size()];
            const bool spans = (a.x <= point.x) != (b.x <= point.x);
            if (spans && a.y + (point.x - a.x) / (b.x - a.x) * (b.y - a.y) > point.y) {
                ++crossings;
            }
        }
    }
    return crossings % 2 == 1;
}

bool outlineCuts(const Rings& rings, const PaperBox& box) {
    return std::ranges::any_of(rings, [&](const PaperPath& ring) {
        for (std::size_t corner = 0; corner < ring.size(); ++corner) {
            if (cuts({ring[corner], ring[(corner + 1) % ring.size()]}, box)) {
                return true;
            }
        }
        return false;
    });
}

bool standsOn(const Rings& rings, const PaperBox& box) {
    return outlineCuts(rings, box) || isInside(rings, box.centre());
}

// ---- judging ----

// Calls `judge` for every pair of things of two lists whose boxes come near, by a sweep from left
// to right. A list may be held against itself: each pair comes once then, the later thing first.
class Sweep {
public:
    template <class Things>
    explicit Sweep(const Things& things) {
        for (const auto& thing : things) {
            boxes_.push_back(boxOf(thing));
            widest_ = std::max(widest_, boxes_.back().width);
        }
        order_.resize(boxes_.size());
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::ranges::sort(order_, {}, [&](std::size_t i) { return boxes_[i].left; });
    }

    template <class Judge>
    void near(const PaperBox& box, Judge judge) const {
        const auto left = [&](std::size_t i) { return boxes_[i].left; };
        auto next = std::ranges::lower_bound(order_, box.left - widest_, {}, left);
        for (; next != order_.end() && boxes_[*next].left <= box.right(); ++next) {
            const PaperBox& other = boxes_[*next];
            if (other.right() >= box.left && other.top <= box.bottom() &&
                other.bottom() >= box.top) {
                judge(*next);
            }
        }
    }

    [[nodiscard]] const PaperBox& box(std::size_t thing) const { return boxes_[thing]; }

private:
    std::vector<PaperBox> boxes_;
    std::vector<std::size_t> order_; // by left edge
    double widest_{0.0};
};

class Judge {
public:
    explicit Judge(Page page)
        : page_{std::move(page)}, labels_{page_.labels}, leaders_{page_.leaders},
          grounds_{page_.grounds} {}

    LabelReading judged() {
        tieLeaders();
        for (std::size_t label = 0; label < page_.labels.size(); ++label) {
            judgePlace(label);
            judgeNeighbours(label);
            judgeGround(label);
        }
        for (std::size_t leader = 0; leader < page_.leaders.size(); ++leader) {
            judgeLeader(leader);
        }
        std::ranges::sort(faults_);
        return reading();
    }

private:
    LabelReading reading() {
        LabelReading reading;
        reading.leaders = page_.leaders.size();
        for (const Leader& leader : page_.leaders) {
            reading.longestLeader =
                std::max(reading.longestLeader,
                         std::hypot(leader.to.x - leader.from.x, leader.to.y - leader.from.y));
        }
        reading.smallestLettering = page_.labels.empty() ? 0.0 : page_.smallest;
        reading.labels = std::move(page_.labels);
        reading.faults = std::move(faults_);
        return reading;
    }

    void tell(LabelFaultKind kind, std::size_t which, std::size_t other = 0) {
        faults_.push_back({kind, which, other});
    }

    // Every leader ends at the label nearest to its end.
    void tieLeaders() {
        for (std::size_t leader = 0; leader < page_.leaders.size(); ++leader) {
            const PaperPoint end = page_.leaders[leader].to;
            std::optional<std::size_t> nearest;
            double least = farthestEnd;
            labels_.near(widened({end.x, end.y, 0.0, 0.0}, farthestEnd), [&](std::size_t label) {
                if (const double gap = gapBetween(labels_.box(label), end); gap <= least) {
                    least = gap;
                    nearest = label;
                }
            });
            if (!nearest) {
                tell(LabelFaultKind::LeaderWithoutLabel, leader);
            } else if (page_.labels[*nearest].leader) {
                tell(LabelFaultKind::SharedLabel, *nearest);
            } else {
                page_.labels[*nearest].leader = leader;
            }
        }
    }

    void judgePlace(std::size_t label) {
        const PaperBox& box = labels_.box(label);
        if (page_.window && !contains(widened(*page_.window, hair), box)) {
            tell(LabelFaultKind::OffMap, label);
        }
        if (std::ranges::any_of(page_.watermarks,
                                [&](const PaperBox& mark) { return meet(box, mark); })) {
            tell(LabelFaultKind::OnWatermark, label);
        }
    }

    void judgeNeighbours(std::size_t label) {
        const ReadLabel& own = page_.labels[label];
        labels_.near(widened(labels_.box(label), own.halo), [&](std::size_t other) {
            const ReadLabel& neighbour = page_.labels[other];
            const double halo = std::max(own.halo, neighbour.halo);
            const auto touches = [&](const PaperBox& a) {
                return std::ranges::any_of(
                    neighbour.boxes, [&](const PaperBox& b) { return meet(widened(a, halo), b); });
            };
            if (other < label && std::ranges::any_of(own.boxes, touches)) {
                tell(LabelFaultKind::LabelsOverlap, label, other);
            }
        });
    }

    void judgeGround(std::size_t label) {
        if (page_.grounds.empty()) {
            return;
        }
        const ReadLabel& own = page_.labels[label];
        const PaperPoint middle = labels_.box(label).centre();
        bool isOnForeign = false;
        bool isOnOwnWhole = false;
        grounds_.near(labels_.box(label), [&](std::size_t index) {
            const Rings& ground = page_.grounds[index];
            const bool isOwn = !own.leader && isInside(ground, middle);
            const auto isOn = [&](const PaperBox& box) { return standsOn(ground, box); };
            const auto isCut = [&](const PaperBox& box) { return outlineCuts(ground, box); };
            isOnForeign = isOnForeign || (!isOwn && std::ranges::any_of(own.boxes, isOn));
            isOnOwnWhole = isOnOwnWhole || (isOwn && std::ranges::none_of(own.boxes, isCut));
        });
        if (isOnForeign) {
            tell(LabelFaultKind::OnForeignGround, label);
        }
        if (!own.leader && !own.name.empty() && !isOnOwnWhole) {
            tell(LabelFaultKind::NameLeavesGround, label);
        }
    }

    void judgeLeader(std::size_t leader) {
        const Leader& line = page_.leaders[leader];
        bool beginsOnGround = page_.grounds.empty();
        grounds_.near({line.from.x, line.from.y, 0.0, 0.0}, [&](std::size_t ground) {
            beginsOnGround = beginsOnGround || isInside(page_.grounds[ground], line.from);
        });
        if (!beginsOnGround) {
            tell(LabelFaultKind::LeaderFromNoGround, leader);
        }
        leaders_.near(leaders_.box(leader), [&](std::size_t other) {
            if (other < leader && meet(line, page_.leaders[other])) {
                tell(LabelFaultKind::LeadersCross, leader, other);
            }
        });
        labels_.near(leaders_.box(leader), [&](std::size_t label) {
            if (std::ranges::any_of(page_.labels[label].boxes,
                                    [&](const PaperBox& box) { return cuts(line, box); })) {
                tell(LabelFaultKind::LeaderCutsLabel, leader, label);
            }
        });
        if (std::ranges::any_of(page_.watermarks,
                                [&](const PaperBox& mark) { return cuts(line, mark); })) {
            tell(LabelFaultKind::LeaderCutsWatermark, leader);
        }
    }

    Page page_;
    Sweep labels_;
    Sweep leaders_;
    Sweep grounds_;
    std::vector<LabelFault> faults_;
};

std::size_t countOf(const std::vector<LabelFault>& faults, LabelFaultKind first,
                    LabelFaultKind last) {
    return static_cast<std::size_t>(std::ranges::count_if(faults, [&](const LabelFault& fault) {
        return fault.kind >= first && fault.kind <= last;
    }));
}

} // namespace

std::size_t LabelReading::overlaps() const {
    return countOf(faults, LabelFaultKind::LabelsOverlap, LabelFaultKind::OnForeignGround);
}

std::size_t LabelReading::crossings() const {
    return countOf(faults, LabelFaultKind::LeadersCross, LabelFaultKind::LeaderCutsWatermark);
}

LabelReading readLabels(const Scene& scene, const std::vector<std::string>& grounds,
                        const TextRuler& ruler) {
    return Judge{pageOf(scene, grounds, ruler)}.judged();
}

} // namespace maps
