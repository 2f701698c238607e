#pragma once

// How long a package of estates takes to be checked, written and compared, beside ogr2ogr writing
// the same shapefile without looking.

#include <filesystem>
#include <string>

namespace bench {

// A Markdown table for national sets of 10,000 and 219,000 estates, in GBK and UTF-8, in this
// folder. ours: the portfolio in memory is made into the layer of the bureau's profile, checked
// (values, shapes, overlaps, gaps, names, floor areas), written as a shapefile, read again from its
// bytes and compared. ogr2ogr, as a process: from a GeoPackage of the same layer to the same
// shapefile. Runs of both follow one another by turns; medians of three, wall clock and processor
// time.
[[nodiscard]] std::string exportTable(const std::filesystem::path& folder);

} // namespace bench
