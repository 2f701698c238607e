#pragma once

// A folder for one test, gone at its end: tests never write into the source tree.

#include <filesystem>
#include <string>
#include <string_view>

namespace support {

class TemporaryFolder {
public:
    TemporaryFolder();
    ~TemporaryFolder();
    TemporaryFolder(const TemporaryFolder&) = delete;
    TemporaryFolder& operator=(const TemporaryFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::filesystem::path operator/(const std::filesystem::path& name) const {
        return path_ / name;
    }
    // Writes the bytes as they are and returns where.
    std::filesystem::path write(const std::filesystem::path& name, std::string_view bytes) const;

private:
    std::filesystem::path path_;
};

[[nodiscard]] std::string bytesOf(const std::filesystem::path& file);

} // namespace support
