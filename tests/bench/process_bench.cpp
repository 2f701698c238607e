#include "tests/bench/process_bench.h"

#include "tests/bench/child.h"
#include "tests/bench/line_fit.h"
#include "tests/bench/national_file.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <format>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <vector>

namespace bench {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t runs = 5;
constexpr std::array<std::size_t, 4> sizes{1'000, 10'000, 100'000, 219'000};

// What a user of GDAL writes: both sides through the R-tree of the file, then the distance.
constexpr const char* gdalSql =
    "SELECT a.name AS a, b.name AS b, ST_Distance(a.geom, b.geom) AS gap_m FROM estates a "
    "JOIN rtree_estates_geom ra ON ra.id = a.fid JOIN rtree_estates_geom rb "
    "ON rb.minx <= ra.maxx + 30 AND rb.maxx >= ra.minx - 30 AND rb.miny <= ra.maxy + 30 "
    "AND rb.maxy >= ra.miny - 30 JOIN estates b ON b.fid = rb.id "
    "WHERE b.fid > a.fid AND ST_Distance(a.geom, b.geom) <= 30";

struct Row {
    std::size_t estates;
    std::size_t pairs;
    Cost gap;
    Cost frontage;
    Cost geos;
    Cost gdal;
    std::optional<Cost> geoPandas; // none: not installed
};

std::vector<std::string> ours(const fs::path& file, const fs::path& csv) {
    return {PIANQU_PROGRAM, "neighbours", file, "--id", "name", "--gap", "30", "-o", csv};
}

std::size_t pairsIn(const fs::path& csv) {
    std::ifstream stream{csv};
    const auto lines =
        std::count(std::istreambuf_iterator<char>{stream}, std::istreambuf_iterator<char>{}, '\n');
    return static_cast<std::size_t>(lines) - 1; // the header
}

void requirePairs(std::size_t pairs, const fs::path& csv, const std::string& peer) {
    if (pairsIn(csv) != pairs) {
        throw std::runtime_error{peer + " finds another number of pairs"};
    }
    fs::remove(csv);
}

bool isGeoPandasThere() {
    try {
        (void)costOf({"python3", "-c", "import geopandas"});
        return true;
    } catch (const std::runtime_error&) {
        return false;
    }
}

Row measured(const fs::path& folder, std::size_t estates) {
    const fs::path file = folder / std::format("national_{}.gpkg", estates);
    inChild([&] { writeNationalFile(file, estates); });
    const fs::path csv = folder / "pairs.csv";
    const fs::path peerCsv = folder / "peer.csv";
    std::vector<std::string> gapAlone = ours(file, csv);
    gapAlone.emplace_back("--no-frontage");
    Row row{estates, 0, medianCost(runs, gapAlone), {}, {}, {}, {}};
    row.pairs = pairsIn(csv);
    row.frontage = medianCost(runs, ours(file, csv));
    row.geos = medianCost(runs, {PIANQU_GEOS_PEER, file, peerCsv});
    requirePairs(row.pairs, peerCsv, "GEOS");
    row.gdal = medianCost(runs, {"ogr2ogr", "-f", "CSV", peerCsv, file, "-sql", gdalSql});
    requirePairs(row.pairs, peerCsv, "GDAL");
    if (isGeoPandasThere()) {
        row.geoPandas = medianCost(runs, {"python3", PIANQU_GEOPANDAS_PEER, file, peerCsv});
        requirePairs(row.pairs, peerCsv, "GeoPandas");
    }
    fs::remove(csv);
    fs::remove(file);
    return row;
}

std::string cells(const Cost& cost) {
    return std::format(" {:.3f} s, {:.0f} MiB |", cost.seconds, cost.peakMib);
}

std::string line(const Row& row) {
    const double geoPandas = row.geoPandas ? row.geoPandas->seconds : row.gdal.seconds;
    const double published = std::min(row.gdal.seconds, geoPandas);
    return std::format("| {} | {} |", row.estates, row.pairs) + cells(row.gap) +
           cells(row.frontage) + cells(row.geos) + cells(row.gdal) +
           (row.geoPandas ? cells(*row.geoPandas) : " missing |") +
           std::format(" {:.2f} | {:.2f} | {:.2f} |\n", row.gap.seconds / published,
                       row.gap.seconds / row.geos.seconds, row.frontage.seconds / row.gap.seconds);
}

std::string fits(const std::vector<Row>& rows, const std::string& name, Cost Row::* cost) {
    std::vector<Place> seconds;
    std::vector<Place> mib;
    for (const Row& row : rows) {
        const auto estates = static_cast<double>(row.estates);
        seconds.push_back({estates, (row.*cost).seconds});
        mib.push_back({estates, (row.*cost).peakMib});
    }
    const LineFit time = lineThrough(seconds);
    const LineFit memory = lineThrough(mib);
    return std::format("- {}: {:.3f} s + {:.2f} s per million estates (R2 {:.4f}); {:.0f} MiB + "
                       "{:.2f} KiB per estate (R2 {:.4f})\n",
                       name, time.atZero, time.slope * 1e6, time.rSquared, memory.atZero,
                       memory.slope * 1024.0, memory.rSquared);
}

} // namespace

std::string processTable(const fs::path& folder) {
    fs::create_directories(folder);
    std::string table =
        "| estates | pairs | gaps | with frontage | GEOS program | GDAL SQL | GeoPandas | gaps / "
        "best of GDAL, GeoPandas | gaps / GEOS program | frontage / gaps |\n"
        "|---|---|---|---|---|---|---|---|---|---|\n";
    std::vector<Row> rows;
    for (const std::size_t estates : sizes) {
        rows.push_back(measured(folder, estates));
        table += line(rows.back());
    }
    fs::remove_all(folder);
    return table + "\n" + fits(rows, "gaps", &Row::gap) +
           fits(rows, "with frontage", &Row::frontage) +
           std::format("- a process that only says its version: {:.3f} s\n",
                       medianCost(runs, {PIANQU_PROGRAM, "--version"}).seconds);
}

} // namespace bench
