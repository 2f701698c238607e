#pragma once

// Joint areas as files: CSV and GeoPackage for programs and QGIS, a shapefile for offices that ask
// for one, a workbook to read and hand round (app/area_workbook).

#include "app/joint_areas.h"
#include "gis/layer_writer.h"
#include "gis/staged_output.h"

#include <string>
#include <vector>

namespace app {

// One row per estate, by area, those in no area last: area, estate, name, district, year_now,
// year_proposed, households, area_people, standard_size (yes, no), reason, nearest_miss (both in
// Chinese, of estates in no area). Cells that a spreadsheet would run are guarded (gis/csv_writer).
[[nodiscard]] std::string toCsv(const JointAreas& joint);

// Three layers in the CRS in which was measured. Field names are ASCII of at most ten bytes, so
// that shapefiles hold them too.
//   areas    area_id, district, estates, households, people, standard (1, 0), year, span_m,
//            frontage_m (open, inside); of a plan also buildings, floor_m2, land_m2, invest_wan,
//            moved_hhy (household-years), quality, remark
//   estates  estate_id, name, area_id, year_now, year_new, households
//   strips   area_id, estate_a, estate_b, gap_m, frontage_m, open_m: the ground between
struct AreaLayers {
    gis::Layer areas;
    gis::Layer estates;
    gis::Layer strips;
};
[[nodiscard]] AreaLayers layersOf(const JointAreas& joint, const AreaShapes& shapes);
[[nodiscard]] AreaLayers layersOf(const PlannedAreas& planned);

// areas.gpkg and areas.shp with its companions; both dated `when` (ISO 8601 UTC).
struct AreaLayerWish {
    gis::LayerCrs crs; // of the shapefile; the GeoPackage stays in the CRS of the shapes
    gis::TextEncoding encoding{gis::TextEncoding::Utf8};
    std::string when;
};
void writeLayers(const AreaLayers& layers, const AreaLayerWish& wish, gis::StagedOutput& output);

} // namespace app
