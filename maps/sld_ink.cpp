#include "maps/sld_ink.h"

#include "maps/sld_names.h"

#include <cmath>
#include <cstdint>

namespace maps {

namespace {

// OGC 05-077r4: what holds where a file says nothing.
constexpr Colour standardGrey{128, 128, 128};
constexpr Colour standardBlack{0, 0, 0};
constexpr double standardWidth = 1.0;
constexpr double standardMarkSize = 6.0;

Colour faded(Colour colour, double share) {
    colour.alpha = static_cast<std::uint8_t>(std::lround(colour.alpha * share));
    return colour;
}

void fade(Mark& mark, double share) {
    if (mark.fill) {
        mark.fill = faded(*mark.fill, share);
    }
    if (mark.stroke) {
        mark.stroke->colour = faded(mark.stroke->colour, share);
    }
}

} // namespace

std::optional<Stroke> InkReader::stroke(const SldElement& element) const {
    Stroke stroke;
    stroke.width = inkLength(standardWidth, unit_);
    double opacity = 1.0;
    bool isPlain = true;
    const auto refuse = [&](const SldElement& child) {
        notes_.unsupported(child);
        isPlain = false;
    };
    readChildren(element, notes_,
                 {{"stroke", [&](const auto& e) { assign(stroke.colour, colourOf(e, notes_)); }},
                  {"stroke-opacity", [&](const auto& e) { assign(opacity, shareOf(e, notes_)); }},
                  {"stroke-width",
                   [&](const auto& e) { assign(stroke.width.count, lengthOf(e, unit_, notes_)); }},
                  {"stroke-dasharray",
                   [&](const auto& e) { assign(stroke.dashes, dashesOf(e, unit_, notes_)); }},
                  {"stroke-linecap",
                   [&](const auto& e) { assign(stroke.cap, keywordOf(e, capWords, notes_)); }},
                  {"stroke-linejoin",
                   [&](const auto& e) { assign(stroke.join, keywordOf(e, joinWords, notes_)); }},
                  {"stroke-dashoffset",
                   [&](const auto& e) {
                       if (numberOf(e, notes_).value_or(0.0) != 0.0) {
                           notes_.unsupported(e);
                       }
                   }},
                  {"GraphicStroke", refuse},
                  {"GraphicFill", refuse}});
    stroke.width.unit = unit_.unit;
    stroke.colour = faded(stroke.colour, opacity);
    return isPlain ? std::optional{stroke} : std::nullopt;
}

std::optional<Fill> InkReader::fill(const SldElement& element, Colour standard) const {
    Fill fill;
    double opacity = 1.0;
    bool isHatched = false;
    readChildren(element, notes_,
                 {{"fill", [&](const auto& e) { fill.colour = colourOf(e, notes_); }},
                  {"fill-opacity", [&](const auto& e) { assign(opacity, shareOf(e, notes_)); }},
                  {"GraphicFill", [&](const SldElement& graphicFill) {
                       isHatched = true;
                       readChildren(graphicFill, notes_, {{"Graphic", [&](const auto& e) {
                                                               fill.pattern =
                                                                   graphic(e, Use::Hatch);
                                                           }}});
                   }}});
    if (!fill.colour && !isHatched) {
        fill.colour = standard;
    }
    if (fill.colour) {
        fill.colour = faded(*fill.colour, opacity);
    } else if (fill.pattern) {
        fade(*fill.pattern, opacity);
    }
    return fill.colour || fill.pattern ? std::optional{fill} : std::nullopt;
}

std::optional<Colour> InkReader::plainFill(const SldElement& element, Colour standard) const {
    const auto whole = fill(element, standard);
    if (whole && whole->pattern) {
        notes_.unsupported(element, "GraphicFill");
    }
    return whole ? whole->colour : std::nullopt;
}

std::optional<MarkShape> InkReader::shape(const SldElement& element, Use use) const {
    const auto name = valueOf(element, notes_);
    if (!name) {
        return std::nullopt;
    }
    const auto hatch = use == Use::Hatch ? meaningOf(hatchWords, *name) : std::nullopt;
    const auto shape = hatch ? hatch : meaningOf(markWords, *name);
    if (!shape) {
        notes_.unsupported(element, *name);
    }
    return shape;
}

Mark InkReader::standardMark() const {
    Mark mark;
    mark.shape = MarkShape::Square;
    mark.fill = standardGrey;
    mark.stroke.emplace().colour = standardBlack;
    mark.stroke->width = inkLength(standardWidth, unit_);
    return mark;
}

std::optional<Mark> InkReader::mark(const SldElement& element, Use use) const {
    Mark mark;
    std::optional<MarkShape> known = MarkShape::Square;
    const bool isComplete =
        readChildren(element, notes_,
                     {{"WellKnownName", [&](const auto& e) { known = shape(e, use); }},
                      {"Fill", [&](const auto& e) { mark.fill = plainFill(e, standardGrey); }},
                      {"Stroke", [&](const auto& e) { mark.stroke = stroke(e); }}});
    if (!known || !isComplete) {
        return std::nullopt;
    }
    mark.shape = *known;
    return mark;
}

std::optional<Mark> InkReader::graphic(const SldElement& element, Use use) const {
    std::optional<Mark> found;
    bool isBare = true; // neither marks nor pictures: the standard's own mark
    InkLength size = inkLength(standardMarkSize, unit_);
    double rotation = 0.0;
    double opacity = 1.0;
    readChildren(
        element, notes_,
        {{"Mark",
          [&](const SldElement& e) { // the first that can be drawn; the others stand in for it
              isBare = false;
              found = found ? found : mark(e, use);
          }},
         {"ExternalGraphic",
          [&](const SldElement& e) {
              isBare = false;
              notes_.unsupported(e);
          }},
         {"Size", [&](const auto& e) { assign(size.count, lengthOf(e, unit_, notes_)); }},
         {"Rotation", [&](const auto& e) { assign(rotation, numberOf(e, notes_)); }},
         {"Opacity", [&](const auto& e) { assign(opacity, shareOf(e, notes_)); }},
         {"Displacement", [&](const auto& e) { refuseShift(e, notes_); }}});
    if (isBare) {
        found = standardMark();
    }
    if (found) {
        found->size = size;
        found->rotation = rotation;
        fade(*found, opacity);
    }
    return found;
}

void refuseShift(const SldElement& element, SldNotes& notes) {
    for (const SldElement& child : element.children) {
        if (numberOf(child, notes).value_or(0.0) != 0.0) {
            notes.unsupported(element);
            return;
        }
    }
}

} // namespace maps
