#pragma once

// Private to maps/labels: the ways in which one label can be set, in how many lines and how large
// then. Measured once at a size of one millimetre, since widths are in proportion to the size.

#include "maps/labels.h"

#include <vector>

namespace maps {

struct LabelSetting {
    std::vector<LabelLine> lines;
    double size{1.0};
    double width{0.0};
    double height{0.0};
    double strain{0.0}; // of its breaks, see maps/name_breaks
};

// The name in one to four lines with the number before or above it, least broken first.
[[nodiscard]] std::vector<LabelSetting> unitSettingsOf(const LabelWish& wish,
                                                       const TextRuler& ruler);
// The number alone.
[[nodiscard]] LabelSetting unitNumberSetting(const LabelWish& wish, const TextRuler& ruler);

[[nodiscard]] LabelSetting atSize(LabelSetting unitSetting, double size);

[[nodiscard]] PaperBox centredBox(PaperPoint centre, const LabelSetting& setting);

[[nodiscard]] Lettering labelLettering(double size);
[[nodiscard]] Lettering labelNumberLettering(double size);

} // namespace maps
