#pragma once

// Zip files made by hand, for office documents of which a test decides every byte.

#include <filesystem>
#include <string>
#include <vector>

namespace support {

struct ZipEntry {
    std::string name;
    std::string bytes;
};

// Entries are stored as they are, without compression.
void writeZip(const std::filesystem::path& file, const std::vector<ZipEntry>& entries);

} // namespace support
