#pragma once

// The ways in which one label can be set: in how many lines, at which size, how large then.

#include "maps/labels.h"

#include <vector>

namespace maps {

struct LabelSetting {
    std::vector<LabelLine> lines;
    double size{0.0};
    double width{0.0};
    double height{0.0};
};

// The name in one to four lines with the number before or above it, least broken first.
[[nodiscard]] std::vector<LabelSetting> settingsOf(const LabelWish& wish, double size,
                                                   const TextRuler& ruler);

// The number alone.
[[nodiscard]] LabelSetting numberSetting(const LabelWish& wish, double size,
                                         const TextRuler& ruler);

[[nodiscard]] Lettering labelLettering(double size);
[[nodiscard]] Lettering labelNumberLettering(double size);

} // namespace maps
