#pragma once

// Private to exchange/: outlines, buildings and roads of a plan.

#include "exchange/project_file.h"
#include "gis/crs.h"
#include "gis/finding.h"
#include "plan/linkage.h"
#include "plan/portfolio.h"

#include <optional>
#include <span>
#include <vector>

namespace exchange {

// What outlines are joined to.
struct GroundJoin {
    std::span<const plan::Estate> estates;
    std::span<const plan::Alias> aliases;
    std::span<const plan::District> districts;
    std::span<const plan::NameWord> words;
    const gis::Crs& crs;
};

// All throw what gis::readLayer throws and report what it reports, and "layer.field-missing".

// One outline per estate, in the estates' order, joined by id where the layer has the field, else
// by name (plan/linkage, list "footprints").
//   "footprints.quality-unknown" Warning (text, known)
[[nodiscard]] gis::Checked<std::vector<std::optional<plan::Ground>>> readFootprints(
    const LayerInput& input, const GroundJoin& join);

// Adds each building to the ground of the estate that its field names, by id or by the name in the
// survey or in the footprints; a building without a name goes where its middle lies.
//   "buildings.estate-unknown" Error (text): that building is left out
//   "buildings.outside" Warning (count): buildings without name that lie in no outline, left out
//   "buildings.storeys-unknown" Warning (text)
[[nodiscard]] gis::Findings addBuildings(const LayerInput& input, const GroundJoin& join,
                                         std::vector<std::optional<plan::Ground>>& grounds);

//   "roads.class-unknown" Error (text, known), "roads.not-a-line" Error: that road is left out
//   "roads.width-unknown" Warning (text): width is not known then
[[nodiscard]] gis::Checked<std::vector<plan::Road>> readRoads(const LayerInput& input,
                                                              const gis::Crs& crs);

// One outline per district that the layer names by its code; several features of one code are
// joined.
//   "districts.code-unknown" Warning (text): that feature is left out
[[nodiscard]] gis::Checked<std::vector<plan::DistrictOutline>> readDistrictOutlines(
    const LayerInput& input, const GroundJoin& join);

} // namespace exchange
