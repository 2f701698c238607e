#include "gis/gdal_bridge.h"

#include "gis/failure.h"
#include "gis/input_file.h"

#include <cpl_conv.h>
#include <cpl_string.h>
#include <gdal_frmts.h>
#include <ogr_srs_api.h>

#include <cassert>

namespace gis {

namespace fs = std::filesystem;

namespace {

// LIBKML is left out: it crashes on some real files. No driver that talks to servers is there.
bool registerDrivers() {
    RegisterOGRShape();
    RegisterOGRGeoPackage();
    RegisterOGRGeoJSON();
    RegisterOGRKML();
    RegisterOGRDXF();
    GDALRegister_PNG();
    OSRSetPROJEnableNetwork(0);
    CPLSetConfigOption("OGR_ARC_STEPSIZE", "1"); // degrees
    return true;
}

void requireDrivers() {
    static const bool done = registerDrivers();
    assert(done);
    (void)done;
}

Failure unreadable(const fs::path& file, const GdalMessages& messages, const std::string& driver) {
    const std::string reason =
        messages.hasError() ? messages.firstError() : "not recognized as " + driver;
    return {FailureKind::Environment,
            "file.unreadable",
            {file.string(), "", {}, ""},
            {{"reason", reason}}};
}

GDALDatasetUniquePtr opened(const fs::path& file, unsigned kind, const std::string& driver,
                            const std::vector<std::string>& options) {
    requireFile(file);
    requireDrivers();
    CPLStringList openOptions;
    for (const std::string& option : options) {
        openOptions.AddString(option.c_str());
    }
    CPLStringList drivers;
    drivers.AddString(driver.c_str());
    const GdalMessages messages;
    const std::string path = fs::absolute(file).string();
    GDALDatasetUniquePtr dataset{GDALDataset::Open(path.c_str(), kind | GDAL_OF_READONLY,
                                                   drivers.List(), openOptions.List(), nullptr)};
    if (!dataset || messages.hasError()) {
        throw unreadable(file, messages, driver);
    }
    return dataset;
}

} // namespace

GdalMessages::GdalMessages() {
    CPLPushErrorHandlerEx(&GdalMessages::keep, this);
}

GdalMessages::~GdalMessages() {
    CPLPopErrorHandler();
}

void GdalMessages::keep(CPLErr severity, CPLErrorNum /*number*/, const char* message) {
    auto* const self = static_cast<GdalMessages*>(CPLGetErrorHandlerUserData());
    if (severity >= CE_Failure && self->firstError_.empty()) {
        self->firstError_ = message;
    }
}

GDALDatasetUniquePtr openDataset(const fs::path& file, const std::string& driver,
                                 const std::vector<std::string>& options) {
    return opened(file, GDAL_OF_VECTOR, driver, options);
}

GDALDatasetUniquePtr openPicture(const fs::path& file) {
    return opened(file, GDAL_OF_RASTER, "PNG", {});
}

GDALDriver& gdalDriver(const std::string& name) {
    requireDrivers();
    GDALDriver* const driver = GetGDALDriverManager()->GetDriverByName(name.c_str());
    assert(driver != nullptr);
    return *driver;
}

} // namespace gis
