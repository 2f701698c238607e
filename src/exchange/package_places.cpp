#include "exchange/package_places.h"

#include <format>
#include <utility>

namespace exchange {

gis::Finding findingAt(std::string code, gis::Severity severity, gis::SourcePlace source,
                       std::vector<gis::Fact> facts, gis::Point place) {
    facts.push_back({"x", std::format("{:.3f}", place.x)});
    facts.push_back({"y", std::format("{:.3f}", place.y)});
    return {std::move(code), severity, std::move(source), std::move(facts)};
}

gis::Point placeOn(const gis::Shape& shape) {
    const auto box = gis::boxOf(shape);
    return box.isEmpty() ? gis::Point{}
                         : gis::Point{box.minX + 0.5 * box.width(), box.minY + 0.5 * box.height()};
}

} // namespace exchange
