#include "app/layer_fields.h"

#include "gis/failure.h"

namespace app {

namespace {

std::string joinedNames(const gis::Layer& layer) {
    std::string text;
    for (const gis::Field& field : layer.fields) {
        text += (text.empty() ? "" : ", ") + field.name;
    }
    return text;
}

} // namespace

std::optional<std::size_t> fieldNamed(const gis::Layer& layer, const std::string& name) {
    if (name.empty()) {
        return std::nullopt;
    }
    const auto index = fieldIndex(layer, name);
    if (!index) {
        throw gis::Failure{gis::FailureKind::Usage,
                           "layer.field-missing",
                           {layer.file, layer.name, {}, ""},
                           {{"field", name}, {"fields", joinedNames(layer)}}};
    }
    return index;
}

} // namespace app
