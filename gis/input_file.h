#pragma once

// Files to read: there, a plain file on disk, and read whole.

#include <cstddef>
#include <filesystem>
#include <string>

namespace gis {

// Throws Failure (Environment) "file.missing" when nothing is there, "file.unreadable" when it is a
// folder or something else than a file; the fact `reason` is the system's.
void requireFile(const std::filesystem::path& file);

// All bytes as they are. Throws as requireFile, and "file.unreadable" when reading fails.
[[nodiscard]] std::string readFile(const std::filesystem::path& file);

// The first bytes, at most so many.
[[nodiscard]] std::string readBeginning(const std::filesystem::path& file, std::size_t most);

// ".shp" of "Estates.SHP".
[[nodiscard]] std::string lowerCaseExtension(const std::filesystem::path& file);

} // namespace gis
