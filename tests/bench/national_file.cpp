#include "tests/bench/national_file.h"

#include "gis/layer_writer.h"
#include "tests/bench/national_set.h"

#include <cstdint>
#include <format>
#include <utility>

namespace bench {

void writeNationalFile(const std::filesystem::path& file, std::size_t estates) {
    const gis::Crs metric = gis::crsFromText("EPSG:4543");
    gis::Layer layer{file.string(), "estates", {{"name", gis::FieldKind::Text, 0, 0}}, {}};
    std::int64_t id = 0;
    for (gis::MultiPolygon& shape : nationalSet(estates)) {
        ++id;
        layer.features.push_back({id, std::move(shape), {std::format("estate {}", id)}});
    }
    gis::writeGeoPackage(file, {&layer, 1}, {metric, metric}, "2021-03-01T08:00:00Z");
}

} // namespace bench
