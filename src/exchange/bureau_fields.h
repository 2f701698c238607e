#pragma once

// Private to exchange/: the fields of the bureau's shapefiles, as data: data/standards/
// bureau_fields.csv. An office whose bureau wants other names or widths edits that table.

#include "gis/feature.h"
#include "gis/finding.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace exchange {

struct BureauField {
    gis::Field field;   // name in ASCII of at most 10 bytes, kind, width, decimals
    std::string name;   // 小区名称
    std::string source; // which of our values it holds: "households"
    std::string note;
};

struct BureauFields {
    std::vector<BureauField> estates;
    std::vector<BureauField> buildings;
};

// The values that fields may hold, by layer.
inline constexpr std::string_view estateLayer{"estates"};
inline constexpr std::string_view buildingLayer{"buildings"};

// Findings as of readForm and CellValues, and "export.bad-field" Error (field, reason: name, twice,
// type, width, layer or source; none: a layer without fields, named by `field`).
[[nodiscard]] gis::Checked<BureauFields> readBureauFields(const std::filesystem::path& table);

} // namespace exchange
