#include "tests/bench/areas_bench.h"

#include "areas/choose_areas.h"
#include "gis/frontage.h"
#include "gis/layer_reader.h"
#include "gis/neighbours.h"
#include "tests/bench/national_set.h"
#include "tests/bench/neighbours_bench.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <format>
#include <functional>
#include <map>
#include <ostream>
#include <stdexcept>
#include <string>
#include <variant>
#include <vector>

namespace bench {

namespace {

namespace fs = std::filesystem;
using areas::AreaProblem;

struct Ask {
    std::string name;
    gis::Metres minFrontage;
    gis::Metres maxSpan;
    bool hasYears{false};
};

const std::vector<Ask> asks{
    {"open", gis::Metres::of(0.0), gis::Metres::of(3'000.0), false},
    {"defaults", gis::Metres::of(20.0), gis::Metres::of(1'000.0), false},
    {"defaults, years", gis::Metres::of(20.0), gis::Metres::of(1'000.0), true},
};

// The layer of a city, or a national set.
using Source = std::function<AreaProblem()>;

std::vector<gis::Point> cornersOf(const gis::MultiPolygon& shape) {
    std::vector<gis::Point> corners;
    for (const gis::Polygon& part : shape.parts) {
        corners.insert(corners.end(), part.outer.begin(), part.outer.end());
    }
    return corners;
}

void addPairs(AreaProblem& problem, const std::vector<gis::MultiPolygon>& shapes) {
    const gis::Metres gap = gis::Metres::of(30.0);
    const std::vector<gis::NeighbourPair> pairs = gis::neighbours(shapes, gap);
    const std::vector<gis::Frontage> frontages = gis::frontages(shapes, pairs, gap, {});
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        const gis::Frontage& facing = frontages[i];
        problem.pairs.push_back({pairs[i].first, pairs[i].second, pairs[i].gap, facing.mean(),
                                 facing.openMean(), facing.isSevered, ""});
    }
}

AreaProblem national(std::size_t count) {
    const std::vector<gis::MultiPolygon> shapes = nationalSet(count);
    const std::vector<EstateFacts> facts = factsOf(shapes);
    AreaProblem problem;
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        areas::AreaEstate estate;
        estate.id = std::to_string(i + 1);
        estate.households = facts[i].households;
        estate.district = facts[i].district;
        estate.year = plan::PlanYear{facts[i].planYear};
        estate.corners = cornersOf(shapes[i]);
        problem.estates.push_back(std::move(estate));
    }
    addPairs(problem, shapes);
    return problem;
}

std::int64_t wholeOf(const gis::Feature& feature, std::size_t field) {
    return std::get<std::int64_t>(feature.values[field]);
}

AreaProblem cityFrom(const fs::path& file) {
    const gis::Layer layer =
        gis::readLayer({file, "estates", "", ""}, gis::crsFromText("EPSG:4543")).value;
    const auto field = [&](const std::string& name) {
        return gis::fieldIndex(layer, name).value();
    };
    std::map<std::string, std::size_t> districts;
    std::vector<gis::MultiPolygon> shapes;
    AreaProblem problem;
    for (const gis::Feature& feature : layer.features) {
        shapes.push_back(std::get<gis::MultiPolygon>(feature.shape));
        const auto& district = std::get<std::string>(feature.values[field("district")]);
        areas::AreaEstate estate;
        estate.id = std::to_string(feature.id);
        estate.households = wholeOf(feature, field("households"));
        estate.district = districts.emplace(district, districts.size()).first->second;
        estate.year = plan::PlanYear{static_cast<int>(wholeOf(feature, field("plan_year")))};
        estate.corners = cornersOf(shapes.back());
        problem.estates.push_back(std::move(estate));
    }
    addPairs(problem, shapes);
    return problem;
}

AreaProblem asked(AreaProblem problem, const Ask& ask) {
    problem.limits.minFrontage = ask.minFrontage;
    problem.limits.maxSpan = ask.maxSpan;
    if (ask.hasYears) {
        problem.years = areas::YearLimits{{{2022}, {2023}, {2024}, {2025}}, 150};
    }
    return problem;
}

// What a child measured, as it comes through the pipe.
struct Measured {
    double seconds{0.0};
    double peakMiB{0.0};
    std::size_t estates{0};
    std::size_t areas{0};
    std::array<areas::StageResult, 4> stages;
    std::size_t stageCount{0};
};

Measured measure(const Source& source, const Ask& ask) {
    const AreaProblem problem = asked(source(), ask);
    const auto start = std::chrono::steady_clock::now();
    const areas::AreaAnswer answer = areas::chooseAreas(problem);
    const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
    Measured measured{time.count(), 0.0, problem.estates.size(), answer.areas.size(), {}, 0};
    std::ranges::copy(answer.stages, measured.stages.begin());
    measured.stageCount = answer.stages.size();
    return measured;
}

// In a process of its own, for the peak of memory is that of a process.
Measured measureApart(const Source& source, const Ask& ask) {
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0) {
        throw std::runtime_error("no pipe");
    }
    const pid_t child = fork();
    if (child == 0) {
        const Measured measured = measure(source, ask);
        const auto written = write(ends[1], &measured, sizeof measured);
        _exit(written == sizeof measured ? 0 : 1);
    }
    close(ends[1]);
    Measured measured;
    const auto got = read(ends[0], &measured, sizeof measured);
    close(ends[0]);
    rusage usage{};
    int status = 0;
    wait4(child, &status, 0, &usage);
    if (got != sizeof measured || status != 0) {
        throw std::runtime_error("a measure of areas failed");
    }
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-union-access): so glibc declares it
    measured.peakMiB = static_cast<double>(usage.ru_maxrss) / 1'024.0;
    return measured;
}

std::string cellOf(const areas::StageResult& stage) {
    return std::format("{} of {} ({:.2f} %)", stage.value, stage.bound,
                       100.0 * areas::gapOf(stage));
}

std::string rowOf(const std::string& name, const Ask& ask, const Measured& measured) {
    std::array<std::string, 4> cells;
    for (std::size_t i = 0; i < measured.stageCount; ++i) {
        cells[static_cast<std::size_t>(measured.stages[i].stage)] = cellOf(measured.stages[i]);
    }
    return std::format("| {} | {} | {} | {} | {} | {} | {} | {} | {:.2f} | {:.0f} |\n", name,
                       ask.name, measured.estates, measured.areas, cells[0], cells[1], cells[2],
                       cells[3], measured.seconds, measured.peakMiB);
}

// The exponent with which `values` grow with `sizes` (least squares of the logarithms); 1: in line.
double exponentOf(const std::vector<double>& sizes, const std::vector<double>& values) {
    const auto count = static_cast<double>(sizes.size());
    double x = 0.0;
    double y = 0.0;
    double xx = 0.0;
    double xy = 0.0;
    for (std::size_t i = 0; i < sizes.size(); ++i) {
        const double a = std::log(sizes[i]);
        const double b = std::log(values[i]);
        x += a;
        y += b;
        xx += a * a;
        xy += a * b;
    }
    return (count * xy - x * y) / (count * xx - x * x);
}

const std::string head =
    "| set | limits | estates | areas | households in areas of standard size, of the bound (gap) "
    "| in any area | household-years moved | open frontage, mm | s | peak MiB |\n"
    "|---|---|---|---|---|---|---|---|---|---|\n";

} // namespace

void printAreasTable(std::ostream& out, const fs::path& cities) {
    out << head << std::flush;
    for (const fs::path& city : layersIn(cities)) {
        for (const Ask& ask : asks) {
            const Measured measured = measureApart([&] { return cityFrom(city); }, ask);
            out << rowOf(city.stem().string(), ask, measured) << std::flush;
        }
    }
    std::string fits;
    for (const Ask& ask : asks) {
        std::vector<double> sizes;
        std::vector<double> times;
        std::vector<double> peaks;
        for (const int size : {1'000, 10'000, 100'000, 219'000}) {
            const auto count = static_cast<std::size_t>(size);
            const Measured measured = measureApart([&] { return national(count); }, ask);
            out << rowOf("national", ask, measured) << std::flush;
            sizes.push_back(static_cast<double>(count));
            times.push_back(measured.seconds);
            peaks.push_back(measured.peakMiB);
        }
        fits += std::format("\n{}: time grows with estates ^ {:.2f}, memory with ^ {:.2f}\n",
                            ask.name, exponentOf(sizes, times), exponentOf(sizes, peaks));
    }
    out << fits;
}

} // namespace bench
