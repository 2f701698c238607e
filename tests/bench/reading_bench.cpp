#include "tests/bench/reading_bench.h"

#include "app/neighbour_files.h"
#include "gis/box_index.h"
#include "gis/frontage.h"
#include "gis/input_file.h"
#include "gis/layer_reader.h"
#include "gis/layout.h"
#include "gis/neighbours.h"
#include "gis/staged_output.h"
#include "tests/bench/national_file.h"
#include "tests/bench/stopwatch.h"

#include <array>
#include <cstddef>
#include <format>
#include <fstream>
#include <utility>
#include <variant>
#include <vector>

namespace bench {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t runs = 5;
constexpr gis::Metres maxGap = gis::Metres::of(30.0);

struct Step {
    double time;  // milliseconds
    double floor; // milliseconds; zero: none is known
};

struct Steps {
    std::size_t estates;
    std::size_t pairs;
    Step read;
    Step check;
    Step search;
    Step frontage;
    Step csv;
};

app::LayerNeighbours shapesOf(gis::Layer layer) {
    app::LayerNeighbours estates;
    for (gis::Feature& feature : layer.features) {
        estates.ids.push_back(gis::toText(feature.values.front()));
        estates.shapes.push_back(std::get<gis::MultiPolygon>(std::move(feature.shape)));
    }
    return estates;
}

double bytesReadTime(const fs::path& file) {
    std::size_t bytes = 0;
    return medianTime(runs, [&] { bytes = gis::readFile(file).size(); });
}

double bytesWrittenTime(const fs::path& file, const std::string& bytes) {
    return medianTime(runs, [&] { gis::writeFile(file, bytes); });
}

// One pass over the index and one distance for each candidate, the index and the outlines made.
double searchFloor(const std::vector<gis::MultiPolygon>& shapes) {
    const gis::Layout layout{shapes};
    const gis::BoxIndex index{layout.boxes()};
    std::vector<double> least(gis::chunksOf(shapes.size()));
    return medianTime(runs, [&] {
        gis::forEachChunk(shapes.size(), [&](const gis::Chunk& chunk) {
            for (std::size_t i = chunk.begin; i < chunk.end; ++i) {
                index.forEachNear(layout.boxes()[i], maxGap.count(), [&](std::size_t j) {
                    if (j > i) {
                        least[chunk.number] += squaredDistance(layout.outline(i), layout.outline(j),
                                                               maxGap.count() * maxGap.count());
                    }
                });
            }
        });
    });
}

Steps measured(const fs::path& folder, std::size_t estates) {
    const gis::Crs metric = gis::crsFromText("EPSG:4543");
    const fs::path file = folder / "national.gpkg";
    const fs::path csv = folder / "pairs.csv";
    writeNationalFile(file, estates);
    gis::Layer raw;
    gis::Layer polygons;
    Steps steps{estates, 0, {}, {}, {}, {}, {}};
    steps.read = {
        medianTime(runs, [&] { raw = gis::readLayer({file, "estates", "", ""}, metric).value; }),
        bytesReadTime(file)};
    steps.check = {medianTime(runs, [&] { polygons = gis::polygonsOf(raw).value; }), 0.0};
    app::LayerNeighbours found = shapesOf(std::move(polygons));
    raw = {};
    app::PairList& list = found.list;
    steps.search = {medianTime(runs, [&] { list.pairs = gis::neighbours(found.shapes, maxGap); }),
                    searchFloor(found.shapes)};
    steps.pairs = list.pairs.size();
    steps.frontage = {
        medianTime(runs,
                   [&] { list.frontages = gis::frontages(found.shapes, list.pairs, maxGap, {}); }),
        0.0};
    std::string text;
    steps.csv.time = medianTime(runs, [&] {
        text = toCsv(found);
        gis::writeFile(csv, text);
    });
    steps.csv.floor = bytesWrittenTime(csv, text);
    return steps;
}

std::string cell(const Step& step) {
    if (step.floor <= 0.0) {
        return std::format(" {:.1f} |", step.time);
    }
    return std::format(" {:.1f} (floor {:.1f}, x {:.1f}) |", step.time, step.floor,
                       step.time / step.floor);
}

std::string line(const Steps& steps) {
    std::string text = std::format("| {} | {} |", steps.estates, steps.pairs);
    double all = 0.0;
    for (const Step& step : {steps.read, steps.check, steps.search, steps.frontage, steps.csv}) {
        text += cell(step);
        all += step.time;
    }
    return text + std::format(" {:.1f} |\n", all);
}

} // namespace

std::string readingTable(const fs::path& folder) {
    fs::create_directories(folder);
    std::string table = "| estates | pairs | read, ms | check, ms | search, ms | frontage, ms | "
                        "CSV, ms | all, ms |\n|---|---|---|---|---|---|---|---|\n";
    for (const std::size_t estates : std::array<std::size_t, 4>{1'000, 10'000, 100'000, 219'000}) {
        table += line(measured(folder, estates));
    }
    fs::remove_all(folder);
    return table;
}

} // namespace bench
