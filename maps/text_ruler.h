#pragma once

// How wide is this lettering: the one question that composing a sheet asks of a font.

#include "maps/symbol.h"

#include <string_view>

namespace maps {

class TextRuler {
public:
    virtual ~TextRuler() = default;
    // Advance width of one line in millimetres, in proportion to the size of the lettering.
    [[nodiscard]] virtual double width(std::string_view utf8, const Lettering& lettering) const = 0;

protected:
    TextRuler() = default;
    TextRuler(const TextRuler&) = default;
    TextRuler& operator=(const TextRuler&) = default;
};

// Chinese type is set on the ideographic em box, 0.88 em above and 0.12 em below the baseline
// (OpenType `ideo` baseline of the Noto CJK family), so vertical places follow from the size alone.
inline constexpr double emAscent = 0.88;
inline constexpr double emDescent = 0.12;
// Distance between the baselines of lettering set in several lines, in em.
inline constexpr double lineSpacing = 1.15;

} // namespace maps
