#include "maps/scene_text.h"

#include <cmath>
#include <cstdint>
#include <format>
#include <iterator>

namespace maps {

namespace {

std::string number(double value) {
    // Minus nought and nought are the same place.
    const double rounded = std::round(value * 100.0) / 100.0;
    return std::format("{:.2f}", rounded == 0.0 ? 0.0 : rounded);
}

std::string place(PaperPoint point) {
    return number(point.x) + "," + number(point.y);
}

std::string path(const PaperPath& points) {
    std::string line;
    for (const PaperPoint point : points) {
        line += (line.empty() ? "" : " ") + place(point);
    }
    return line;
}

std::string pen(const Pen& pen) {
    std::string line = toHex(pen.colour) + "/" + number(pen.width);
    for (const double dash : pen.dashes) {
        line += ":" + number(dash);
    }
    return line;
}

struct MarkPrinter {
    std::string operator()(const AreaMark& mark) const {
        std::string line = "area";
        line += mark.fill ? " fill " + toHex(*mark.fill) : "";
        if (mark.pattern) {
            line += std::format(" pattern {} {} {}", static_cast<int>(mark.pattern->shape),
                                number(mark.pattern->spacing), pen(mark.pattern->pen));
        }
        line += mark.pen ? " pen " + pen(*mark.pen) : "";
        for (const PaperPath& ring : mark.rings) {
            line += " (" + path(ring) + ")";
        }
        return line;
    }
    std::string operator()(const LineMark& mark) const {
        return "line pen " + pen(mark.pen) + " " + path(mark.points);
    }
    std::string operator()(const PointMark& mark) const {
        return std::format("point {} {} at {}", static_cast<int>(mark.shape), number(mark.size),
                           place(mark.centre));
    }
    std::string operator()(const TextMark& mark) const {
        constexpr const char* alignments[] = {"left", "centre", "right"};
        return std::format("text {} {}{} {} \"{}\"", place(mark.anchor),
                           number(mark.lettering.size), mark.lettering.isBold ? " bold" : "",
                           alignments[static_cast<std::size_t>(mark.alignment)], mark.text);
    }
};

} // namespace

std::string toText(const Scene& scene) {
    std::string text = std::format("page {} x {} \"{}\"\n", number(scene.width),
                                   number(scene.height), scene.info.title);
    for (const SceneGroup& group : scene.groups) {
        text += "group " + group.id;
        if (group.clip) {
            text += " clip " + place({group.clip->left, group.clip->top}) + " " +
                    place({group.clip->right(), group.clip->bottom()});
        }
        text += "\n";
        for (const SceneMark& mark : group.marks) {
            text += "  " + std::visit(MarkPrinter{}, mark) + "\n";
        }
    }
    return text;
}

} // namespace maps
