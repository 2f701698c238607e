#include "gis/office_package.h"

#include "gis/gdal_bridge.h"
#include "gis/input_file.h"

#include <cpl_vsi.h>

#include <memory>
#include <utility>

namespace gis {

namespace {

struct CloseVsi {
    void operator()(VSILFILE* file) const { VSIFCloseL(file); }
};
using VsiFile = std::unique_ptr<VSILFILE, CloseVsi>;

// A sheet of a million cells has some 50 MB; a part beyond this size is no table of a plan.
constexpr vsi_l_offset largestPart = vsi_l_offset{128} << 20;

} // namespace

OfficePackage::OfficePackage(std::filesystem::path file) : file_{std::move(file)} {
    const std::string beginning = readBeginning(file_, 4);
    if (beginning == "\xD0\xCF\x11\xE0") { // a compound document of Microsoft
        throw unreadable("protected by a password, or of Excel 97-2003");
    }
    if (beginning != "PK\x03\x04") {
        throw unreadable("not a zip file");
    }
}

Failure OfficePackage::unreadable(const std::string& reason) const {
    return {FailureKind::Environment,
            "file.unreadable",
            {file_.string(), "", {}, ""},
            {{"reason", reason}}};
}

std::string OfficePackage::pathOf(const std::string& part) const {
    return "/vsizip/{" + std::filesystem::absolute(file_).string() + "}/" + part;
}

XmlNode OfficePackage::xml(const std::string& part) const {
    const GdalMessages messages;
    const std::string path = pathOf(part);
    VSIStatBufL status{};
    const VsiFile input{VSIFOpenL(path.c_str(), "rb")};
    if (!input || VSIStatL(path.c_str(), &status) != 0) {
        throw unreadable(part + ": missing or damaged");
    }
    if (static_cast<vsi_l_offset>(status.st_size) > largestPart) {
        throw unreadable(part + ": too large");
    }
    std::string bytes(static_cast<std::size_t>(status.st_size), '\0');
    if (VSIFReadL(bytes.data(), 1, bytes.size(), input.get()) != bytes.size() ||
        messages.hasError()) {
        throw unreadable(part + ": damaged");
    }
    try {
        return parseXml(bytes);
    } catch (const XmlError& error) {
        throw unreadable(part + ": " + error.reason);
    }
}

} // namespace gis
