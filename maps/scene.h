#pragma once

// What will be drawn, decided to the last hundredth of a millimetre: a flat list of marks on paper.
// A scene asks no drawing library anything; maps/paint and maps/export_svg only carry it out, and
// maps/scene_text prints its marks for comparison.
//
// All lengths are millimetres; places count from the page's top left corner, y down.

#include "gis/crs.h"
#include "gis/geometry.h"
#include "maps/paper.h"
#include "maps/symbol.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace maps {

struct Pen {
    Colour colour{};
    double width{0.25};
    std::vector<double> dashes{}; // on, off, on, ... ; empty: solid
    LineCap cap{LineCap::Butt};
    LineJoin join{LineJoin::Mitre};

    friend bool operator==(const Pen&, const Pen&) = default;
};

struct Pattern {
    MarkShape shape{MarkShape::Slash};
    double spacing{2.0}; // between neighbouring lines or marks
    double rotation{0.0}; // degrees, clockwise
    Pen pen;

    friend bool operator==(const Pattern&, const Pattern&) = default;
};

// A filled and outlined area; rings are closed by themselves, holes by the even-odd rule.
struct AreaMark {
    std::vector<PaperPath> rings;
    std::optional<Colour> fill{};
    std::optional<Pattern> pattern{};
    std::optional<Pen> pen{};

    friend bool operator==(const AreaMark&, const AreaMark&) = default;
};

struct LineMark {
    PaperPath points;
    Pen pen;

    friend bool operator==(const LineMark&, const LineMark&) = default;
};

struct PointMark {
    PaperPoint centre;
    MarkShape shape{MarkShape::Circle};
    double size{2.0};
    double rotation{0.0}; // degrees, clockwise
    std::optional<Colour> fill{};
    std::optional<Pen> pen{};

    friend bool operator==(const PointMark&, const PointMark&) = default;
};

enum class TextAlignment { Left, Centre, Right };

// One line of lettering; `anchor` lies on the baseline at the left end, middle or right end.
struct TextMark {
    PaperPoint anchor;
    TextAlignment alignment{TextAlignment::Left};
    std::string text; // UTF-8
    Lettering lettering;

    friend bool operator==(const TextMark&, const TextMark&) = default;
};

using SceneMark = std::variant<AreaMark, LineMark, PointMark, TextMark>;
using SceneMarks = std::vector<SceneMark>;

// Marks that belong together and are drawn in order; nothing shows outside `clip`.
struct SceneGroup {
    std::string id; // ASCII, unique in the scene: "estates", "labels", "legend"
    std::optional<PaperBox> clip;
    SceneMarks marks;

    friend bool operator==(const SceneGroup&, const SceneGroup&) = default;
};

// What a reader of the file is told about it.
struct SceneInfo {
    std::string title;
    std::string author;
    std::string subject;
    std::string keywords;
    std::string date; // ISO 8601 day, from the project; empty: none is written

    friend bool operator==(const SceneInfo&, const SceneInfo&) = default;
};

// Where the map lies on the ground, for programs that put the page on other maps: the box of paper
// shows the box of ground, north up.
struct SceneGround {
    PaperBox paper;
    gis::Box ground; // metres
    gis::Crs crs; // of the ground

    friend bool operator==(const SceneGround&, const SceneGround&) = default;
};

struct Scene {
    double width{0.0};
    double height{0.0};
    SceneInfo info;
    std::optional<SceneGround> ground{};
    std::vector<SceneGroup> groups;

    friend bool operator==(const Scene&, const Scene&) = default;
};

} // namespace maps
