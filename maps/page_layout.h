#pragma once

// Where things stand on the page: title band above, map window on the left, a column of panels on
// the right, a band of panels below.
//
//   +-- neatline -------------------------------+
//   |            title                          |
//   | +-- map window -----------+ +-- side ---+ |
//   | |                         | |           | |
//   | +-------------------------+ |           | |
//   | +-- bottom ---------------+ |           | |
//   | +-------------------------+ +-----------+ |
//   +-------------------------------------------+

#include "maps/paper.h"
#include "maps/sheet.h"

#include <optional>
#include <string_view>

namespace maps {

struct PageLayout {
    PaperBox neatline;
    PaperBox title;
    PaperBox map;
    PaperBox side;
    PaperBox bottom;
};

// "A3-landscape", "A0-portrait": the ISO 216 sizes A4 to A0; nothing for any other text.
[[nodiscard]] std::optional<PageSize> pageSizeFrom(std::string_view name);

[[nodiscard]] PageLayout layoutFor(const PageSize& page);

// The type sizes of the page's furniture in millimetres of em, scaled with the page's short side
// (A3 = 1). Nothing on a sheet is smaller than `smallest`.
struct TypeSizes {
    double title{8.0};
    double subtitle{4.2};
    double panelTitle{3.8};
    double body{2.6};
    double label{2.7};
    double smallest{1.9};
};
[[nodiscard]] TypeSizes typeSizesFor(const PageSize& page);

} // namespace maps
