#include "gis/feature.h"

#include "gis/text.h"

#include <algorithm>

namespace gis {

namespace {

struct ValueText {
    std::string operator()(std::monostate /*null*/) const { return {}; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(double value) const { return shortestText(value); }
    std::string operator()(const std::string& value) const { return value; }
};

} // namespace

std::optional<std::size_t> fieldIndex(const Layer& layer, const std::string& name) {
    const auto found = std::ranges::find(layer.fields, name, &Field::name);
    if (found == layer.fields.end()) {
        return std::nullopt;
    }
    return static_cast<std::size_t>(found - layer.fields.begin());
}

SourcePlace placeOf(const Layer& layer, const Feature& feature) {
    SourcePlace place{layer.file, layer.name, std::nullopt, {}};
    if (feature.id >= 0) {
        place.row = static_cast<std::size_t>(feature.id);
    }
    return place;
}

std::string toText(const FieldValue& value) {
    return std::visit(ValueText{}, value);
}

} // namespace gis
