#pragma once

// Files packed into one zip file. Same files, same bytes: every entry is dated 1980-01-01, the
// first day that a zip file can say.

#include <filesystem>
#include <span>
#include <string>

namespace gis {

struct ZipEntry {
    std::string name; // in the zip file, with slashes; ASCII, which every unpacker reads
    std::filesystem::path file; // whose bytes it holds
};

// Packs the files in their order into `file`, then reads every entry again and compares. Throws
// Failure (Environment) "output.unwritable" (reason) when the zip file cannot be written or does
// not hold what was put in, and as readFile does.
void writeZip(const std::filesystem::path& file, std::span<const ZipEntry> entries);

} // namespace gis
