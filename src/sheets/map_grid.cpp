#include "sheets/map_grid.h"

#include "gis/feature.h"
#include "gis/projector.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <format>
#include <utility>

namespace sheets {

namespace {

using maps::GridLine;

constexpr double wishedSpacing = 60.0; // millimetres on paper
constexpr double metresPerKilometre = 1000.0;
constexpr double millimetresPerMetre = 1000.0;
constexpr double secondsPerDegree = 3600.0;
constexpr double metresPerDegree = 111'320.0; // of latitude; near enough to choose an interval
constexpr int partsOfLine = 32; // a graticule bends less than 0.01 mm between its points

double roundMetres(double least) {
    const double decade = std::pow(10.0, std::floor(std::log10(least)));
    for (const double step : std::array{1.0, 2.0, 5.0}) {
        if (step * decade >= least) {
            return step * decade;
        }
    }
    return 10.0 * decade;
}

// In whole seconds: parts of a minute and of a degree that people divide them into.
int roundSeconds(double least) {
    constexpr std::array steps{1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200};
    const auto* found =
        std::ranges::find_if(steps, [&](int step) { return static_cast<double>(step) >= least; });
    return found == steps.end() ? steps.back() : *found;
}

std::string kilometreText(double metres) {
    return gis::toText(metres / metresPerKilometre);
}

// Multiples of `step` inside the span.
std::vector<double> multiplesBetween(double from, double to, double step) {
    std::vector<double> multiples;
    for (double count = std::ceil(from / step); count * step <= to; count += 1.0) {
        multiples.push_back(count * step);
    }
    return multiples;
}

std::string degreeText(double degrees, std::string_view positive, std::string_view negative) {
    const long seconds = std::lround(std::abs(degrees) * secondsPerDegree);
    const std::string_view side = degrees < 0.0 ? negative : positive;
    constexpr long perMinute = 60;
    constexpr long perDegree = 3600;
    std::string text =
        std::format("{}°{:02}′", seconds / perDegree, seconds % perDegree / perMinute);
    if (seconds % perMinute != 0) {
        text += std::format("{:02}″", seconds % perMinute);
    }
    return text + std::string{side};
}

struct LonLatBox {
    gis::LonLat lowest;
    gis::LonLat highest;
};

// Of the corners and of the middles of the edges, where a rotated box bulges.
LonLatBox lonLatBoxOf(const gis::Box& ground, const gis::Projector& projector) {
    LonLatBox box{projector.toLonLat({ground.minX, ground.minY}), {}};
    box.highest = box.lowest;
    for (const double x : {ground.minX, (ground.minX + ground.maxX) / 2.0, ground.maxX}) {
        for (const double y : {ground.minY, (ground.minY + ground.maxY) / 2.0, ground.maxY}) {
            const gis::LonLat place = projector.toLonLat({x, y});
            box.lowest = {std::min(box.lowest.lon, place.lon), std::min(box.lowest.lat, place.lat)};
            box.highest = {std::max(box.highest.lon, place.lon),
                           std::max(box.highest.lat, place.lat)};
        }
    }
    return box;
}

gis::Polyline lineBetween(gis::LonLat from, gis::LonLat to, const gis::Projector& projector) {
    gis::Polyline line;
    for (int part = 0; part <= partsOfLine; ++part) {
        const double share = static_cast<double>(part) / partsOfLine;
        line.points.push_back(projector.toGround(
            {from.lon + share * (to.lon - from.lon), from.lat + share * (to.lat - from.lat)}));
    }
    return line;
}

} // namespace

std::vector<GridLine> kilometreGrid(const maps::Frame& frame) {
    const gis::Box ground = frame.visibleGround();
    const double step =
        roundMetres(wishedSpacing * frame.scale().denominator / millimetresPerMetre);
    std::vector<GridLine> lines;
    for (const double x : multiplesBetween(ground.minX, ground.maxX, step)) {
        lines.push_back(
            {{{{x, ground.maxY}, {x, ground.minY}}}, kilometreText(x), GridLine::Runs::North});
    }
    for (const double y : multiplesBetween(ground.minY, ground.maxY, step)) {
        lines.push_back(
            {{{{ground.minX, y}, {ground.maxX, y}}}, kilometreText(y), GridLine::Runs::East});
    }
    return lines;
}

std::vector<GridLine> graticule(const maps::Frame& frame, const gis::Crs& crs) {
    const gis::Projector projector{crs};
    const LonLatBox box = lonLatBoxOf(frame.visibleGround(), projector);
    const double seconds = wishedSpacing * frame.scale().denominator / millimetresPerMetre /
                           metresPerDegree * secondsPerDegree;
    const double step = roundSeconds(seconds) / secondsPerDegree;
    // A little longer than the map, so that bent lines reach its frame everywhere.
    const gis::LonLat low{box.lowest.lon - step / 2.0, box.lowest.lat - step / 2.0};
    const gis::LonLat high{box.highest.lon + step / 2.0, box.highest.lat + step / 2.0};
    std::vector<GridLine> lines;
    for (const double lon : multiplesBetween(box.lowest.lon, box.highest.lon, step)) {
        lines.push_back({lineBetween({lon, high.lat}, {lon, low.lat}, projector),
                         degreeText(lon, "E", "W"), GridLine::Runs::North});
    }
    for (const double lat : multiplesBetween(box.lowest.lat, box.highest.lat, step)) {
        lines.push_back({lineBetween({low.lon, lat}, {high.lon, lat}, projector),
                         degreeText(lat, "N", "S"), GridLine::Runs::East});
    }
    return lines;
}

} // namespace sheets
