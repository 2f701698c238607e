#pragma once

// The window of the map on the page: the only place where ground metres become paper millimetres.

#include "gis/geometry.h"
#include "gis/units.h"
#include "maps/paper.h"

#include <vector>

namespace maps {

// 1 : denominator.
struct Scale {
    double denominator{10'000.0};

    friend bool operator==(const Scale&, const Scale&) = default;
};

class Frame {
public:
    // `centre` of the ground lies in the middle of `window`; north is up.
    Frame(PaperBox window, gis::Point centre, Scale scale);

    [[nodiscard]] const PaperBox& window() const { return window_; }
    [[nodiscard]] Scale scale() const { return scale_; }
    [[nodiscard]] PaperPoint toPaper(gis::Point ground) const;
    [[nodiscard]] PaperPath toPaper(const std::vector<gis::Point>& ground) const;
    [[nodiscard]] gis::Point toGround(PaperPoint paper) const;
    [[nodiscard]] double toPaper(gis::Metres length) const; // millimetres
    [[nodiscard]] gis::Box visibleGround() const;

private:
    PaperBox window_;
    gis::Point centre_;
    Scale scale_;
};

// Neither empty nor infinite nor not a number.
[[nodiscard]] bool canBeShown(const gis::Box& extent);

// The largest round scale at which `extent` fits into the window with `margin` mm to spare on every
// side. Round are 1, 1.25, 1.5, 2, 2.5, 3, 4, 5, 6, 7.5 and 8 times a power of ten.
// A pointlike extent is shown at 1 : 1000, and so is the origin when the extent cannot be shown.
[[nodiscard]] Frame fittingFrame(const PaperBox& window, const gis::Box& extent, double margin);

} // namespace maps
