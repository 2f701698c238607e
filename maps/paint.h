#pragma once

// Private to maps/: carries out a scene with Cairo, the same way for a PDF page and for pixels. It
// decides nothing.

#include "maps/fonts_cairo.h"
#include "maps/scene.h"

#include <vector>

namespace maps {

// A scene ready to be painted whole or part by part: the extent of every mark is known. Scene and
// typefaces outlive it.
class ScenePainting {
public:
    ScenePainting(const Scene& scene, const Typefaces& typefaces);

    // The context's unit is a millimetre, its origin the page's top left corner.
    void paint(cairo_t* context) const { paint(context, 0.0, scene_.height); }
    // Only the marks that show between two heights of the page.
    void paint(cairo_t* context, double top, double bottom) const;

private:
    struct Extent {
        double top;
        double bottom;
    };

    const Scene& scene_;
    const Typefaces& typefaces_;
    std::vector<std::vector<Extent>> extents_; // by group and mark
};

} // namespace maps
