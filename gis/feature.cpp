#include "gis/feature.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace gis {

namespace {

// Beyond these nobody writes out all the noughts.
constexpr double smallestWrittenOut = 1e-6;
constexpr double largestWrittenOut = 1e15;

std::string realText(double value) {
    const double size = std::abs(value);
    const bool isWrittenOut =
        size == 0.0 || (size >= smallestWrittenOut && size < largestWrittenOut);
    std::array<char, 40> buffer{};
    const auto format = isWrittenOut ? std::chars_format::fixed : std::chars_format::general;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(),
                                   size == 0.0 ? 0.0 : value, format);
    return {buffer.data(), end.ptr};
}

struct ValueText {
    std::string operator()(std::monostate /*null*/) const { return {}; }
    std::string operator()(std::int64_t value) const { return std::to_string(value); }
    std::string operator()(double value) const { return realText(value); }
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
