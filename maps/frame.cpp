#include "maps/frame.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>

namespace maps {

namespace {

constexpr double millimetresPerMetre = 1000.0;
constexpr Scale scaleOfAPoint{1000.0};
constexpr std::array roundSteps{1.0, 1.25, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 7.5, 8.0, 10.0};

Scale roundScaleAtLeast(double denominator) {
    const double decade = std::pow(10.0, std::floor(std::log10(denominator)));
    // A hair of tolerance, so that an extent made for 1 : 10 000 is not pushed to 1 : 12 500.
    constexpr double tolerance = 1e-9;
    for (const double step : roundSteps) {
        if (step * decade >= denominator * (1.0 - tolerance)) {
            return {step * decade};
        }
    }
    return {10.0 * decade};
}

} // namespace

Frame::Frame(PaperBox window, gis::Point centre, Scale scale)
    : window_{window}, centre_{centre}, scale_{scale} {}

PaperPoint Frame::toPaper(gis::Point ground) const {
    const double factor = millimetresPerMetre / scale_.denominator;
    const PaperPoint middle = window_.centre();
    return {middle.x + (ground.x - centre_.x) * factor, middle.y - (ground.y - centre_.y) * factor};
}

PaperPath Frame::toPaper(const std::vector<gis::Point>& ground) const {
    PaperPath path;
    path.reserve(ground.size());
    std::ranges::transform(ground, std::back_inserter(path),
                           [this](gis::Point point) { return toPaper(point); });
    return path;
}

gis::Point Frame::toGround(PaperPoint paper) const {
    const double factor = scale_.denominator / millimetresPerMetre;
    const PaperPoint middle = window_.centre();
    return {centre_.x + (paper.x - middle.x) * factor, centre_.y - (paper.y - middle.y) * factor};
}

double Frame::toPaper(gis::Metres length) const {
    return length.count() * millimetresPerMetre / scale_.denominator;
}

gis::Box Frame::visibleGround() const {
    const gis::Point lowerLeft = toGround({window_.left, window_.bottom()});
    const gis::Point upperRight = toGround({window_.right(), window_.top});
    return {lowerLeft.x, lowerLeft.y, upperRight.x, upperRight.y};
}

bool canBeShown(const gis::Box& extent) {
    return !extent.isEmpty() && std::isfinite(extent.minX) && std::isfinite(extent.minY) &&
           std::isfinite(extent.maxX) && std::isfinite(extent.maxY);
}

Frame fittingFrame(const PaperBox& window, const gis::Box& extent, double margin) {
    if (!canBeShown(extent)) {
        return {window, {0.0, 0.0}, scaleOfAPoint};
    }
    const gis::Point centre{(extent.minX + extent.maxX) / 2.0, (extent.minY + extent.maxY) / 2.0};
    const double needed = std::max(
        extent.width() * millimetresPerMetre / std::max(window.width - 2.0 * margin, 1.0),
        extent.height() * millimetresPerMetre / std::max(window.height - 2.0 * margin, 1.0));
    return {window, centre, needed > 0.0 ? roundScaleAtLeast(needed) : scaleOfAPoint};
}

} // namespace maps
