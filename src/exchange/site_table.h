#pragma once

// Private to exchange/: where estates stand that are known only by a point.
//
// One row per estate: its name as the survey writes it (compared as plan/linkage does, list
// "sites"), optionally its district code, longitude and latitude in degrees of the project's datum,
// storeys of the usual building, and optionally the bearing of its block's north, clockwise from
// grid north. How many buildings and how much floor area it has, the survey says.

#include "exchange/project_file.h"
#include "gis/crs.h"
#include "gis/finding.h"
#include "plan/estate.h"
#include "plan/inventory.h"
#include "plan/linkage.h"
#include "plan/site.h"

#include <span>
#include <vector>

namespace exchange {

struct SiteJoin {
    std::span<const plan::Estate> estates;
    std::span<const plan::Alias> aliases;
    std::span<const plan::District> districts;
    std::span<const plan::NameWord> words;
    const gis::Crs& crs; // metric; the sites' points are in it
};

// In the estates' order. Throws what gis::readTable throws; findings of readForm, CellValues and
// plan::link, "table.not-a-number" for degrees too, and
//   "sites.outside-area" Error (lon, lat, crs): not where the CRS is meant for, as when longitude
//   and latitude are swapped
// A row with an Error is left out.
[[nodiscard]] gis::Checked<std::vector<plan::Site>> readSites(const TableInput& input,
                                                              const SiteJoin& join);

} // namespace exchange
