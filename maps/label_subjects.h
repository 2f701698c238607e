#pragma once

// Private to maps/labels: what is known about each wish before places are looked for, and the sizes
// of lettering that suit the sheet as a whole.

#include "maps/label_settings.h"
#include "maps/label_space.h"
#include "maps/labels.h"

#include <cstddef>
#include <span>
#include <vector>

namespace maps {

// Millimetres between a name inside and the outline of its ground.
inline constexpr double innerMargin = 0.4;
// From one size of names inside to the next smaller one.
inline constexpr double sizeStep = 0.9;

// The sizes of names on one sheet.
struct NameSizes {
    double inside{0.0};
    double outside{0.0};
    bool areNamesOutside{true}; // there is room for them
};

// All that is asked about one wish that can be answered.
struct Subject {
    std::size_t wish;
    PaperPoint anchor; // the roomiest place
    std::vector<LabelSetting> units; // of the name; empty where no place could take it
    LabelSetting number;
};

// Those with words and with ground in sight, in the order of the wishes.
[[nodiscard]] std::vector<Subject> subjectsOf(std::span<const LabelWish> wishes,
                                              const LabelSite& site, const LabelRoom& room,
                                              const TextRuler& ruler);

[[nodiscard]] NameSizes nameSizesOf(const std::vector<Subject>& subjects, const LabelSite& site,
                                    const TypeSizes& sizes);

} // namespace maps
