#include "maps/page_layout.h"

#include <algorithm>
#include <array>

namespace maps {

namespace {

constexpr double shortSideOfA3 = 297.0;

double factorFor(const PageSize& page) {
    return std::min(page.width, page.height) / shortSideOfA3;
}

struct NamedSize {
    std::string_view name;
    double shortSide; // millimetres, ISO 216
    double longSide;
};
constexpr std::array namedSizes{NamedSize{"A4", 210.0, 297.0}, NamedSize{"A3", 297.0, 420.0},
                                NamedSize{"A2", 420.0, 594.0}, NamedSize{"A1", 594.0, 841.0},
                                NamedSize{"A0", 841.0, 1189.0}};

} // namespace

std::optional<PageSize> pageSizeFrom(std::string_view name) {
    for (const NamedSize& size : namedSizes) {
        if (!name.starts_with(size.name)) {
            continue;
        }
        const std::string_view orientation = name.substr(size.name.size());
        if (orientation == "-landscape") {
            return PageSize{size.longSide, size.shortSide};
        }
        if (orientation == "-portrait") {
            return PageSize{size.shortSide, size.longSide};
        }
    }
    return std::nullopt;
}

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
