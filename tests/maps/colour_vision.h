#pragma once

// How colours look to other eyes, for the judges of palettes.

#include "maps/colour.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace vision {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

// G. M. Machado, M. M. Oliveira, L. A. F. Fernandes: A Physiologically-based Model for Simulation
// of Color Vision Deficiency. IEEE Transactions on Visualization and Computer Graphics 15(6), 2009,
// severity 1.0, for linear RGB.
inline constexpr Matrix normal{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
inline constexpr Matrix protanopia{{{0.152286, 1.052583, -0.204868},
                                    {0.114503, 0.786281, 0.099216},
                                    {-0.003882, -0.048116, 1.051998}}};
inline constexpr Matrix deuteranopia{{{0.367322, 0.860646, -0.227968},
                                      {0.280085, 0.672501, 0.047413},
                                      {-0.011820, 0.042940, 0.968881}}};
inline constexpr Matrix tritanopia{{{1.255528, -0.076749, -0.178779},
                                    {-0.078411, 0.930809, 0.147602},
                                    {0.004733, 0.691367, 0.303900}}};

// IEC 61966-2-1: linear sRGB to CIE XYZ, D65.
inline constexpr Matrix xyzFromLinear{{{0.4124564, 0.3575761, 0.1804375},
                                       {0.2126729, 0.7151522, 0.0721750},
                                       {0.0193339, 0.1191920, 0.9503041}}};

inline Triple times(const Matrix& matrix, const Triple& v) {
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row) {
        result[row] = matrix[row][0] * v[0] + matrix[row][1] * v[1] + matrix[row][2] * v[2];
    }
    return result;
}

inline double linear(std::uint8_t byte) {
    const double share = byte / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

// CIE 1976 L*, a*, b* as seen with this vision.
inline Triple labOf(maps::Colour colour, const Matrix& eyes) {
    const auto f = [](double t) {
        return t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16.0) / 116.0;
    };
    Triple seen = times(eyes, {linear(colour.red), linear(colour.green), linear(colour.blue)});
    for (double& channel : seen) {
        channel = std::min(1.0, std::max(0.0, channel));
    }
    const Triple xyz = times(xyzFromLinear, seen);
    const double x = f(xyz[0] / 0.95047);
    const double y = f(xyz[1]);
    const double z = f(xyz[2] / 1.08883);
    return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

// CIE 1976 delta E*ab.
inline double distance(maps::Colour a, maps::Colour b, const Matrix& eyes) {
    const Triple p = labOf(a, eyes);
    const Triple q = labOf(b, eyes);
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

} // namespace vision
