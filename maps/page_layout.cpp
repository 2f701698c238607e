#include "maps/page_layout.h"

#include <algorithm>

namespace maps {

namespace {

constexpr double shortSideOfA3 = 297.0;

double factorFor(const PageSize& page) {
    return std::min(page.width, page.height) / shortSideOfA3;
}

} // namespace

PageLayout layoutFor(const PageSize& page) {
    const double factor = factorFor(page);
    const double margin = 10.0 * factor;
    const double gap = 3.0 * factor;
    const double titleHeight = 17.0 * factor;
    const double sideWidth = 99.0 * factor;
    const double bottomHeight = 36.0 * factor;

    PageLayout layout;
    layout.neatline = grown({0.0, 0.0, page.width, page.height}, -margin);
    const PaperBox inner = grown(layout.neatline, -gap);
    layout.title = {inner.left, inner.top, inner.width, titleHeight - gap};
    const double top = inner.top + titleHeight;
    const double height = inner.bottom() - top;
    layout.side = {inner.right() - sideWidth, top, sideWidth, height};
    const double mapWidth = inner.width - sideWidth - gap;
    layout.map = {inner.left, top, mapWidth, height - bottomHeight - gap};
    layout.bottom = {inner.left, layout.map.bottom() + gap, mapWidth, bottomHeight};
    return layout;
}

TypeSizes typeSizesFor(const PageSize& page) {
    const double factor = std::max(factorFor(page), 0.85);
    TypeSizes sizes;
    sizes.title *= factor;
    sizes.subtitle *= factor;
    sizes.panelTitle *= factor;
    sizes.body *= factor;
    sizes.label *= factor;
    return sizes;
}

} // namespace maps
