#pragma once

// A ruler that needs no font: ASCII is half an em wide, all else one em, bold a tenth more.
// Scenes measured with it are the same on every machine.

#include "maps/line_breaks.h"
#include "maps/text_ruler.h"

#include <string>

namespace support {

class FixedRuler final : public maps::TextRuler {
public:
    [[nodiscard]] double width(std::string_view utf8,
                               const maps::Lettering& lettering) const override {
        double ems = 0.0;
        for (const std::string& character : maps::charactersOf(utf8)) {
            ems += character.size() == 1 ? 0.5 : 1.0;
        }
        return ems * lettering.size * (lettering.isBold ? 1.1 : 1.0);
    }
};

} // namespace support
