#include "exchange/layer_fields.h"

#include "gis/text.h"

namespace exchange {

LayerFields::LayerFields(const gis::Layer& layer, const FieldMapping& mapping,
                         const std::vector<std::string>& words, gis::Findings& findings)
    : layer_{layer} {
    for (const auto& word : words) {
        const auto mapped = mapping.find(word);
        const auto& field = mapped == mapping.end() ? word : mapped->second;
        if (const auto index = gis::fieldIndex(layer, field)) {
            indices_[word] = *index;
        } else if (mapped != mapping.end()) {
            findings.push_back(fieldMissing(layer, field));
        }
    }
}

std::string LayerFields::text(const gis::Feature& feature, const std::string& word) const {
    const auto index = indices_.find(word);
    return index == indices_.end() ? std::string{}
                                   : gis::trimmed(gis::toText(feature.values[index->second]));
}

gis::SourcePlace LayerFields::place(const gis::Feature& feature, const std::string& word) const {
    auto place = gis::placeOf(layer_, feature);
    const auto index = indices_.find(word);
    if (index != indices_.end()) {
        place.column = layer_.fields[index->second].name;
    }
    return place;
}

gis::Finding fieldMissing(const gis::Layer& layer, const std::string& field) {
    std::string found;
    std::string nearest;
    std::optional<std::size_t> least;
    for (const auto& known : layer.fields) {
        found += (found.empty() ? "" : "、") + known.name;
        const auto distance = gis::editDistance(known.name, field);
        if (!least || distance < *least) {
            least = distance;
            nearest = known.name;
        }
    }
    return {"layer.field-missing",
            gis::Severity::Error,
            {layer.file, layer.name, std::nullopt, ""},
            {{"field", field}, {"fields", found}, {"nearest", nearest}}};
}

} // namespace exchange
