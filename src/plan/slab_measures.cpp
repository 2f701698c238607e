#include "plan/slab_measures.h"

#include "plan/sun_spacing.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace plan {

namespace {

constexpr double usualDepth = 12.0;    // metres
constexpr double storeyHeight = 2.8;   // metres
constexpr double sunHours = 3.0;       // towns below 500,000 people
constexpr double highRiseAbove = 27.0; // metres of height (GB 50016, 2.1.1)
constexpr double endGapOfLow = 8.0;
constexpr double endGapOfHighRise = 13.0;

// A longer front must have a passage for the fire engine (GB 50016, 7.1.1) and is no plain slab.
constexpr double mostLength = 150.0;
// Square metres: a staircase and one small room on each floor.
constexpr double leastGround = 25.0;
// Dwellings end at 100 m of height, estates of the survey at 77 buildings.
constexpr int mostStoreys = 33;
constexpr int mostBuildings = 1000;
// Farther north the sun of Great Cold hardly rises.
constexpr double mostLatitude = 60.0;

struct Wrong {
    std::string code;
    std::vector<gis::Fact> facts;
};

std::string withTenths(double value) {
    std::string text = std::to_string(std::round(value * 10.0) / 10.0);
    if (const auto point = text.find('.'); point != std::string::npos) {
        text.resize(point + 2);
    }
    return text;
}

double groundOfOne(const Site& site) {
    return site.floorArea.count() / site.buildings / site.storeys;
}

bool hasPosition(const Site& site) {
    return std::isfinite(site.point.x) && std::isfinite(site.point.y) &&
           std::isfinite(site.bearingDegrees) && site.latitudeDegrees >= 0.0 &&
           site.latitudeDegrees <= mostLatitude;
}

std::optional<Wrong> wrongCounts(const Site& site) {
    const auto buildings = std::to_string(site.buildings);
    const auto storeys = std::to_string(site.storeys);
    if (site.buildings < 1) {
        return Wrong{"schematic.no-buildings", {{"buildings", buildings}}};
    }
    if (site.buildings > mostBuildings) {
        return Wrong{"schematic.too-many-buildings",
                     {{"buildings", buildings}, {"most", std::to_string(mostBuildings)}}};
    }
    if (site.storeys < 1 || site.storeys > mostStoreys) {
        return Wrong{"schematic.no-storeys",
                     {{"storeys", storeys}, {"most", std::to_string(mostStoreys)}}};
    }
    return std::nullopt;
}

// Asked after the counts, which it divides by.
std::optional<Wrong> wrongArea(const Site& site) {
    const double floorArea = site.floorArea.count();
    if (!(floorArea > 0.0)) {
        return Wrong{"schematic.no-floor-area", {{"area_m2", withTenths(floorArea)}}};
    }
    const double ground = groundOfOne(site);
    if (ground < leastGround) {
        return Wrong{"schematic.building-too-small",
                     {{"area_m2", withTenths(ground)}, {"least_m2", withTenths(leastGround)}}};
    }
    if (!(ground <= usualDepth * mostLength)) {
        return Wrong{
            "schematic.building-too-long",
            {{"length_m", withTenths(ground / usualDepth)}, {"most_m", withTenths(mostLength)}}};
    }
    return std::nullopt;
}

std::optional<Wrong> wrongNumbers(const Site& site) {
    if (!hasPosition(site)) {
        return Wrong{"schematic.bad-position",
                     {{"x", withTenths(site.point.x)},
                      {"y", withTenths(site.point.y)},
                      {"latitude", withTenths(site.latitudeDegrees)},
                      {"bearing", withTenths(site.bearingDegrees)}}};
    }
    if (auto wrong = wrongCounts(site)) {
        return wrong;
    }
    return wrongArea(site);
}

gis::Finding findingAt(const Site& site, Wrong wrong) {
    wrong.facts.insert(wrong.facts.begin(), {"estate", site.name});
    return {std::move(wrong.code), gis::Severity::Error, site.place, std::move(wrong.facts)};
}

} // namespace

gis::Checked<std::optional<SlabMeasures>> slabMeasuresOf(const Site& site) {
    if (auto wrong = wrongNumbers(site)) {
        return {std::nullopt, {findingAt(site, std::move(*wrong))}};
    }
    const double ground = groundOfOne(site);
    const double depth = std::min(usualDepth, std::sqrt(ground));
    const double height = site.storeys * storeyHeight;
    const double endGap = height > highRiseAbove ? endGapOfHighRise : endGapOfLow;
    const double sunGap = height * sunSpacingFactor(site.latitudeDegrees, sunHours);
    return {SlabMeasures{.buildings = site.buildings,
                         .length = gis::Metres::of(ground / depth),
                         .depth = gis::Metres::of(depth),
                         .rowGap = gis::Metres::of(std::max(sunGap, endGap)),
                         .endGap = gis::Metres::of(endGap)},
            {}};
}

} // namespace plan
