#pragma once

// Private to the SLD reader and writer: the words of the standards that both use.

#include "maps/style.h"
#include "maps/symbol.h"

#include <array>
#include <cassert>
#include <optional>
#include <string_view>
#include <utility>

namespace maps {

inline constexpr std::string_view sldNamespace = "http://www.opengis.net/sld";
inline constexpr std::string_view seNamespace = "http://www.opengis.net/se";
inline constexpr std::string_view ogcNamespace = "http://www.opengis.net/ogc";
inline constexpr std::array sldNamespaces{sldNamespace, seNamespace, ogcNamespace};

inline constexpr std::string_view pixelUom = "http://www.opengeospatial.org/se/units/pixel";
inline constexpr std::string_view metreUom = "http://www.opengeospatial.org/se/units/metre";
inline constexpr std::string_view footUom = "http://www.opengeospatial.org/se/units/foot";

// OGC 05-077r4: a pixel is 0.28 mm wide.
inline constexpr double pixelInMillimetres = 0.28;
inline constexpr double footInMetres = 0.3048;

template <class Meaning>
using Word = std::pair<std::string_view, Meaning>;

template <class Table>
[[nodiscard]] constexpr auto meaningOf(const Table& table, std::string_view word)
    -> std::optional<typename Table::value_type::second_type> {
    for (const auto& [known, meaning] : table) {
        if (known == word) {
            return meaning;
        }
    }
    return std::nullopt;
}

// The first word with that meaning, which the table must have.
template <class Table>
[[nodiscard]] constexpr std::string_view wordFor(
    const Table& table, const typename Table::value_type::second_type& meaning) {
    for (const auto& [word, known] : table) {
        if (known == meaning) {
            return word;
        }
    }
    assert(false);
    return {};
}

inline constexpr std::array capWords{Word<LineCap>{"butt", LineCap::Butt},
                                     Word<LineCap>{"round", LineCap::Round},
                                     Word<LineCap>{"square", LineCap::Square}};

// SE says mitre, SVG says miter.
inline constexpr std::array joinWords{
    Word<LineJoin>{"mitre", LineJoin::Mitre}, Word<LineJoin>{"round", LineJoin::Round},
    Word<LineJoin>{"bevel", LineJoin::Bevel}, Word<LineJoin>{"miter", LineJoin::Mitre}};

inline constexpr std::array comparisonWords{
    Word<Comparison>{"PropertyIsEqualTo", Comparison::Equal},
    Word<Comparison>{"PropertyIsNotEqualTo", Comparison::NotEqual},
    Word<Comparison>{"PropertyIsLessThan", Comparison::Less},
    Word<Comparison>{"PropertyIsLessThanOrEqualTo", Comparison::LessOrEqual},
    Word<Comparison>{"PropertyIsGreaterThan", Comparison::Greater},
    Word<Comparison>{"PropertyIsGreaterThanOrEqualTo", Comparison::GreaterOrEqual}};

inline constexpr std::array connectiveWords{Word<Connective>{"And", Connective::And},
                                            Word<Connective>{"Or", Connective::Or},
                                            Word<Connective>{"Not", Connective::Not}};

// The first word of a shape is the one to write: SE's own, then QGIS's, then GeoServer's.
inline constexpr std::array markWords{
    Word<MarkShape>{"circle", MarkShape::Circle},
    Word<MarkShape>{"square", MarkShape::Square},
    Word<MarkShape>{"triangle", MarkShape::Triangle},
    Word<MarkShape>{"star", MarkShape::Star},
    Word<MarkShape>{"cross", MarkShape::Cross},
    Word<MarkShape>{"x", MarkShape::X},
    Word<MarkShape>{"horline", MarkShape::HorizontalLines},
    Word<MarkShape>{"line", MarkShape::VerticalLines},
    Word<MarkShape>{"slash", MarkShape::Slash},
    Word<MarkShape>{"backslash", MarkShape::Backslash},
    Word<MarkShape>{"shape://horline", MarkShape::HorizontalLines},
    Word<MarkShape>{"shape://vertline", MarkShape::VerticalLines},
    Word<MarkShape>{"vertline", MarkShape::VerticalLines},
    Word<MarkShape>{"shape://slash", MarkShape::Slash},
    Word<MarkShape>{"shape://backslash", MarkShape::Backslash},
    Word<MarkShape>{"shape://plus", MarkShape::Grid},
    Word<MarkShape>{"shape://times", MarkShape::DiagonalGrid},
    Word<MarkShape>{"shape://dot", MarkShape::Dots}};

// Repeated over an area, a cross is a grid: QGIS's names for those hatches.
inline constexpr std::array hatchWords{Word<MarkShape>{"cross", MarkShape::Grid},
                                       Word<MarkShape>{"x", MarkShape::DiagonalGrid}};

} // namespace maps
