#pragma once

// The national set as a file, as an office would hold it.

#include <cstddef>
#include <filesystem>

namespace bench {

// A GeoPackage with one layer "estates" (field name) in EPSG:4543, city by city.
void writeNationalFile(const std::filesystem::path& file, std::size_t estates);

} // namespace bench
