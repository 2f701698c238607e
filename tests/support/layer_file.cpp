#include "tests/support/layer_file.h"

#include "gis/staged_output.h"
#include "gis/wkt.h"

#include <stdexcept>

namespace support {

namespace fs = std::filesystem;

gis::Layer layerOf(const std::string& wkt, const std::vector<std::string>& names) {
    gis::Layer layer{"", "e", {{"NAME", gis::FieldKind::Text, 20, 0}}, {}};
    for (const std::string& name : names) {
        layer.features.push_back({0, gis::shapeFromWkt(wkt), {name}});
    }
    return layer;
}

fs::path writeShapefile(const TemporaryFolder& folder, const gis::Layer& layer,
                        gis::TextEncoding encoding) {
    const gis::Crs crs = gis::crsFromText("EPSG:4543");
    gis::writeShapefile(folder / "e.shp", layer, {crs, crs}, encoding, "2021-03-01T08:00:00Z");
    return folder / "e.shp";
}

void replaceBytes(const fs::path& file, const std::string& from, const std::string& to) {
    std::string bytes = bytesOf(file);
    std::size_t at = bytes.find(from);
    if (at == std::string::npos || from.size() != to.size()) {
        throw std::logic_error{"nothing to replace in " + file.string()};
    }
    for (; at != std::string::npos; at = bytes.find(from, at + to.size())) {
        bytes.replace(at, from.size(), to);
    }
    gis::writeFile(file, bytes);
}

void cutFile(const fs::path& file, std::size_t bytes) {
    fs::resize_file(file, fs::file_size(file) - bytes);
}

std::vector<std::string> codesOf(const gis::Findings& findings) {
    std::vector<std::string> codes;
    for (const gis::Finding& finding : findings) {
        codes.push_back(finding.code);
    }
    return codes;
}

} // namespace support
