#include "gis/zip_writer.h"

#include "gis/gdal_bridge.h"
#include "gis/input_file.h"
#include "gis/ogr_writing.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <cpl_vsi.h>

#include <algorithm>
#include <memory>
#include <utility>

namespace gis {

namespace fs = std::filesystem;

namespace {

// 1980-01-01, the first day that a zip file can say, in seconds of Unix.
constexpr const char* firstTime = "315532800";

class ZipOutput {
public:
    explicit ZipOutput(const fs::path& file)
        : file_{file}, handle_{CPLCreateZip(fs::absolute(file).c_str(), nullptr)} {
        require(handle_ != nullptr, "create");
        // One plain stream each: an index of its parts would be a file that nobody asked for.
        options_.SetNameValue("SOZIP_ENABLED", "NO");
        options_.SetNameValue("TIMESTAMP", firstTime);
    }
    ~ZipOutput() {
        if (handle_ != nullptr) {
            CPLCloseZip(handle_);
        }
    }
    ZipOutput(const ZipOutput&) = delete;
    ZipOutput& operator=(const ZipOutput&) = delete;

    void add(const std::string& name, const std::string& bytes) {
        constexpr std::size_t most = std::size_t{64} << 20; // a call takes an int of bytes
        require(CPLCreateFileInZip(handle_, name.c_str(), options_.List()) == CE_None, name);
        for (std::size_t done = 0; done < bytes.size(); done += most) {
            const auto count = static_cast<int>(std::min(most, bytes.size() - done));
            require(CPLWriteFileInZip(handle_, bytes.data() + done, count) == CE_None, name);
        }
        require(CPLCloseFileInZip(handle_) == CE_None, name);
    }

    void close() {
        void* const handle = std::exchange(handle_, nullptr);
        require(CPLCloseZip(handle) == CE_None, "close");
    }

private:
    void require(bool isDone, const std::string& what) const {
        if (!isDone) {
            throw unwritable(file_, messages_.hasError() ? messages_.firstError() : what);
        }
    }

    GdalMessages messages_;
    fs::path file_;
    CPLStringList options_;
    void* handle_;
};

struct CloseVsi {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};

std::string bytesInZip(const fs::path& zip, const ZipEntry& entry, std::size_t expected) {
    const GdalMessages messages;
    const std::string path = "/vsizip/{" + fs::absolute(zip).string() + "}/" + entry.name;
    const std::unique_ptr<VSILFILE, CloseVsi> input{VSIFOpenL(path.c_str(), "rb")};
    std::string bytes(expected + 1, '\0'); // one more: an entry that is too long shows
    bytes.resize(input ? VSIFReadL(bytes.data(), 1, bytes.size(), input.get()) : 0);
    return bytes;
}

} // namespace

void writeZip(const fs::path& file, std::span<const ZipEntry> entries) {
    ZipOutput output{file};
    for (const ZipEntry& entry : entries) {
        output.add(entry.name, readFile(entry.file));
    }
    output.close();
    for (const ZipEntry& entry : entries) {
        const std::string bytes = readFile(entry.file);
        if (bytesInZip(file, entry, bytes.size()) != bytes) {
            throw unwritable(file, entry.name);
        }
    }
}

} // namespace gis
