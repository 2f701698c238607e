#pragma once

// The standard of the complete residential community from its two tables (data/standards), and
// what exists of it from a layer.

#include "exchange/project_file.h"
#include "gis/crs.h"
#include "gis/finding.h"
#include "plan/community_standard.h"

#include <filesystem>
#include <vector>

namespace exchange {

// Findings as of readForm and CellValues, and "community.word-unknown" Error (word, known).
[[nodiscard]] gis::Checked<plan::CommunityStandard> readCommunityStandard(
    const std::filesystem::path& items, const std::filesystem::path& numbers);

// Points, or shapes by their middle. The field `item` holds the standard's number or the name of
// the item (托儿所 finds 一个托儿所).
//   "facilities.item-unknown" Warning (text): that facility is left out
//   "layer.empty-geometry" as the reader tells it: left out as well
[[nodiscard]] gis::Checked<std::vector<plan::Facility>> readFacilities(
    const LayerInput& input, const gis::Crs& crs, const plan::CommunityStandard& standard);

} // namespace exchange
