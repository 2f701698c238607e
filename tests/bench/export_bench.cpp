#include "tests/bench/export_bench.h"

#include "exchange/package_checks.h"
#include "exchange/package_files.h"
#include "gis/staged_output.h"
#include "tests/bench/measured_process.h"
#include "tests/bench/national_set.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <format>
#include <stdexcept>
#include <utility>
#include <vector>

namespace bench {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t runs = 3;
constexpr const char* when = "2021-03-01T08:00:00Z";

plan::EstateRecord recordOf(int number, gis::MultiPolygon shape, const EstateFacts& facts) {
    plan::EstateRecord record;
    plan::Estate& estate = record.estate;
    estate.district = plan::DistrictCode{"620302"};
    estate.id = plan::estateIdOf(estate.district, number);
    estate.number = number;
    estate.name = std::format("昌荣里{}区", number);
    estate.built = {"1981—1990年", {{1981, 1990}}};
    estate.households = static_cast<int>(facts.households);
    estate.floorArea = gis::SquareMetres::of(80.0 * static_cast<double>(facts.households));
    estate.buildings = 1 + number % 40;
    estate.structure = "砖混";
    record.plan = plan::PlanEntry{{facts.planYear}, estate.name,       estate.buildings,
                                  estate.floorArea, estate.households, {}};
    record.guidance = plan::GuidanceEntry{};
    record.guidance->types = {plan::RenovationType::Basic, plan::RenovationType::Improvement};
    record.ground =
        plan::Ground{std::move(shape), plan::GroundQuality::Surveyed, {}, estate.name, {}};
    return record;
}

plan::Portfolio nationalPortfolio(std::size_t estates) {
    plan::Portfolio portfolio;
    portfolio.title = "national set";
    portfolio.period = {{2021}, {2025}};
    portfolio.crs = gis::crsFromText("EPSG:4543");
    portfolio.districts = {{plan::DistrictCode{"620302"}, "金川区", "中心城区", {}}};
    portfolio.costs = {plan::Money::ofWan(9), {}};
    std::vector<gis::MultiPolygon> shapes = nationalSet(estates);
    const std::vector<EstateFacts> facts = factsOf(shapes);
    portfolio.estates.reserve(shapes.size());
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        portfolio.estates.push_back(
            recordOf(static_cast<int>(i + 1), std::move(shapes[i]), facts[i]));
    }
    return portfolio;
}

// The estates alone: ogr2ogr is given no more.
exchange::PackageProfile estatesProfile() {
    auto profile = exchange::readPackageProfile(fs::path{PIANQU_SOURCE_DIR} /
                                                "data/profiles/natural-resources.toml");
    std::erase_if(profile.layers, [](const exchange::PackageLayer& layer) {
        return layer.content != exchange::PackageContent::Estates;
    });
    return profile;
}

// Milliseconds.
struct Times {
    double fill{0.0};
    double check{0.0};
    double write{0.0}; // and read again, and compare
    double cpu{0.0}; // of all three, on all cores
    [[nodiscard]] double all() const { return fill + check + write; }
};

class Watch {
public:
    double lap() {
        const auto now = std::chrono::steady_clock::now();
        const std::chrono::duration<double, std::milli> time = now - start_;
        start_ = now;
        return time.count();
    }

private:
    std::chrono::steady_clock::time_point start_{std::chrono::steady_clock::now()};
};

Times ours(const exchange::PackageContents& contents, const exchange::PackageProfile& profile,
           const std::string& encoding, const fs::path& folder) {
    const std::clock_t begin = std::clock();
    Times times;
    Watch watch;
    const auto layers = packageLayers(contents, profile, exchange::WholePackage{});
    times.fill = watch.lap();
    gis::Findings findings = checkLayers(layers, profile, encoding);
    append(findings, checkEstates(contents, profile));
    if (gis::hasErrors(findings)) {
        throw std::runtime_error{"the national set has faults: " + findings.front().code};
    }
    times.check = watch.lap();
    gis::StagedOutput output{folder};
    const gis::Crs& crs = contents.portfolio->crs;
    writePackageLayers(
        layers, profile.formats,
        {{crs, crs}, encoding == "GBK" ? gis::TextEncoding::Gbk : gis::TextEncoding::Utf8, when},
        output);
    times.write = watch.lap();
    times.cpu = 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
    return times;
}

Measured theirs(const fs::path& from, const std::string& encoding, const fs::path& folder) {
    fs::create_directories(folder);
    const Measured run = measured({"ogr2ogr", "-overwrite", "-f", "ESRI Shapefile", "-lco",
                                   "ENCODING=" + (encoding == "GBK" ? "CP936" : encoding),
                                   (folder / "estates.shp").string(), from.string()});
    fs::remove_all(folder);
    if (run.exitCode != 0) {
        throw std::runtime_error{"ogr2ogr failed"};
    }
    return run;
}

template <class Run, class Key>
Run medianRun(std::vector<Run> all, Key key) {
    std::ranges::sort(all, {}, key);
    return all[all.size() / 2];
}

std::string line(std::size_t estates, const exchange::PackageContents& contents,
                 const std::string& encoding, const fs::path& folder) {
    const auto profile = estatesProfile();
    const fs::path from = folder / "national.gpkg";
    const auto layers = packageLayers(contents, profile, exchange::WholePackage{});
    const gis::Crs& crs = contents.portfolio->crs;
    gis::writeGeoPackage(from, {&layers.front().layer, 1}, {crs, crs}, when);
    std::vector<Times> own;
    std::vector<Measured> peer;
    for (std::size_t i = 0; i < runs; ++i) {
        own.push_back(ours(contents, profile, encoding, folder / "ours"));
        peer.push_back(theirs(from, encoding, folder / "theirs"));
    }
    const Times us = medianRun(own, [](const Times& times) { return times.all(); });
    const Measured them = medianRun(peer, [](const Measured& run) { return run.milliseconds; });
    return std::format(
        "| {} | {} | {:.0f} | {:.0f} | {:.0f} | {:.0f} | {:.0f} | x {:.2f} | {:.0f} | {:.0f} | x "
        "{:.2f} |\n",
        estates, encoding, us.fill, us.check, us.write, us.all(), them.milliseconds,
        us.all() / them.milliseconds, us.cpu, them.cpu, us.cpu / them.cpu);
}

} // namespace

std::string exportTable(const fs::path& folder) {
    fs::create_directories(folder);
    std::string table =
        "| estates | encoding | fill, ms | check, ms | write and compare, ms | ours, ms | ogr2ogr, "
        "ms | ratio | ours, CPU ms | ogr2ogr, CPU ms | ratio |\n"
        "|---|---|---|---|---|---|---|---|---|---|---|\n";
    for (const std::size_t estates : std::array<std::size_t, 2>{10'000, 219'000}) {
        const plan::Portfolio portfolio = nationalPortfolio(estates);
        const exchange::PackageContents contents{&portfolio, {}, exchange::Schematic::LeftOut};
        for (const std::string encoding : {"GBK", "UTF-8"}) {
            table += line(estates, contents, encoding, folder);
        }
    }
    fs::remove_all(folder);
    return table;
}

} // namespace bench
