#pragma once

// Private to gis/: GDAL opened quietly, offline and with a closed list of drivers.

#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <filesystem>
#include <string>
#include <vector>

namespace gis {

// While it lives, GDAL prints nothing; what it complains about is kept. One per thread at a time,
// or nested.
class GdalMessages {
public:
    GdalMessages();
    ~GdalMessages();
    GdalMessages(const GdalMessages&) = delete;
    GdalMessages& operator=(const GdalMessages&) = delete;

    // The first thing that failed; empty when nothing did. Warnings do not count.
    [[nodiscard]] const std::string& firstError() const { return firstError_; }
    [[nodiscard]] bool hasError() const { return !firstError_.empty(); }

private:
    static void CPL_STDCALL keep(CPLErr severity, CPLErrorNum number, const char* message);

    std::string firstError_;
};

// Opens a file on disk for reading with one driver of the closed list. Throws Failure
// (Environment) "file.missing" or "file.unreadable" with GDAL's reason.
[[nodiscard]] GDALDatasetUniquePtr openDataset(const std::filesystem::path& file,
                                               const std::string& driver,
                                               const std::vector<std::string>& options);

// Opens a PNG file, the one kind of picture there is. Throws as openDataset does.
[[nodiscard]] GDALDatasetUniquePtr openPicture(const std::filesystem::path& file);

// A driver of the closed list, for writing.
[[nodiscard]] GDALDriver& gdalDriver(const std::string& name);

} // namespace gis
