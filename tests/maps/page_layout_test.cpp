#include "maps/page_layout.h"

#include <array>

using namespace maps;

namespace {

struct NamedPage {
    const char* name;
    PageSize size;
};

constexpr std::array pages{NamedPage{"A4", {297.0, 210.0}}, NamedPage{"A3", {420.0, 297.0}},
                           NamedPage{"A2", {594.0, 420.0}}, NamedPage{"A1", {841.0, 594.0}},
                           NamedPage{"A0", {1189.0, 841.0}}};

} // namespace

TEST_CASE("On every A size both ways nothing leaves the neatline and no two parts overlap") {
    for (const NamedPage& page : pages) {
        for (const PageSize size : {page.size, PageSize{page.size.height, page.size.width}}) {
            INFO(page.name << ", " << size.width << " mm wide");
            const PageLayout layout = layoutFor(size);

            CHECK(contains(PaperBox{0.0, 0.0, size.width, size.height}, layout.neatline));
            const std::array parts{layout.title, layout.map, layout.side, layout.bottom};
            for (std::size_t part = 0; part < parts.size(); ++part) {
                CHECK(contains(layout.neatline, parts[part]));
                CHECK(parts[part].width > 0.0);
                CHECK(parts[part].height > 0.0);
                for (std::size_t other = 0; other < part; ++other) {
                    CHECK_FALSE(overlap(parts[part], parts[other]));
                }
            }
        }
    }
}

TEST_CASE("The map takes more of the page than all that stands around it") {
    for (const NamedPage& page : pages) {
        INFO(page.name);
        const PageLayout layout = layoutFor(page.size);

        CHECK(layout.map.width * layout.map.height >
              0.5 * layout.neatline.width * layout.neatline.height);
    }
}

TEST_CASE("Lettering grows with the page and is never smaller than the smallest size") {
    double last = 0.0;
    for (const NamedPage& page : pages) {
        INFO(page.name);
        const TypeSizes sizes = typeSizesFor(page.size);

        CHECK(sizes.title >= last);
        last = sizes.title;
        for (const double size :
             {sizes.title, sizes.subtitle, sizes.panelTitle, sizes.body, sizes.label}) {
            CHECK(size >= sizes.smallest);
        }
    }
}
