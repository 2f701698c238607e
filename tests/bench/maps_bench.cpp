#include "tests/bench/maps_bench.h"

#include "tests/bench/city_project.h"
#include "tests/bench/measured_process.h"
#include "tests/support/child_process.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <format>
#include <vector>

namespace bench {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t runs = 5;
constexpr std::size_t largeCityEstates = 10'000;
constexpr const char* program = PIANQU_PROGRAM;
constexpr const char* peerScript = PIANQU_SOURCE_DIR "/tests/bench/mapnik_peer.py";

struct Page {
    std::string name;
    std::string layout; // "A3-landscape"
    fs::path project; // folder
};

std::vector<std::string> ourCommand(const Page& page, const std::string& formats) {
    return {program, "map",      (page.project / "plan.toml").string(), "--format",
            formats, "--output", (page.project / "out").string(),       "--json"};
}

std::string peerTime(const Page& page, const std::vector<std::string>& files) {
    std::vector<std::string> command{"python3", peerScript, (page.project / "city.gpkg").string(),
                                     "420", "297"};
    for (const std::string& file : files) {
        command.push_back((page.project / file).string());
    }
    const Measured run = medianOf(runs, command);
    return run.exitCode == 0 ? std::format("{:.0f} / {:.0f}", run.milliseconds, run.cpu)
                             : "missing";
}

std::string row(const Page& page) {
    const Measured pdf = medianOf(runs, ourCommand(page, "pdf"));
    const Measured both = medianOf(runs, ourCommand(page, "pdf,png"));
    const auto answer =
        nlohmann::json::parse(support::run(ourCommand(page, "pdf")).output).at("sheets").at(0);
    const auto count = [&](const char* key) { return answer.at(key).get<std::size_t>(); };
    return std::format(
        "| {} {} | {:.0f} / {:.0f} | {} | {:.0f} / {:.0f} | {} | {:.0f} | {} + {} + {} of {} | {} "
        "| {} |\n",
        page.name, page.layout.substr(0, 2), pdf.milliseconds, pdf.cpu, peerTime(page, {"m.pdf"}),
        both.milliseconds, both.cpu, peerTime(page, {"m.pdf", "m.png"}), both.peakMebibytes,
        count("inside"), count("leader"), count("numbered"), count("estates"), count("overlaps"),
        count("crossings"));
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
    std::string table =
        "| page | PDF, ms wall / CPU | Mapnik A3 PDF | PDF + PNG 300 dpi | Mapnik A3 PDF + PNG "
        "| peak MiB | inside + leader + number | overlaps | crossings |\n"
        "|---|---|---|---|---|---|---|---|---|\n";
    for (const Page& page : pagesOf(cities, folder)) {
        table += row(page);
    }
    fs::remove_all(folder);
    return table;
}

} // namespace bench
