#pragma once

// How a shape is inked: the symbolizers of OGC Symbology Encoding 1.1 as plain values.
//
// A length is either on paper (millimetres) or on the ground (metres, drawn to the sheet's scale);
// all lengths of one symbol are in the same unit. Lengths are not negative and, where a file gives
// them, whole millionths of their unit.

#include "maps/colour.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace maps {

struct InkLength {
    enum class Unit { PaperMillimetres, GroundMetres };
    double count{0.0};
    Unit unit{Unit::PaperMillimetres};

    friend bool operator==(const InkLength&, const InkLength&) = default;
};

enum class LineCap { Butt, Round, Square };
enum class LineJoin { Mitre, Round, Bevel };

struct Stroke {
    Colour colour{};
    InkLength width{0.25};
    std::vector<double> dashes{}; // pairs of lengths on and off in `width`'s unit; empty: solid
    LineCap cap{LineCap::Butt};
    LineJoin join{LineJoin::Mitre};

    friend bool operator==(const Stroke&, const Stroke&) = default;
};

// Well-known marks of SE, and the hatches of QGIS ("slash") and GeoServer ("shape://slash"). As a
// pattern of an area, Grid and DiagonalGrid stand for a Cross and an X.
enum class MarkShape {
    Circle,
    Square,
    Triangle,
    Star,
    Cross,
    X,
    HorizontalLines,
    VerticalLines,
    Slash,
    Backslash,
    Grid,
    DiagonalGrid,
    Dots
};

struct Mark {
    MarkShape shape{MarkShape::Circle};
    std::optional<Colour> fill{};
    std::optional<Stroke> stroke;
    InkLength size{2.0};  // edge of the mark; as a hatch: the distance between its lines
    double rotation{0.0}; // degrees, clockwise

    friend bool operator==(const Mark&, const Mark&) = default;
};

struct Fill { // one of both at least; the pattern is drawn over the colour
    std::optional<Colour> colour;
    std::optional<Mark> pattern; // a GraphicFill: repeated over the area

    friend bool operator==(const Fill&, const Fill&) = default;
};

struct PolygonSymbol {
    std::optional<Fill> fill;
    std::optional<Stroke> stroke;

    friend bool operator==(const PolygonSymbol&, const PolygonSymbol&) = default;
};

struct LineSymbol {
    Stroke stroke;

    friend bool operator==(const LineSymbol&, const LineSymbol&) = default;
};

struct PointSymbol {
    Mark mark;

    friend bool operator==(const PointSymbol&, const PointSymbol&) = default;
};

struct Halo {
    Colour colour{255, 255, 255};
    double radius{0.4}; // millimetres

    friend bool operator==(const Halo&, const Halo&) = default;
};

struct Lettering { // in the one typeface of every sheet, see maps/fonts.h
    double size{2.5}; // millimetres: height of the em square (SLD gives font-size in its own unit)
    bool isBold{false};
    bool isItalic{false};
    Colour colour{};
    std::optional<Halo> halo{};

    friend bool operator==(const Lettering&, const Lettering&) = default;
};

struct TextSymbol {
    std::string property; // the attribute whose value is written
    Lettering lettering;

    friend bool operator==(const TextSymbol&, const TextSymbol&) = default;
};

using Symbol = std::variant<PolygonSymbol, LineSymbol, PointSymbol, TextSymbol>;

} // namespace maps
