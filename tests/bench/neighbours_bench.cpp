#include "tests/bench/neighbours_bench.h"

#include "gis/neighbours.h"
#include "tests/bench/geos_peer.h"
#include "tests/bench/national_set.h"
#include "tests/bench/stopwatch.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <format>
#include <span>
#include <vector>

namespace bench {

namespace {

using gis::NeighbourPair;

constexpr gis::Metres maxGap = gis::Metres::of(30.0);
constexpr std::size_t runs = 5;

bool isSame(const NeighbourPair& a, const NeighbourPair& b) {
    constexpr double millimetre = 0.001;
    return a.first == b.first && a.second == b.second &&
           std::abs((a.gap - b.gap).count()) <= millimetre;
}

const std::string head = "| estates | pairs | ours, ms | GEOS, ms | GEOS / ours | same pairs |\n"
                         "|---|---|---|---|---|---|\n";

std::string row(const std::string& name, std::span<const gis::MultiPolygon> shapes) {
    const GeosPeer peer{shapes};
    std::vector<NeighbourPair> ours;
    std::vector<NeighbourPair> theirs;
    const double ourTime = medianTime(runs, [&] { ours = gis::neighbours(shapes, maxGap); });
    const double theirTime = medianTime(runs, [&] { theirs = peer.neighbours(maxGap); });
    return std::format("| {} | {} | {:.1f} | {:.1f} | {:.1f} | {} |\n", name, ours.size(), ourTime,
                       theirTime, theirTime / ourTime,
                       std::ranges::equal(ours, theirs, isSame) ? "yes" : "NO");
}

} // namespace

std::string nationalNeighbours() {
    std::string table = head;
    for (const int count : {1'000, 10'000, 100'000, 219'000}) {
        table += row(std::to_string(count), nationalSet(static_cast<std::size_t>(count)));
    }
    return table;
}

} // namespace bench
