#pragma once

// A layer of features in plain data: fields, and for each feature a shape and one value per field.

#include "gis/geometry.h"
#include "gis/source_place.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace gis {

enum class FieldKind { Text, Integer, Real };

struct Field {
    std::string name; // UTF-8
    FieldKind kind{FieldKind::Text};
    int width{0};     // bytes of text or digits as stored; 0: not limited
    int precision{0}; // digits after the point; 0 for a Real: not limited

    friend bool operator==(const Field&, const Field&) = default;
};

// std::monostate: null.
using FieldValue = std::variant<std::monostate, std::int64_t, double, std::string>;

struct Feature {
    std::int64_t id{0}; // as the file counts
    Shape shape;        // in ground metres of the CRS the layer was asked in
    std::vector<FieldValue> values;

    friend bool operator==(const Feature&, const Feature&) = default;
};

struct Layer {
    std::string file; // as the user named it
    std::string name;
    std::vector<Field> fields;
    std::vector<Feature> features;

    friend bool operator==(const Layer&, const Layer&) = default;
};

[[nodiscard]] std::optional<std::size_t> fieldIndex(const Layer& layer, const std::string& name);
[[nodiscard]] SourcePlace placeOf(const Layer& layer, const Feature& feature);

// The value as a person would write it: integers without point, reals in the shortest form that
// reads back the same, null as "".
[[nodiscard]] std::string toText(const FieldValue& value);

} // namespace gis
