#pragma once

// Private to gis/: is a shapefile whole? GDAL reads what it can from damaged ones; a layer that
// lacks estates in silence is worse than none.

#include <cstddef>
#include <filesystem>

namespace gis {

// Where the part of that ending is, in whatever case it is spelled (".dbf", ".DBF"); empty when
// there is none.
[[nodiscard]] std::filesystem::path shapefilePart(const std::filesystem::path& file,
                                                  const std::string& extension);

// Every part is there, as long as its header says, and .shp, .shx and .dbf agree. Returns the
// number of records. Throws Failure (Environment) "shapefile.part-missing" (fact part) or
// "shapefile.damaged" (facts part, reason: "not-a-shapefile", "truncated", "index", "records").
std::size_t requireWholeShapefile(const std::filesystem::path& file);

// The same for a table alone.
std::size_t requireWholeDbf(const std::filesystem::path& file);

} // namespace gis
