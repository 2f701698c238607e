#include "maps/scale_bar.h"

#include "gis/feature.h"

#include <array>
#include <cassert>
#include <cmath>

namespace maps {

namespace {

constexpr double millimetresPerMetre = 1000.0;
constexpr double metresPerKilometre = 1000.0;

// As short as it can be written: three parts of 0.2 m are 0.6 m, whatever doubles make of it.
std::string tickText(double count) {
    constexpr double finest = 1e6;
    return gis::toText(std::round(count * finest) / finest);
}

double longestRoundPart(double maxMetres) {
    const double decade = std::pow(10.0, std::floor(std::log10(maxMetres)));
    for (const double step : std::array{5.0, 2.0}) {
        if (step * decade <= maxMetres) {
            return step * decade;
        }
    }
    return decade;
}

} // namespace

ScaleBar scaleBarFor(Scale scale, double maxLength) {
    assert(maxLength > 0.0);
    ScaleBar bar;
    const double maxPart = maxLength / bar.parts * scale.denominator / millimetresPerMetre;
    const double part = longestRoundPart(maxPart);
    bar.part = gis::Metres::of(part);
    bar.partOnPaper = part * millimetresPerMetre / scale.denominator;
    const bool isInKilometres = part * bar.parts > metresPerKilometre;
    bar.unit = isInKilometres ? "km" : "m";
    for (int tick = 0; tick <= bar.parts; ++tick) {
        bar.ticks.push_back(tickText(tick * part / (isInKilometres ? metresPerKilometre : 1.0)));
    }
    return bar;
}

std::string numericScale(Scale scale) {
    return "1:" + gis::toText(scale.denominator);
}

} // namespace maps
