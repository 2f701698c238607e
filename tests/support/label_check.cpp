#include "tests/support/label_check.h"

#include <algorithm>
#include <cmath>
#include <format>
#include <optional>

namespace support {

namespace {

using maps::PaperPath;
using maps::PaperPoint;
using Rings = std::vector<PaperPath>;

constexpr double hair = 1e-6;         // millimetres: rounding is no fault
constexpr double farthestEnd = 0.5;   // between a leader's end and its label
constexpr double sampleDistance = 0.25; // between the places of a label that are looked at

struct Rectangle {
    double left, top, right, bottom;
};

struct ReadLabel {
    std::string number;
    std::string name; // its lines joined
    std::vector<Rectangle> boxes;
    std::optional<std::size_t> leader;
};

struct Leader {
    PaperPoint from, to;
};

struct Page {
    Rectangle window{};
    std::vector<ReadLabel> labels;
    std::vector<Leader> leaders;
    std::vector<Rectangle> reserved; // the watermark
    std::vector<Rings> grounds;
    double smallestSize{1e9};
};

Rectangle boxOf(const maps::TextMark& mark, const maps::TextRuler& ruler) {
    const double size = mark.lettering.size;
    const double width = ruler.width(mark.text, mark.lettering);
    return {mark.anchor.x, mark.anchor.y - 0.88 * size, mark.anchor.x + width,
            mark.anchor.y + 0.12 * size};
}

Rectangle boxOf(const PaperPath& ring) {
    const auto [left, right] = std::ranges::minmax(ring, {}, &PaperPoint::x);
    const auto [top, bottom] = std::ranges::minmax(ring, {}, &PaperPoint::y);
    return {left.x, top.y, right.x, bottom.y};
}

void readLabels(Page& page, const maps::SceneGroup& group, const maps::TextRuler& ruler) {
    page.window = {group.clip->left, group.clip->top, group.clip->right(), group.clip->bottom()};
    for (const maps::SceneMark& mark : group.marks) {
        const auto& text = std::get<maps::TextMark>(mark);
        page.smallestSize = std::min(page.smallestSize, text.lettering.size);
        if (text.lettering.isBold) {
            page.labels.push_back({text.text, {}, {}, {}});
        } else {
            page.labels.back().name += text.text;
        }
        page.labels.back().boxes.push_back(boxOf(text, ruler));
    }
}

void readLeaders(Page& page, const maps::SceneGroup& group) {
    for (const maps::SceneMark& mark : group.marks) {
        if (const auto* line = std::get_if<maps::LineMark>(&mark)) {
            page.leaders.push_back({line->points.front(), line->points.back()});
        }
    }
}

void readAreas(const maps::SceneGroup& group, auto const& take) {
    for (const maps::SceneMark& mark : group.marks) {
        if (const auto* area = std::get_if<maps::AreaMark>(&mark)) {
            take(area->rings);
        }
    }
}

Page pageOf(const maps::Scene& scene, const maps::TextRuler& ruler) {
    Page page;
    for (const maps::SceneGroup& group : scene.groups) {
        if (group.id == "labels") {
            readLabels(page, group, ruler);
        } else if (group.id == "leaders") {
            readLeaders(page, group);
        } else if (group.id == "grounds") {
            readAreas(group, [&](const Rings& rings) { page.grounds.push_back(rings); });
        } else if (group.id == "watermark") {
            readAreas(group, [&](const Rings& r) { page.reserved.push_back(boxOf(r.front())); });
        }
    }
    return page;
}

bool overlap(const Rectangle& a, const Rectangle& b) {
    return std::min(a.right, b.right) - std::max(a.left, b.left) > hair &&
           std::min(a.bottom, b.bottom) - std::max(a.top, b.top) > hair;
}

double gapBetween(const Rectangle& box, PaperPoint point) {
    const double dx = std::max({box.left - point.x, 0.0, point.x - box.right});
    const double dy = std::max({box.top - point.y, 0.0, point.y - box.bottom});
    return std::hypot(dx, dy);
}

// Around all lines of a label.
Rectangle around(const ReadLabel& label) {
    Rectangle whole = label.boxes.front();
    for (const Rectangle& box : label.boxes) {
        whole.left = std::min(whole.left, box.left);
        whole.top = std::min(whole.top, box.top);
        whole.right = std::max(whole.right, box.right);
        whole.bottom = std::max(whole.bottom, box.bottom);
    }
    return whole;
}

// The part of the line inside the box, found by clipping it side by side (Liang and Barsky, 1984).
bool cuts(const Leader& line, const Rectangle& box) {
    const double dx = line.to.x - line.from.x;
    const double dy = line.to.y - line.from.y;
    double enter = 0.0;
    double leave = 1.0;
    const auto clip = [&](double direction, double room) {
        if (direction == 0.0) {
            return room > 0.0;
        }
        const double along = room / direction;
        if (direction < 0.0) {
            enter = std::max(enter, along);
        } else {
            leave = std::min(leave, along);
        }
        return enter < leave;
    };
    return clip(-dx, line.from.x - box.left) && clip(dx, box.right - line.from.x) &&
           clip(-dy, line.from.y - box.top) && clip(dy, box.bottom - line.from.y);
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

// Places all over the box, its corners among them.
std::vector<PaperPoint> samplesOf(const Rectangle& box) {
    const auto columns = std::max(1.0, std::ceil((box.right - box.left) / sampleDistance));
    const auto rows = std::max(1.0, std::ceil((box.bottom - box.top) / sampleDistance));
    std::vector<PaperPoint> samples;
    for (double row = 0.0; row <= rows; row += 1.0) {
        for (double column = 0.0; column <= columns; column += 1.0) {
            samples.push_back({box.left + column / columns * (box.right - box.left),
                               box.top + row / rows * (box.bottom - box.top)});
        }
    }
    return samples;
}

std::string withoutBlanks(std::string text) {
    std::erase(text, ' ');
    return text;
}

class Judge {
public:
    Judge(const Page& page, const std::vector<maps::LabelWish>& wishes, const LabelRules& rules)
        : page_{page}, wishes_{wishes}, rules_{rules} {}

    std::vector<std::string> faults(std::vector<ReadLabel> labels) {
        tieLeaders(labels);
        for (std::size_t label = 0; label < labels.size(); ++label) {
            judgeAlone(labels[label]);
            for (std::size_t other = 0; other < label; ++other) {
                judgePair(labels[label], labels[other]);
            }
        }
        judgeLeaders();
        judgeAnswers(labels);
        if (page_.smallestSize < rules_.smallest - hair) {
            tell("lettering of {:.2f} mm is too small", page_.smallestSize);
        }
        return faults_;
    }

private:
    template <class... Facts>
    void tell(std::format_string<Facts...> sentence, Facts&&... facts) {
        faults_.push_back(std::format(sentence, std::forward<Facts>(facts)...));
    }

    // Every leader ends at the label nearest to its end.
    void tieLeaders(std::vector<ReadLabel>& labels) {
        for (std::size_t leader = 0; leader < page_.leaders.size(); ++leader) {
            const PaperPoint end = page_.leaders[leader].to;
            const auto gap = [&](const ReadLabel& label) { return gapBetween(around(label), end); };
            const auto label = std::ranges::min_element(labels, {}, gap);
            if (label == labels.end() || gap(*label) > farthestEnd) {
                tell("the leader to {:.1f},{:.1f} leads to no label", end.x, end.y);
            } else if (label->leader) {
                tell("two leaders lead to label {}", label->number);
            } else {
                label->leader = leader;
            }
        }
    }

    [[nodiscard]] std::optional<std::size_t> wishOf(const ReadLabel& label) const {
        const auto wish = std::ranges::find(wishes_, label.number, &maps::LabelWish::number);
        return wish == wishes_.end()
                   ? std::nullopt
                   : std::optional{static_cast<std::size_t>(wish - wishes_.begin())};
    }

    void judgeAlone(const ReadLabel& label) {
        for (const Rectangle& box : label.boxes) {
            const Rectangle& window = page_.window;
            if (box.left < window.left - hair || box.right > window.right + hair ||
                box.top < window.top - hair || box.bottom > window.bottom + hair) {
                tell("label {} {} leaves the map", label.number, label.name);
            }
            for (const Rectangle& reserved : page_.reserved) {
                if (overlap(box, reserved)) {
                    tell("label {} {} covers the watermark", label.number, label.name);
                }
            }
        }
        const auto wish = wishOf(label);
        if (!wish) {
            tell("label {} {} was never asked for", label.number, label.name);
        } else if (label.leader) {
            judgeBeside(label, *wish);
        } else {
            judgeInside(label, *wish);
        }
    }

    void judgeInside(const ReadLabel& label, std::size_t wish) {
        for (const Rectangle& box : label.boxes) {
            for (const PaperPoint place : samplesOf(box)) {
                if (!isInside(page_.grounds[wish], place)) {
                    tell("label {} {} without leader leaves its ground", label.number, label.name);
                    return;
                }
            }
        }
    }

    void judgeBeside(const ReadLabel& label, std::size_t wish) {
        if (!isInside(page_.grounds[wish], page_.leaders[*label.leader].from)) {
            tell("the leader of {} {} begins on foreign ground", label.number, label.name);
        }
        for (const Rings& ground : page_.grounds) {
            if (standsOn(ground, label)) {
                tell("label {} {} with leader stands on ground", label.number, label.name);
            }
        }
    }

    static bool standsOn(const Rings& ground, const ReadLabel& label) {
        return std::ranges::any_of(label.boxes, [&](const Rectangle& box) {
            return !ground.empty() && overlap(box, boxOf(ground.front())) &&
                   std::ranges::any_of(samplesOf(box),
                                       [&](PaperPoint place) { return isInside(ground, place); });
        });
    }

    void judgePair(const ReadLabel& a, const ReadLabel& b) {
        for (const Rectangle& boxOfA : a.boxes) {
            for (const Rectangle& boxOfB : b.boxes) {
                if (overlap(boxOfA, boxOfB)) {
                    tell("labels {} {} and {} {} overlap", a.number, a.name, b.number, b.name);
                    return;
                }
            }
        }
    }

    void judgeLeaders() {
        for (std::size_t leader = 0; leader < page_.leaders.size(); ++leader) {
            const Leader& line = page_.leaders[leader];
            for (std::size_t other = 0; other < leader; ++other) {
                if (meet(line, page_.leaders[other])) {
                    tell("leaders cross near {:.1f},{:.1f}", line.from.x, line.from.y);
                }
            }
            for (const ReadLabel& label : page_.labels) {
                for (const Rectangle& box : label.boxes) {
                    if (cuts(line, box)) {
                        tell("a leader cuts label {} {}", label.number, label.name);
                    }
                }
            }
            for (const Rectangle& box : page_.reserved) {
                if (cuts(line, box)) {
                    tell("a leader cuts the watermark at {:.1f},{:.1f}", line.to.x, line.to.y);
                }
            }
        }
    }

    void judgeAnswers(const std::vector<ReadLabel>& labels) {
        for (const maps::LabelWish& wish : wishes_) {
            const auto count = std::ranges::count(labels, wish.number, &ReadLabel::number);
            const bool isTold = rules_.unplaced.contains(wish.number);
            if (count + (isTold ? 1 : 0) != 1) {
                tell("{} {} has {} labels and {} finding", wish.number, wish.name, count,
                     isTold ? "a" : "no");
            }
            for (const ReadLabel& label : labels) {
                if (label.number == wish.number && !label.name.empty() &&
                    withoutBlanks(label.name) != withoutBlanks(wish.name)) {
                    tell("label {} says {} instead of {}", label.number, label.name, wish.name);
                }
            }
        }
    }

    const Page& page_;
    const std::vector<maps::LabelWish>& wishes_;
    const LabelRules& rules_;
    std::vector<std::string> faults_;
};

} // namespace

std::vector<std::string> labelFaults(const maps::Scene& scene,
                                     const std::vector<maps::LabelWish>& wishes,
                                     const LabelRules& rules, const maps::TextRuler& ruler) {
    const Page page = pageOf(scene, ruler);
    return Judge{page, wishes, rules}.faults(page.labels);
}

} // namespace support
