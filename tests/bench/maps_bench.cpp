#include "tests/bench/maps_bench.h"

#include "tests/bench/city_project.h"
#include "tests/bench/measured_process.h"
#include "tests/support/child_process.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <format>
#include <optional>
#include <utility>
#include <vector>

namespace bench {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t runs = 5;
constexpr std::size_t peerRuns = 3;
constexpr std::size_t largeCityEstates = 10'000;
constexpr const char* program = PIANQU_PROGRAM;
constexpr const char* mapnikScript = PIANQU_SOURCE_DIR "/tests/bench/mapnik_peer.py";
constexpr const char* qgisScript = PIANQU_SOURCE_DIR "/tests/bench/qgis_peer.py";

struct Page {
    std::string name;
    std::string layout; // "A3-landscape"
    fs::path project; // folder
};

std::vector<std::string> ourCommand(const Page& page, const std::string& formats) {
    return {program, "map",      (page.project / "plan.toml").string(), "--format",
            formats, "--output", (page.project / "out").string(),       "--json"};
}

// A peer's page is always A3: it has no use for more room.
std::optional<double> peerMilliseconds(const char* script, const Page& page,
                                       const std::vector<std::string>& files) {
    std::vector<std::string> command{"python3", script, (page.project / "city.gpkg").string(),
                                     "420", "297"};
    for (const std::string& file : files) {
        command.push_back((page.project / file).string());
    }
    const Measured run = medianOf(peerRuns, command);
    return run.exitCode == 0 ? std::optional{run.milliseconds} : std::nullopt;
}

// "94 (Mapnik 210, 2.2 x; QGIS 601, 6.4 x)": wall clock, and how many times longer a peer takes.
std::string beside(double ours, const Page& page, const std::vector<std::string>& files) {
    std::string text = std::format("{:.0f}", ours);
    for (const auto& [name, script] :
         {std::pair{"Mapnik", mapnikScript}, std::pair{"QGIS", qgisScript}}) {
        const auto peer = peerMilliseconds(script, page, files);
        text += peer ? std::format(" / {} {:.0f}, {:.1f} x", name, *peer, *peer / ours)
                     : std::format(" / {} missing", name);
    }
    return text;
}

std::string sizesIn(const fs::path& folder) {
    std::string sizes;
    for (const char* file : {"city.pdf", "city.png"}) {
        std::error_code absent;
        const auto bytes = fs::file_size(folder / file, absent);
        sizes += (sizes.empty() ? "" : " + ") +
                 (absent ? "?" : std::format("{:.2f}", static_cast<double>(bytes) / 1e6));
    }
    return sizes;
}

std::string row(const Page& page) {
    const Measured pdf = medianOf(runs, ourCommand(page, "pdf"));
    const Measured both = medianOf(runs, ourCommand(page, "pdf,png"));
    const auto answer =
        nlohmann::json::parse(support::run(ourCommand(page, "pdf,png")).output).at("sheets").at(0);
    const auto count = [&](const char* key) { return answer.at(key).get<std::size_t>(); };
    return std::format(
        "| {} {} | {} | {} | {} | {:.0f} | {} + {} + {} of {} | {} | {} |\n", page.name,
        page.layout.substr(0, 2), beside(pdf.milliseconds, page, {"m.pdf"}),
        beside(both.milliseconds, page, {"m.pdf", "m.png"}), sizesIn(page.project / "out"),
        both.peakMebibytes, count("inside"), count("leader"), count("numbered"), count("estates"),
        count("overlaps"), count("crossings"));
}

std::vector<Page> pagesOf(const fs::path& cities, const fs::path& folder) {
    std::vector<Page> pages;
    std::vector<fs::path> files;
    if (!cities.empty()) {
        for (const auto& entry : fs::directory_iterator{cities}) {
            if (entry.path().extension() == ".gpkg") {
                files.push_back(entry.path());
            }
        }
    }
    std::ranges::sort(files, {}, [](const fs::path& file) { return fs::file_size(file); });
    for (const fs::path& file : files) {
        const std::string name = file.stem().string();
        pages.push_back({name, "A3-landscape", folder / name});
        writeProject(readCity(file), pages.back().project, pages.back().layout);
    }
    if (!files.empty()) {
        const std::string name = files.back().stem().string();
        pages.push_back({name, "A1-landscape", folder / (name + "_large")});
        writeProject(readCity(files.back()), pages.back().project, pages.back().layout);
    }
    pages.push_back({"10,000 estates", "A0-landscape", folder / "large"});
    writeProject(largeCity(largeCityEstates), pages.back().project, pages.back().layout);
    return pages;
}

} // namespace

std::string mapsTable(const fs::path& cities) {
    const fs::path folder = fs::temp_directory_path() / "pianqu_maps_bench";
    std::string table = "| page | PDF, ms wall | PDF + PNG 300 dpi, ms wall | MB | peak MiB "
                        "| inside + leader + number | overlaps | crossings |\n"
                        "|---|---|---|---|---|---|---|---|\n";
    for (const Page& page : pagesOf(cities, folder)) {
        table += row(page);
    }
    fs::remove_all(folder);
    return table;
}

} // namespace bench
