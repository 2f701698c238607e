#include "tests/support/zip_file.h"

#include "gis/staged_output.h"

#include <cstdint>

namespace support {

namespace {

std::uint32_t crc32(const std::string& bytes) {
    std::uint32_t crc = 0xFFFFFFFF;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) {
            crc = (crc >> 1) ^ ((crc & 1) != 0 ? 0xEDB88320 : 0);
        }
    }
    return ~crc;
}

void append(std::string& bytes, std::uint64_t number, int size) {
    for (int i = 0; i < size; ++i) {
        bytes += static_cast<char>((number >> (8 * i)) & 0xFF);
    }
}

// The part that local header and central directory share (APPNOTE 4.3.7 and 4.3.12).
std::string description(const ZipEntry& entry) {
    constexpr int versionNeeded = 20;
    constexpr int namesInUtf8 = 1 << 11;
    constexpr int firstOfJanuary1980 = 0x21;
    std::string bytes;
    append(bytes, versionNeeded, 2);
    append(bytes, namesInUtf8, 2);
    append(bytes, 0, 2); // stored
    append(bytes, 0, 2);
    append(bytes, firstOfJanuary1980, 2);
    append(bytes, crc32(entry.bytes), 4);
    append(bytes, entry.bytes.size(), 4);
    append(bytes, entry.bytes.size(), 4);
    append(bytes, entry.name.size(), 2);
    append(bytes, 0, 2);
    return bytes;
}

} // namespace

void writeZip(const std::filesystem::path& file, const std::vector<ZipEntry>& entries) {
    std::string bytes;
    std::string directory;
    for (const ZipEntry& entry : entries) {
        directory += "PK\x01\x02\x14" + std::string(1, '\0') + description(entry);
        directory += std::string(10, '\0');
        append(directory, bytes.size(), 4);
        directory += entry.name;
        bytes += "PK\x03\x04" + description(entry) + entry.name + entry.bytes;
    }
    const std::size_t directoryAt = bytes.size();
    bytes += directory + "PK\x05\x06";
    append(bytes, 0, 4);
    append(bytes, entries.size(), 2);
    append(bytes, entries.size(), 2);
    append(bytes, directory.size(), 4);
    append(bytes, directoryAt, 4);
    append(bytes, 0, 2);
    gis::writeFile(file, bytes);
}

} // namespace support
