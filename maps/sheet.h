#pragma once

// One page to draw, as plain data: what lies on the ground, what stands beside the map, and every
// word on the page. maps/compose turns it into a scene.

#include "gis/crs.h"
#include "gis/feature.h"
#include "gis/geometry.h"
#include "maps/page_template.h"
#include "maps/scene.h"
#include "maps/style.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace maps {

struct DrawnFeature {
    gis::Shape shape; // ground metres
    Attributes attributes;
};

struct DrawnLayer {
    std::string id; // names the group in the scene and in SVG
    Style style;
    std::vector<DrawnFeature> features; // drawn in this order
    double labelCare{0.0}; // how much labels avoid its outlines: 0 not at all, 1 as buildings
};

enum class LabelKind { Inside, Leader, Number };

// Where a person wants a label: the middle of its lettering, in ground metres, so that it stays
// where it is on the ground when the page or its scale changes. Without a kind the label is Inside
// when that place is on its own ground, else it has a leader.
struct LabelPin {
    gis::Point at;
    std::optional<LabelKind> kind;
};

// A name that must be found on the page. `number` is its entry in the index table.
struct LabelWish {
    std::string number;
    std::string name;
    gis::MultiPolygon ground; // what the name names
    // The ground takes in others': their names may stand on it, and its own on theirs.
    bool isGroup{false};
    std::optional<LabelPin> pin{}; // stands there whatever it costs
    std::string key{}; // what it names, the same on every sheet of a series; may be empty
    std::optional<gis::Point> earlier{}; // where it stood on another sheet: there again if it may
};

enum class LegendSwatch { Area, Line, Point };

struct LegendItem {
    std::string title;
    LegendSwatch swatch{LegendSwatch::Area};
    std::vector<Symbol> symbols;
};

struct LegendPanel {
    std::string title;
    std::vector<LegendItem> items;
};

struct TableColumn {
    std::string header;
    TextAlignment alignment{TextAlignment::Centre};
};

struct TableRow {
    std::vector<std::string> cells;
    std::optional<Colour> swatch; // a small square of this colour before the first cell
    bool isTotal{false};          // set apart from the rows above
};

struct TablePanel {
    std::string title;
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
    // Texts that the columns make room for besides their cells: those of the other pieces, where a
    // long table was cut.
    std::vector<std::string> widest{};
};

// North arrow, bar scale and numeric scale.
struct ScalePanel {
    std::string title; // "比例尺"
};

// A small map of all there is with a frame around what the sheet shows. Grounds are dots where they
// would be too small to see.
struct LocatorPanel {
    struct Name {
        std::string text;
        gis::Point at; // its middle, pushed clear of what is dotted
    };
    std::string title;
    std::vector<gis::MultiPolygon> outlines; // of districts; may be empty
    std::vector<gis::Box> grounds;
    std::vector<Name> names;
    gis::Box shown;
};

// Paragraphs, wrapped to the panel. `emphasized` ones must not be overlooked.
struct NotesPanel {
    struct Paragraph {
        std::string text;
        bool isEmphasized{false};
    };
    std::string title;
    std::vector<Paragraph> paragraphs;
};

// The title block: a word and its value a line.
struct TitleBlockPanel {
    struct Line {
        std::string word;
        std::string value;
    };
    std::vector<Line> lines;
};

using Panel =
    std::variant<LegendPanel, TablePanel, ScalePanel, LocatorPanel, NotesPanel, TitleBlockPanel>;

struct SheetPanel {
    PanelRole role{PanelRole::Notes}; // the page's template says where it stands
    Panel panel;
};

// A line of the kilometre grid or of the graticule, labelled where it meets the map's frame.
struct GridLine {
    enum class Runs { North, East };
    gis::Polyline line; // ground metres, through the whole map window
    std::string label;
    Runs runs{Runs::North};
};

struct Sheet {
    std::string id; // ASCII; names the file
    std::string number; // "附图1"
    std::string title;
    std::string subtitle;
    PageTemplate page;
    gis::Box extent; // ground that must be visible
    std::optional<gis::Crs> crs{}; // of the ground; none: files do not say where the map lies
    std::vector<DrawnLayer> layers;
    std::vector<LabelWish> labels;
    std::vector<SheetPanel> panels; // each role once at most
    std::vector<GridLine> grid;
    std::optional<std::string> watermark; // written small along the frame: 底图为示意，非实测
    SceneInfo info;
};

} // namespace maps
