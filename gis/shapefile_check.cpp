#include "gis/shapefile_check.h"

#include "gis/failure.h"
#include "gis/input_file.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace gis {

namespace fs = std::filesystem;

namespace {

// Layout: ESRI Shapefile Technical Description (1998); dBASE III table file header.
constexpr std::size_t shapeHeader = 100;
constexpr std::size_t indexRecord = 8;
constexpr std::size_t recordHeader = 8;
constexpr std::uint64_t fileCode = 9994;

Failure damaged(const fs::path& part, const std::string& reason) {
    return {FailureKind::Environment,
            "shapefile.damaged",
            {part.string(), "", {}, ""},
            {{"part", part.extension().string()}, {"reason", reason}}};
}

std::uint64_t bigEndian(std::string_view bytes, std::size_t at) {
    std::uint64_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        number = (number << 8) | static_cast<unsigned char>(bytes[at + i]);
    }
    return number;
}

std::uint64_t littleEndian(std::string_view bytes, std::size_t at, std::size_t size) {
    std::uint64_t number = 0;
    for (std::size_t i = size; i-- > 0;) {
        number = (number << 8) | static_cast<unsigned char>(bytes[at + i]);
    }
    return number;
}

// Lengths in the headers of .shp and .shx count 16-bit words.
void requireWhole(const fs::path& part) {
    const std::string bytes = readBeginning(part, shapeHeader);
    if (bytes.size() < shapeHeader || bigEndian(bytes, 0) != fileCode) {
        throw damaged(part, bytes.size() < shapeHeader ? "truncated" : "not-a-shapefile");
    }
    const std::uint64_t size = bigEndian(bytes, 24) * 2;
    if (size < shapeHeader || size > fs::file_size(part)) {
        throw damaged(part, "truncated");
    }
}

// Every record the index knows lies inside the file of shapes.
std::size_t requireIndexFits(const fs::path& shx, std::string_view index, std::uint64_t shapeSize) {
    const std::size_t count = (bigEndian(index, 24) * 2 - shapeHeader) / indexRecord;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t at = shapeHeader + i * indexRecord;
        const std::uint64_t end =
            bigEndian(index, at) * 2 + recordHeader + bigEndian(index, at + 4) * 2;
        if (end > shapeSize) {
            throw damaged(shx, "index");
        }
    }
    return count;
}

fs::path requirePart(const fs::path& file, const std::string& extension) {
    const fs::path part = shapefilePart(file, extension);
    if (part.empty()) {
        throw Failure{FailureKind::Environment,
                      "shapefile.part-missing",
                      {fs::path{file}.replace_extension(extension).string(), "", {}, ""},
                      {{"part", extension}}};
    }
    return part;
}

} // namespace

fs::path shapefilePart(const fs::path& file, const std::string& extension) {
    fs::path plain = fs::path{file}.replace_extension(extension);
    if (fs::is_regular_file(plain)) {
        return plain;
    }
    const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path{"."};
    for (const fs::directory_entry& entry : fs::directory_iterator{folder}) {
        const fs::path& candidate = entry.path();
        if (candidate.stem() == file.stem() && lowerCaseExtension(candidate) == extension &&
            entry.is_regular_file()) {
            return file.has_parent_path() ? candidate : candidate.filename();
        }
    }
    return {};
}

std::size_t requireWholeShapefile(const fs::path& file) {
    requireFile(file);
    const fs::path shx = requirePart(file, ".shx");
    const fs::path dbf = requirePart(file, ".dbf");
    requireWhole(file);
    requireWhole(shx);
    const std::size_t count = requireIndexFits(shx, readFile(shx), fs::file_size(file));
    if (requireWholeDbf(dbf) != count) {
        throw damaged(dbf, "records");
    }
    return count;
}

std::size_t requireWholeDbf(const fs::path& file) {
    constexpr std::size_t smallestHeader = 33; // 32 bytes and the mark that ends it
    const std::string bytes = readBeginning(file, smallestHeader);
    if (bytes.size() < smallestHeader) {
        throw damaged(file, "truncated");
    }
    const std::uint64_t records = littleEndian(bytes, 4, 4);
    const std::uint64_t header = littleEndian(bytes, 8, 2);
    const std::uint64_t record = littleEndian(bytes, 10, 2);
    if (header < smallestHeader || record == 0) {
        throw damaged(file, "not-a-shapefile");
    }
    if (header + records * record > fs::file_size(file)) {
        throw damaged(file, "truncated");
    }
    return records;
}

} // namespace gis
