#include "maps/grid_ink.h"

#include "maps/lettering_block.h"

#include <algorithm>
#include <optional>

namespace maps {

namespace {

constexpr Colour gridInk{120, 140, 160};
constexpr Pen gridPen{.colour = gridInk, .width = 0.12};
constexpr Pen tickPen{.colour = {30, 30, 30}, .width = 0.3};
constexpr double tickLength = 2.0; // millimetres into the map
constexpr double labelGap = 0.6;   // between tick and label
constexpr double cornerGap = 4.0;  // labels keep so far from the map's corners
constexpr Halo labelHalo{.colour = {255, 255, 255, 225}, .radius = 0.4};

// Where a path that runs through the map crosses the line x = value (or y, for `alongX` false).
std::optional<PaperPoint> crossing(const PaperPath& path, double value, GridLine::Runs runs) {
    const auto along = [&](PaperPoint point) {
        return runs == GridLine::Runs::North ? point.y : point.x;
    };
    for (std::size_t i = 1; i < path.size(); ++i) {
        const double from = along(path[i - 1]);
        const double to = along(path[i]);
        if ((from - value) * (to - value) <= 0.0 && from != to) {
            const double t = (value - from) / (to - from);
            return PaperPoint{path[i - 1].x + t * (path[i].x - path[i - 1].x),
                              path[i - 1].y + t * (path[i].y - path[i - 1].y)};
        }
    }
    return std::nullopt;
}

class GridSetter {
public:
    GridSetter(const Frame& frame, std::vector<PaperBox> taken, const TypeSizes& sizes,
               const TextRuler& ruler)
        : window_{frame.window()}, occupied_{std::move(taken)},
          lettering_{.size = sizes.smallest, .colour = {60, 80, 100}, .halo = labelHalo},
          ruler_{ruler} {}

    void add(const GridLine& line, const PaperPath& path) {
        ink_.lines.emplace_back(LineMark{path, gridPen});
        const bool isMeridian = line.runs == GridLine::Runs::North;
        const double first = isMeridian ? window_.top : window_.left;
        const double last = isMeridian ? window_.bottom() : window_.right();
        label(line, crossing(path, first, line.runs), 1.0);
        label(line, crossing(path, last, line.runs), -1.0);
    }

    GridInk taken() { return std::move(ink_); }

private:
    // `inward` is +1 at the top and left edge, -1 at the bottom and right one.
    void label(const GridLine& line, std::optional<PaperPoint> at, double inward) {
        if (!at || !contains(grown(window_, 1e-6), *at)) {
            return;
        }
        const bool isMeridian = line.runs == GridLine::Runs::North;
        const PaperPoint end = isMeridian ? PaperPoint{at->x, at->y + inward * tickLength}
                                          : PaperPoint{at->x + inward * tickLength, at->y};
        ink_.labels.emplace_back(LineMark{{*at, end}, tickPen});
        const double width = ruler_.width(line.label, lettering_);
        const double height = lettering_.size;
        const PaperPoint middle =
            isMeridian ? PaperPoint{end.x, end.y + inward * (labelGap + height / 2.0)}
                       : PaperPoint{end.x + inward * (labelGap + width / 2.0), end.y};
        const PaperBox box{middle.x - width / 2.0, middle.y - height / 2.0, width, height};
        if (isFree(box, isMeridian)) {
            ink_.labels.emplace_back(
                lineAt(line.label, middle.x, middle.y, TextAlignment::Centre, lettering_));
            ink_.taken.push_back(box);
            occupied_.push_back(box);
        }
    }

    [[nodiscard]] bool isFree(const PaperBox& box, bool isMeridian) const {
        PaperBox room = window_;
        if (isMeridian) {
            room = {room.left + cornerGap, room.top, room.width - 2.0 * cornerGap, room.height};
        } else {
            room = {room.left, room.top + cornerGap, room.width, room.height - 2.0 * cornerGap};
        }
        return contains(room, box) && std::ranges::none_of(occupied_, [&](const PaperBox& other) {
                   return overlap(other, grown(box, 1.0));
               });
    }

    PaperBox window_;
    std::vector<PaperBox> occupied_;
    Lettering lettering_;
    const TextRuler& ruler_;
    GridInk ink_;
};

} // namespace

GridInk inkGrid(const std::vector<GridLine>& grid, const Frame& frame,
                const std::vector<PaperBox>& taken, const TypeSizes& sizes,
                const TextRuler& ruler) {
    GridSetter setter{frame, taken, sizes, ruler};
    for (const GridLine& line : grid) {
        setter.add(line, frame.toPaper(line.line.points));
    }
    return setter.taken();
}

} // namespace maps
