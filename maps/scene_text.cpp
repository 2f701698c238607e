#include "maps/scene_text.h"

#include <array>
#include <cmath>
#include <format>

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
    constexpr std::array caps{"", " round-cap", " square-cap"};
    constexpr std::array joins{"", " round-join", " bevel-join"};
    std::string line = toHex(pen.colour) + "/" + number(pen.width);
    for (const double dash : pen.dashes) {
        line += ":" + number(dash);
    }
    return line + caps[static_cast<std::size_t>(pen.cap)] +
           joins[static_cast<std::size_t>(pen.join)];
}

std::string shapeName(MarkShape shape) {
    constexpr std::array names{"circle", "square",        "triangle", "star",  "cross",
                               "x",      "horizontal",    "vertical", "slash", "backslash",
                               "grid",   "diagonal-grid", "dots"};
    return names[static_cast<std::size_t>(shape)];
}

std::string turned(double rotation) {
    return rotation == 0.0 ? "" : " turned " + number(rotation);
}

std::string filled(const std::optional<Colour>& fill) {
    return fill ? " fill " + toHex(*fill) : "";
}

std::string outlined(const std::optional<Pen>& outline) {
    return outline ? " pen " + pen(*outline) : "";
}

std::string set(const Lettering& lettering) {
    std::string line = number(lettering.size) + " " + toHex(lettering.colour);
    line += lettering.isBold ? " bold" : "";
    line += lettering.isItalic ? " italic" : "";
    if (lettering.halo) {
        line += " halo " + toHex(lettering.halo->colour) + "/" + number(lettering.halo->radius);
    }
    return line;
}

struct MarkPrinter {
    std::string operator()(const AreaMark& mark) const {
        std::string line = "area" + filled(mark.fill);
        if (mark.pattern) {
            line += " pattern " + shapeName(mark.pattern->shape) + " " +
                    number(mark.pattern->spacing) + turned(mark.pattern->rotation) + " " +
                    pen(mark.pattern->pen);
        }
        line += outlined(mark.pen);
        for (const PaperPath& ring : mark.rings) {
            line += " (" + path(ring) + ")";
        }
        return line;
    }
    std::string operator()(const LineMark& mark) const {
        return "line pen " + pen(mark.pen) + " " + path(mark.points);
    }
    std::string operator()(const PointMark& mark) const {
        return shapeName(mark.shape) + " " + number(mark.size) + " at " + place(mark.centre) +
               turned(mark.rotation) + filled(mark.fill) + outlined(mark.pen);
    }
    std::string operator()(const TextMark& mark) const {
        constexpr std::array alignments{"left", "centre", "right"};
        return "text " + place(mark.anchor) + " " +
               alignments[static_cast<std::size_t>(mark.alignment)] + " " + set(mark.lettering) +
               " \"" + mark.text + "\"";
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
