#pragma once

// The fields of a layer by our words.

#include "exchange/project_file.h"
#include "gis/feature.h"
#include "gis/finding.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace exchange {

// A word that the project file maps must name a field that exists, any other stands for the field
// of its own name if there is one: Finding "layer.field-missing" Error (field, fields, nearest).
class LayerFields {
public:
    // The layer must outlive the reading.
    LayerFields(const gis::Layer& layer, const FieldMapping& mapping,
                const std::vector<std::string>& words, gis::Findings& findings);

    [[nodiscard]] bool has(const std::string& word) const { return indices_.contains(word); }
    // Trimmed, as a person would write it; "" when there is no such field or no value.
    [[nodiscard]] std::string text(const gis::Feature& feature, const std::string& word) const;
    // Where that value stands.
    [[nodiscard]] gis::SourcePlace place(const gis::Feature& feature,
                                         const std::string& word) const;

private:
    const gis::Layer& layer_;
    std::map<std::string, std::size_t> indices_;
};

// "layer.field-missing" for a field nothing can be done without.
[[nodiscard]] gis::Finding fieldMissing(const gis::Layer& layer, const std::string& field);

} // namespace exchange
