#include "gis/chunks.h"
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

    std::optional<MultiPolygon> operator()(MultiPolygon& shape) const { return std::move(shape); }
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

Shape polygonsOrNothing(Shape shape, const SourcePlace& place, Findings& findings) {
    auto polygons = std::visit(ToPolygons{place, findings}, shape);
    if (!polygons) {
        findings.push_back({"layer.not-a-polygon", Severity::Error, place, {}});
        return std::monostate{};
    }
    MultiPolygon mended = keepFindings(mend(*std::move(polygons), place), findings);
    return mended.parts.empty() ? Shape{} : Shape{std::move(mended)};
}

} // namespace

Checked<Layer> polygonsOf(Layer layer) {
    std::vector<Findings> chunks(chunksOf(layer.features.size()));
    forEachChunk(layer.features.size(), [&](const Chunk& chunk) {
        for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
            Feature& feature = layer.features[i];
            feature.shape = polygonsOrNothing(std::move(feature.shape), placeOf(layer, feature),
                                              chunks[chunk.number]);
        }
    });
    Findings findings;
    for (Findings& chunk : chunks) {
        append(findings, std::move(chunk));
    }
    return {std::move(layer), std::move(findings)};
}

} // namespace gis
