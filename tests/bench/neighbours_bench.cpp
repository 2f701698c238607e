#include "tests/bench/neighbours_bench.h"

#include "gis/layer_reader.h"
#include "gis/neighbours.h"
#include "tests/bench/geos_peer.h"
#include "tests/bench/national_set.h"
#include "tests/bench/stopwatch.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <format>
#include <fstream>
#include <optional>
#include <span>
#include <variant>
#include <vector>

namespace bench {

namespace {

namespace fs = std::filesystem;
using gis::NeighbourPair;
using Pairs = std::vector<NeighbourPair>;

constexpr gis::Metres maxGap = gis::Metres::of(30.0);
constexpr std::size_t runs = 5;

bool isSame(const NeighbourPair& a, const NeighbourPair& b) {
    constexpr double millimetre = 0.001;
    return a.first == b.first && a.second == b.second &&
           std::abs((a.gap - b.gap).count()) <= millimetre;
}

const std::string head =
    "| set | estates | pairs | ours, ms | GEOS, ms | GEOS / ours | as GEOS | as published |\n"
    "|---|---|---|---|---|---|---|---|\n";

std::string isAgreed(const Pairs& ours, const Pairs& theirs) {
    return std::ranges::equal(ours, theirs, isSame) ? "yes" : "NO";
}

std::string row(const std::string& name, std::span<const gis::MultiPolygon> shapes,
                const std::optional<Pairs>& published) {
    const GeosPeer peer{shapes};
    Pairs ours;
    Pairs theirs;
    const double ourTime = medianTime(runs, [&] { ours = gis::neighbours(shapes, maxGap); });
    const double theirTime = medianTime(runs, [&] { theirs = peer.neighbours(maxGap); });
    return std::format("| {} | {} | {} | {:.1f} | {:.1f} | {:.1f} | {} | {} |\n", name,
                       shapes.size(), ours.size(), ourTime, theirTime, theirTime / ourTime,
                       isAgreed(ours, theirs), published ? isAgreed(ours, *published) : "");
}

std::vector<gis::MultiPolygon> estatesOf(const fs::path& city) {
    const gis::Crs metric = gis::crsFromText("EPSG:4543");
    std::vector<gis::MultiPolygon> shapes;
    for (const gis::Feature& feature :
         gis::readLayer({city, "estates", "", ""}, metric).value.features) {
        shapes.push_back(std::get<gis::MultiPolygon>(feature.shape));
    }
    return shapes;
}

// Lines "i,j,gap" under one header line; estates count from 1 in the order of the layer.
Pairs readPairs(const fs::path& file) {
    std::ifstream stream{file};
    std::string line;
    std::getline(stream, line);
    Pairs pairs;
    NeighbourPair pair{};
    double gap = 0.0;
    char comma = ',';
    while (stream >> pair.first >> comma >> pair.second >> comma >> gap) {
        pairs.push_back({pair.first - 1, pair.second - 1, gis::Metres::of(gap), false});
    }
    return pairs;
}

} // namespace

std::vector<fs::path> layersIn(const fs::path& folder) {
    std::vector<fs::path> files;
    if (folder.empty()) {
        return files;
    }
    for (const fs::directory_entry& entry : fs::directory_iterator{folder}) {
        if (entry.path().extension() == ".gpkg") {
            files.push_back(entry.path());
        }
    }
    std::ranges::sort(files);
    return files;
}

std::string neighboursTable(const fs::path& cities) {
    std::string table = head;
    for (const fs::path& city : layersIn(cities)) {
        const std::string name = city.stem().string();
        table += row(name, estatesOf(city), readPairs(cities / ("pairs_" + name + ".csv")));
    }
    for (const int count : {1'000, 10'000, 100'000, 219'000}) {
        table += row("national", nationalSet(static_cast<std::size_t>(count)), std::nullopt);
    }
    return table;
}

} // namespace bench
