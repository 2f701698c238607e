#include "maps/sld_symbols.h"

#include "maps/fonts.h"
#include "maps/sld_ink.h"
#include "maps/sld_names.h"

#include <array>
#include <utility>

namespace maps {

namespace {

// OGC 05-077r4: what holds where a file says nothing.
constexpr Colour standardGrey{128, 128, 128};
constexpr Colour standardBlack{0, 0, 0};
constexpr Colour standardWhite{255, 255, 255};
constexpr double standardFontSize = 10.0;
constexpr double standardHaloRadius = 1.0;

// The feature's own shape is drawn; computed ones are not.
bool isOwnShape(const SldElement& geometry) {
    return geometry.children.size() == 1 && geometry.children.front().name == "PropertyName";
}

class SymbolReader {
public:
    SymbolReader(const SldUnit& unit, SldNotes& notes)
        : unit_{unit}, notes_{notes}, ink_{unit, notes} {}

    [[nodiscard]] std::optional<Symbol> polygon(const SldElement& symbolizer);
    [[nodiscard]] std::optional<Symbol> line(const SldElement& symbolizer);
    [[nodiscard]] std::optional<Symbol> point(const SldElement& symbolizer);
    [[nodiscard]] std::optional<Symbol> text(const SldElement& symbolizer);

private:
    // What every symbolizer may have, and what is its own. False: not to be drawn.
    [[nodiscard]] bool readSymbolizer(const SldElement& symbolizer,
                                      std::vector<ChildReader> readers);
    [[nodiscard]] std::optional<std::string> label(const SldElement& element);
    void font(const SldElement& element, Lettering& lettering);
    [[nodiscard]] Halo halo(const SldElement& element);

    SldUnit unit_;
    SldNotes& notes_;
    InkReader ink_;
};

bool SymbolReader::readSymbolizer(const SldElement& symbolizer, std::vector<ChildReader> readers) {
    bool isDrawn = true;
    readers.push_back({"Name", {}});
    readers.push_back({"Description", {}});
    readers.push_back({"Geometry", [&](const SldElement& geometry) {
                           if (!isOwnShape(geometry)) {
                               notes_.unsupported(geometry);
                               isDrawn = false;
                           }
                       }});
    readers.push_back({"PerpendicularOffset", [&](const SldElement& offset) {
                           if (numberOf(offset, notes_).value_or(0.0) != 0.0) {
                               notes_.unsupported(offset);
                           }
                       }});
    readers.push_back(
        {"Displacement", [&](const SldElement& shift) { refuseShift(shift, notes_); }});
    readChildren(symbolizer, notes_, readers);
    return isDrawn;
}

std::optional<std::string> SymbolReader::label(const SldElement& element) {
    const bool isProperty = element.children.size() == 1 && element.text.empty() &&
                            element.children.front().name == "PropertyName";
    if (!isProperty || element.children.front().text.empty()) {
        notes_.unsupported(element);
        return std::nullopt;
    }
    return element.children.front().text;
}

void SymbolReader::font(const SldElement& element, Lettering& lettering) {
    constexpr std::array weights{Word<bool>{"normal", false}, Word<bool>{"bold", true}};
    constexpr std::array slants{Word<bool>{"normal", false}, Word<bool>{"italic", true},
                                Word<bool>{"oblique", true}};
    readChildren(
        element, notes_,
        {{"font-family",
          [&](const auto& e) {
              const auto family = valueOf(e, notes_);
              if (family && *family != sheetFontFamily) {
                  notes_.unsupported(e, *family);
              }
          }},
         {"font-size", [&](const auto& e) { assign(lettering.size, lengthOf(e, unit_, notes_)); }},
         {"font-weight",
          [&](const auto& e) { assign(lettering.isBold, keywordOf(e, weights, notes_)); }},
         {"font-style",
          [&](const auto& e) { assign(lettering.isItalic, keywordOf(e, slants, notes_)); }}});
}

Halo SymbolReader::halo(const SldElement& element) {
    Halo halo{standardWhite, inkLength(standardHaloRadius, unit_).count};
    readChildren(
        element, notes_,
        {{"Radius", [&](const auto& e) { assign(halo.radius, lengthOf(e, unit_, notes_)); }},
         {"Fill", [&](const auto& e) { assign(halo.colour, ink_.plainFill(e, standardWhite)); }}});
    return halo;
}

std::optional<Symbol> SymbolReader::polygon(const SldElement& symbolizer) {
    PolygonSymbol symbol;
    const bool isDrawn = readSymbolizer(
        symbolizer, {{"Fill", [&](const auto& e) { symbol.fill = ink_.fill(e, standardGrey); }},
                     {"Stroke", [&](const auto& e) { symbol.stroke = ink_.stroke(e); }}});
    const bool isVisible = symbol.fill || symbol.stroke;
    return isDrawn && isVisible ? std::optional<Symbol>{symbol} : std::nullopt;
}

std::optional<Symbol> SymbolReader::line(const SldElement& symbolizer) {
    std::optional<Stroke> found;
    const bool isDrawn =
        readSymbolizer(symbolizer, {{"Stroke", [&](const auto& e) { found = ink_.stroke(e); }}});
    return isDrawn && found ? std::optional<Symbol>{LineSymbol{*found}} : std::nullopt;
}

std::optional<Symbol> SymbolReader::point(const SldElement& symbolizer) {
    std::optional<Mark> found;
    const bool isDrawn = readSymbolizer(
        symbolizer,
        {{"Graphic", [&](const auto& e) { found = ink_.graphic(e, InkReader::Use::Point); }}});
    return isDrawn && found ? std::optional<Symbol>{PointSymbol{*found}} : std::nullopt;
}

std::optional<Symbol> SymbolReader::text(const SldElement& symbolizer) {
    if (unit_.unit != InkLength::Unit::PaperMillimetres) {
        notes_.unsupported(symbolizer, "uom");
        return std::nullopt;
    }
    std::optional<std::string> property;
    Lettering lettering;
    lettering.size = inkLength(standardFontSize, unit_).count;
    const bool isDrawn =
        readSymbolizer(symbolizer, {{"Label", [&](const auto& e) { property = label(e); }},
                                    {"Font", [&](const auto& e) { font(e, lettering); }},
                                    {"Halo", [&](const auto& e) { lettering.halo = halo(e); }},
                                    {"Fill", [&](const auto& e) {
                                         assign(lettering.colour, ink_.plainFill(e, standardBlack));
                                     }}});
    if (!isDrawn || !property) {
        return std::nullopt;
    }
    return TextSymbol{std::move(*property), lettering};
}

std::optional<SldUnit> unitOf(const SldElement& symbolizer, SldNotes& notes) {
    const auto uom = symbolizer.attributes.find("uom");
    if (uom == symbolizer.attributes.end() || uom->second == pixelUom) {
        return SldUnit{pixelInMillimetres, InkLength::Unit::PaperMillimetres};
    }
    if (uom->second == metreUom) {
        return SldUnit{1.0, InkLength::Unit::GroundMetres};
    }
    if (uom->second == footUom) {
        return SldUnit{footInMetres, InkLength::Unit::GroundMetres};
    }
    notes.unsupported(symbolizer, "uom=" + uom->second);
    return std::nullopt;
}

using Read = std::optional<Symbol> (SymbolReader::*)(const SldElement&);
constexpr std::array symbolizers{Word<Read>{"PolygonSymbolizer", &SymbolReader::polygon},
                                 Word<Read>{"LineSymbolizer", &SymbolReader::line},
                                 Word<Read>{"PointSymbolizer", &SymbolReader::point},
                                 Word<Read>{"TextSymbolizer", &SymbolReader::text}};

} // namespace

std::optional<Symbol> symbolFrom(const SldElement& symbolizer, SldNotes& notes) {
    const auto unit = unitOf(symbolizer, notes);
    if (!unit) {
        return std::nullopt;
    }
    const auto read = meaningOf(symbolizers, symbolizer.name);
    return read ? (SymbolReader{*unit, notes}.**read)(symbolizer) : std::nullopt;
}

} // namespace maps
