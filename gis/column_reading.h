#pragma once

// Private to gis/: the features of a GeoPackage from GDAL's batches of columns (the Arrow C data
// interface). GDAL reads ahead on threads of its own and hands geometries over as the bytes of the
// file; they are taken apart here on all threads. A third of the time of reading feature by
// feature.

#include "gis/feature.h"
#include "gis/gdal_bridge.h"

#include <optional>
#include <vector>

namespace gis {

// As read feature by feature. Nothing where batches do not help or something is to be told: other
// formats; columns other than numbers and text; shapes that are missing, no polygons, not whole or
// not finite. The layer is to be read feature by feature then.
[[nodiscard]] std::optional<std::vector<Feature>> featuresByColumns(OGRLayer& from);

} // namespace gis
