#include "maps/layer_drawing.h"

#include "maps/inking.h"
#include "maps/paper_geometry.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

namespace maps {

namespace {

constexpr std::size_t cornersOfRing = 3;
constexpr std::size_t endsOfLine = 2;
constexpr double farthestInk = 20.0; // millimetres that a wide pen or mark reaches beyond its shape

bool isSomewhere(PaperPoint point) {
    return std::isfinite(point.x) && std::isfinite(point.y);
}

struct OnPaper {
    const Frame& frame;

    PaperShape operator()(std::monostate /*none*/) const { return {}; }
    PaperShape operator()(gis::Point point) const {
        const PaperPoint place = frame.toPaper(point);
        return isSomewhere(place) ? PaperShape{{}, {}, {place}} : PaperShape{};
    }
    PaperShape operator()(const gis::MultiPolyline& lines) const {
        PaperShape shape;
        for (const gis::Polyline& line : lines.parts) {
            addPath(shape.lines, line.points, endsOfLine);
        }
        return shape;
    }
    PaperShape operator()(const gis::MultiPolygon& polygons) const {
        PaperShape shape;
        for (const gis::Polygon& part : polygons.parts) {
            addPath(shape.areas, part.outer, cornersOfRing);
            for (const gis::Ring& hole : part.holes) {
                addPath(shape.areas, hole, cornersOfRing);
            }
        }
        return shape;
    }

private:
    void addPath(std::vector<PaperPath>& paths, const std::vector<gis::Point>& ground,
                 std::size_t fewest) const {
        PaperPath path = frame.toPaper(ground);
        if (path.size() >= fewest && std::ranges::all_of(path, isSomewhere)) {
            paths.push_back(std::move(path));
        }
    }
};

bool isInSight(const PaperShape& shape, const PaperBox& window) {
    const PaperBox sight = grown(window, farthestInk);
    const auto isSeen = [&](const PaperBox& box) {
        return box.left <= sight.right() && sight.left <= box.right() &&
               box.top <= sight.bottom() && sight.top <= box.bottom();
    };
    return isSeen(boxAround(shape.areas)) || isSeen(boxAround(shape.lines)) ||
           isSeen(boxAround({shape.points}));
}

struct VisibleFeature {
    PaperShape shape;
    std::vector<std::size_t> rules; // those that apply, ascending
};

std::vector<VisibleFeature> visibleFeatures(const DrawnLayer& layer, const Frame& frame) {
    std::vector<VisibleFeature> features;
    for (const DrawnFeature& feature : layer.features) {
        PaperShape shape = std::visit(OnPaper{frame}, feature.shape);
        if (isInSight(shape, frame.window())) {
            features.push_back({std::move(shape), applicableRules(layer.style, feature.attributes,
                                                                  frame.scale().denominator)});
        }
    }
    return features;
}

} // namespace

SceneGroup drawn(const DrawnLayer& layer, const Frame& frame) {
    SceneGroup group{layer.id, frame.window(), {}};
    const std::vector<VisibleFeature> features = visibleFeatures(layer, frame);
    for (std::size_t rule = 0; rule < layer.style.rules.size(); ++rule) {
        for (const Symbol& symbol : layer.style.rules[rule].symbols) {
            for (const VisibleFeature& feature : features) {
                if (std::ranges::binary_search(feature.rules, rule)) {
                    std::ranges::move(inked(symbol, feature.shape, frame.scale().denominator),
                                      std::back_inserter(group.marks));
                }
            }
        }
    }
    return group;
}

} // namespace maps
