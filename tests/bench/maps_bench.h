#pragma once

// How fast whole cities become pages, beside a peer in the same run.

#include <filesystem>
#include <string>

namespace bench {

// A Markdown table, medians of whole processes from GeoPackage to page: the reference cities
// (*.gpkg) of the folder, none when its path is empty, on A3 and the largest on A1, too, then a
// city of 10,000 estates with 50,000 buildings on A0. Beside ours the times of Mapnik and QGIS for
// an A3 page (tests/bench/mapnik_peer.py, qgis_peer.py; "missing" where they are not installed) and
// how many times longer they take. They label what they can and do not say what they left out.
[[nodiscard]] std::string mapsTable(const std::filesystem::path& cities);

} // namespace bench
