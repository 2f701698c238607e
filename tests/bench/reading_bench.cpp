#include "tests/bench/reading_bench.h"

#include "gis/layer_reader.h"
#include "gis/layer_writer.h"
#include "gis/neighbours.h"
#include "tests/bench/national_set.h"
#include "tests/bench/stopwatch.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <format>
#include <span>
#include <utility>
#include <variant>
#include <vector>

namespace bench {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t runs = 5;

gis::Layer estatesLayer(std::size_t count) {
    gis::Layer layer{"national.gpkg", "estates", {{"name", gis::FieldKind::Text, 0, 0}}, {}};
    std::int64_t id = 0;
    for (gis::MultiPolygon& shape : nationalSet(count)) {
        ++id;
        layer.features.push_back({id, std::move(shape), {std::format("estate {}", id)}});
    }
    return layer;
}

std::vector<gis::MultiPolygon> shapesOf(gis::Layer layer) {
    std::vector<gis::MultiPolygon> shapes;
    shapes.reserve(layer.features.size());
    for (gis::Feature& feature : layer.features) {
        shapes.push_back(std::get<gis::MultiPolygon>(std::move(feature.shape)));
    }
    return shapes;
}

std::string row(const fs::path& file, const gis::Crs& metric) {
    gis::Layer raw;
    gis::Layer polygons;
    std::size_t pairs = 0;
    const double reading =
        medianTime(runs, [&] { raw = gis::readLayer({file, "estates", "", ""}, metric).value; });
    const double checking = medianTime(runs, [&] { polygons = gis::polygonsOf(raw).value; });
    const std::vector<gis::MultiPolygon> shapes = shapesOf(std::move(polygons));
    const double searching =
        medianTime(runs, [&] { pairs = gis::neighbours(shapes, gis::Metres::of(30.0)).size(); });
    return std::format("| {} | {} | {:.1f} | {:.1f} | {:.1f} | {:.1f} |\n", raw.features.size(),
                       pairs, reading, checking, searching, reading + checking + searching);
}

} // namespace

std::string readingTable() {
    const gis::Crs metric = gis::crsFromText("EPSG:4543");
    const fs::path folder = fs::temp_directory_path() / "pianqu_bench";
    const fs::path file = folder / "national.gpkg";
    fs::create_directories(folder);
    std::string table = "| estates | pairs | read, ms | check, ms | search, ms | all, ms |\n"
                        "|---|---|---|---|---|---|\n";
    for (const int count : {1'000, 10'000, 100'000, 219'000}) {
        const gis::Layer layer = estatesLayer(static_cast<std::size_t>(count));
        gis::writeGeoPackage(file, {&layer, 1}, {metric, metric}, "2021-03-01T08:00:00Z");
        table += row(file, metric);
    }
    fs::remove_all(folder);
    return table;
}

} // namespace bench
