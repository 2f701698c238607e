#include "gis/layer_reader.h"
#include "gis/validity.h"

#include <algorithm>
#include <utility>

namespace gis {

namespace {

// CAD files draw an area as a line that ends where it begins.
bool isClosed(const Polyline& line) {
    constexpr std::size_t fewestPoints = 4; // three corners and the first again
    return line.points.size() >= fewestPoints && line.points.front() == line.points.back();
}

Ring ringOf(const Polyline& closed) {
    return {closed.points.begin(), closed.points.end() - 1};
}

struct ToPolygons {
    const SourcePlace& place;
    Findings& findings;

    std::optional<MultiPolygon> operator()(const MultiPolygon& shape) const { return shape; }
    std::optional<MultiPolygon> operator()(const MultiPolyline& lines) const {
        if (lines.parts.empty() || !std::ranges::all_of(lines.parts, isClosed)) {
            return std::nullopt;
        }
        findings.push_back({"layer.closed-line", Severity::Info, place, {}});
        MultiPolygon shape;
        for (const Polyline& line : lines.parts) {
            shape.parts.push_back({ringOf(line), {}});
        }
        return shape;
    }
    std::optional<MultiPolygon> operator()(Point /*point*/) const { return std::nullopt; }
    std::optional<MultiPolygon> operator()(std::monostate /*none*/) const { return std::nullopt; }
};

Shape polygonsOrNothing(const Shape& shape, const SourcePlace& place, Findings& findings) {
    const auto polygons = std::visit(ToPolygons{place, findings}, shape);
    if (!polygons) {
        findings.push_back({"layer.not-a-polygon", Severity::Error, place, {}});
        return std::monostate{};
    }
    MultiPolygon mended = keepFindings(mend(*polygons, place), findings);
    return mended.parts.empty() ? Shape{} : Shape{std::move(mended)};
}

} // namespace

Checked<Layer> polygonsOf(Layer layer) {
    Findings findings;
    for (Feature& feature : layer.features) {
        feature.shape = polygonsOrNothing(feature.shape, placeOf(layer, feature), findings);
    }
    return {std::move(layer), std::move(findings)};
}

} // namespace gis
