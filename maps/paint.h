#pragma once

// Private to maps/: carries out a scene with a QPainter. It decides nothing.

#include "maps/fonts_qt.h"
#include "maps/scene.h"

#include <cstddef>
#include <vector>

class QPainter;

namespace maps {

// A scene ready to be painted part by part, by several threads at a time: outlines of letters are
// fetched and the extent of every mark is known beforehand. Scene and typefaces outlive it.
class ScenePainting {
public:
    ScenePainting(const Scene& scene, const Typefaces& typefaces);

    // The marks that show between two heights of the page. The painter's unit is a millimetre, its
    // origin the page's top left corner.
    void paint(QPainter& painter, double top, double bottom) const;

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
