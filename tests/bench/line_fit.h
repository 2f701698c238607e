#pragma once

// The straight line nearest to some measurements (least squares), and how well it explains them.

#include <vector>

namespace bench {

struct Place {
    double x;
    double y;
};

struct LineFit {
    double atZero;
    double slope;
    double rSquared; // 1: all measurements lie on the line
};

// Of at least two places with different x and not all the same y.
[[nodiscard]] inline LineFit lineThrough(const std::vector<Place>& places) {
    const auto count = static_cast<double>(places.size());
    Place mean{0.0, 0.0};
    for (const Place& p : places) {
        mean.x += p.x / count;
        mean.y += p.y / count;
    }
    double xx = 0.0;
    double xy = 0.0;
    double yy = 0.0;
    for (const Place& p : places) {
        xx += (p.x - mean.x) * (p.x - mean.x);
        xy += (p.x - mean.x) * (p.y - mean.y);
        yy += (p.y - mean.y) * (p.y - mean.y);
    }
    const double slope = xy / xx;
    return {mean.y - slope * mean.x, slope, xy * xy / (xx * yy)};
}

} // namespace bench
