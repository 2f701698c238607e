#pragma once

// Neighbours as files: CSV for spreadsheets and programs, GeoPackage for QGIS.
//
// Columns: a, b, gap_m, frontage_a_m, frontage_b_m, frontage_m (the mean of both), open_frontage_m
// (the mean of both where nothing severs), severed_by. Lengths in metres; in CSV with millimetres
// as decimals. Where frontage was not asked for, a, b and gap_m alone.

#include "app/neighbour_list.h"

#include <filesystem>
#include <string>

namespace app {

[[nodiscard]] std::string toCsv(const LayerNeighbours& neighbours);
// The same and name_a, name_b, year_a, year_b; a and b are the estates' ids.
[[nodiscard]] std::string toCsv(const EstateNeighbours& neighbours);

// Two layers in the CRS in which was measured: facing_strips (polygons: the ground between those
// that face one another; pairs that touch all along have none) and pairs (lines: the shortest
// connection; without shape where they touch). Same input, same bytes. Throws Failure as
// gis::writeGeoPackage does.
void writeGeoPackage(const std::filesystem::path& file, const LayerNeighbours& neighbours,
                     gis::Metres gap);

} // namespace app
