#include "maps/furniture.h"

#include "maps/lettering_block.h"
#include "maps/line_breaks.h"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace maps {

namespace {

constexpr double watermarkGap = 2.5; // millimetres to the map's corner
constexpr double narrowestTitle = 0.4;
constexpr double widestTitle = 0.6;  // of the title band; the rest is for number and subtitle
constexpr double bandEdge = 2.0;
constexpr double gapBesideTitle = 6.0;
constexpr Pen neatlinePen{.colour = {20, 20, 20}, .width = 0.7};
constexpr Pen mapFramePen{.colour = {30, 30, 30}, .width = 0.3};
constexpr Colour white{255, 255, 255};
constexpr Colour warningInk{176, 28, 28};

} // namespace

AreaMark neatlineOf(const PageTemplate& page) {
    return {{cornersOf(page.neatline)}, {}, {}, neatlinePen};
}

AreaMark mapFrameOf(const PageTemplate& page) {
    return {{cornersOf(page.map)}, {}, {}, mapFramePen};
}

SceneGroup titleBand(const Sheet& sheet, const std::string& number, const TextRuler& ruler) {
    const PaperBox& band = sheet.page.title;
    const TypeSizes& sizes = sheet.page.sizes;
    Lettering big{.size = sizes.title, .isBold = true};
    const Lettering small{.size = sizes.subtitle};
    const Lettering bold{.size = sizes.subtitle, .isBold = true};
    // What stands beside it has room first, up to its share.
    const double side = std::max(ruler.width(number, bold), ruler.width(sheet.subtitle, small)) +
                        gapBesideTitle + bandEdge;
    const double room =
        std::clamp(band.width - 2.0 * side, narrowestTitle * band.width, widestTitle * band.width);
    const double wished = ruler.width(sheet.title, big);
    big.size = std::max(big.size * std::min(1.0, room / wished), sizes.smallest);
    const std::string title = shortened(sheet.title, room + 0.01, big, ruler);
    const double besides = (band.width - ruler.width(title, big)) / 2.0 - gapBesideTitle;
    const double middle = band.centre().y;
    return {"title",
            {},
            {lineAt(title, band.centre().x, middle, TextAlignment::Centre, big),
             lineAt(shortened(number, besides, bold, ruler), band.left + bandEdge, middle,
                    TextAlignment::Left, bold),
             lineAt(shortened(sheet.subtitle, besides, small, ruler), band.right() - bandEdge,
                    middle, TextAlignment::Right, small)}};
}

Watermark watermarkIn(const PaperBox& map, const std::string& text, const TextRuler& ruler,
                      const TypeSizes& sizes) {
    const Lettering lettering{.size = sizes.panelTitle, .isBold = true, .colour = warningInk};
    const double padding = 0.8 * lettering.size;
    const double room = map.width - 2.0 * watermarkGap - 2.0 * padding;
    const std::vector<std::string> lines = broken(text, room, lettering, ruler);
    double width = 0.0;
    for (const std::string& line : lines) {
        width = std::max(width, ruler.width(line, lettering));
    }
    const double textHeight = blockHeight(lines.size(), lettering.size);
    const double height = textHeight + lettering.size;
    const PaperBox box{map.left + watermarkGap, map.bottom() - watermarkGap - height,
                       width + 2.0 * padding, height};
    SceneMarks marks{
        AreaMark{{cornersOf(box)}, white, {}, Pen{.colour = warningInk, .width = 0.3}}};
    std::ranges::move(setLines(lines, box.centre().x, box.centre().y - textHeight / 2.0,
                               TextAlignment::Centre, lettering),
                      std::back_inserter(marks));
    return {box, {"watermark", {}, std::move(marks)}};
}

} // namespace maps
