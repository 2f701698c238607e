#include "exchange/layer_comparison.h"

#include <algorithm>
#include <cmath>
#include <format>

namespace exchange {

namespace {

constexpr double millimetre = 0.001; // what a bureau's surveyors write down

bool isSamePoint(gis::Point a, gis::Point b) {
    return std::abs(a.x - b.x) <= millimetre && std::abs(a.y - b.y) <= millimetre;
}

// b from corner `start` on, one way or the other.
enum class Way { Forward, Backward };
bool isSameFrom(const gis::Ring& a, const gis::Ring& b, std::size_t start, Way way) {
    for (std::size_t i = 0; i < a.size(); ++i) {
        const auto step = way == Way::Forward ? i : a.size() - i;
        if (!isSamePoint(a[i], b[(start + step) % b.size()])) {
            return false;
        }
    }
    return true;
}

bool isSameRing(const gis::Ring& a, const gis::Ring& b) {
    if (a.size() != b.size()) {
        return false;
    }
    for (std::size_t start = 0; start < b.size(); ++start) {
        if (isSamePoint(a.front(), b[start]) &&
            (isSameFrom(a, b, start, Way::Forward) || isSameFrom(a, b, start, Way::Backward))) {
            return true;
        }
    }
    return false;
}

// Each of one has its own equal in the other.
template <class Items, class Same>
bool isPermutation(const Items& a, const Items& b, Same same) {
    return a.size() == b.size() && std::ranges::is_permutation(a, b, same);
}

bool isSamePolygon(const gis::Polygon& a, const gis::Polygon& b) {
    return isSameRing(a.outer, b.outer) && isPermutation(a.holes, b.holes, isSameRing);
}

bool isSameShape(const gis::Shape& a, const gis::Shape& b) {
    const auto* left = std::get_if<gis::MultiPolygon>(&a);
    const auto* right = std::get_if<gis::MultiPolygon>(&b);
    return left != nullptr && right != nullptr &&
           isPermutation(left->parts, right->parts, isSamePolygon);
}

std::string comparableText(const gis::FieldValue& value, const gis::Field& field) {
    if (field.kind != gis::FieldKind::Text) {
        if (const auto* real = std::get_if<double>(&value)) {
            return std::format("{:.{}f}", *real, field.precision);
        }
        if (const auto* whole = std::get_if<std::int64_t>(&value)) {
            return std::format("{:.{}f}", static_cast<double>(*whole), field.precision);
        }
    }
    return gis::toText(value);
}

std::vector<gis::Fact> difference(const std::string& feature, const std::string& field,
                                  const std::string& written, const std::string& read) {
    return {{"feature", feature}, {"field", field}, {"written", written}, {"read", read}};
}

std::optional<std::vector<gis::Fact>> featureDifference(const gis::Layer& layer,
                                                        const gis::Feature& written,
                                                        const gis::Feature& read) {
    const auto name = gis::toText(written.values.front());
    if (!isSameShape(written.shape, read.shape)) {
        return difference(name, "shape", "", "");
    }
    for (std::size_t i = 0; i < layer.fields.size(); ++i) {
        if (written.values[i] == read.values[i]) {
            continue;
        }
        const auto ours = comparableText(written.values[i], layer.fields[i]);
        const auto theirs = comparableText(read.values[i], layer.fields[i]);
        if (ours != theirs) {
            return difference(name, layer.fields[i].name, ours, theirs);
        }
    }
    return std::nullopt;
}

std::string fieldNames(const gis::Layer& layer) {
    std::string names;
    for (const auto& field : layer.fields) {
        names += (names.empty() ? "" : ",") + field.name;
    }
    return names;
}

} // namespace

std::optional<std::vector<gis::Fact>> firstDifference(const gis::Layer& written,
                                                      const gis::Layer& read) {
    if (fieldNames(written) != fieldNames(read)) {
        return difference("", "fields", fieldNames(written), fieldNames(read));
    }
    if (written.features.size() != read.features.size()) {
        return difference("", "count", std::to_string(written.features.size()),
                          std::to_string(read.features.size()));
    }
    for (std::size_t i = 0; i < written.features.size(); ++i) {
        if (auto found = featureDifference(written, written.features[i], read.features[i])) {
            return found;
        }
    }
    return std::nullopt;
}

} // namespace exchange
