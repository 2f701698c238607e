#pragma once

// The same name in the same place on every sheet of a series: where labels stood on the sheets
// made before, by what they name (LabelWish::key) and in ground metres, so that sheets of other
// pages and scales can take it up. A preference, not a rule: see LabelWish::earlier.

#include "gis/geometry.h"
#include "maps/compose.h"
#include "maps/sheet.h"

#include <map>
#include <string>

namespace maps {

class LabelMemory {
public:
    // Tells the sheet's wishes where their labels stood before; wishes without key are nobody's.
    void recall(Sheet& sheet) const;
    // Keeps where names stand on a finished sheet. The first sheet that shows a name in full
    // decides; a number alone is no place to return to.
    void remember(const Sheet& sheet, const LabelPlacement& placement);

private:
    std::map<std::string, gis::Point> places_;
};

} // namespace maps
