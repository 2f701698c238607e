#pragma once

// Pictures as plain pixels, and how much two of them differ.

#include "maps/colour.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace support {

struct Picture {
    int width{0};
    int height{0};
    double dotsPerInch{0.0}; // as the file states it
    std::vector<maps::Colour> pixels; // row by row from the top

    // The place is within the picture.
    [[nodiscard]] maps::Colour at(int x, int y) const;
};

// Throws std::runtime_error when the file is no picture.
[[nodiscard]] Picture pictureFrom(const std::filesystem::path& file);

// Every square of so many pixels becomes one of their average colour, so that only what is seen
// from afar is left; squares that are not whole are dropped.
[[nodiscard]] Picture seenFromAfar(const Picture& picture, int square);

// The channel of a pixel that differs most decides, 0 to 255.
struct PictureDifference {
    double mean{0.0};      // over all pixels
    std::size_t beyond{0}; // pixels that differ by more than what is forgiven
};
// Of the part that both pictures have, from their top left corner on.
[[nodiscard]] PictureDifference difference(const Picture& a, const Picture& b, int forgiven);

// How far a rendering may be from its golden: another version of the font renderer shades the
// edges of letters and lines a little differently.
struct PictureTolerance {
    int forgiven{0};         // per pixel
    std::size_t mostBeyond{0}; // pixels that may differ by more
};

// Empty when `file` is as tests/golden/<name>, or goldens are accepted; see golden.h.
[[nodiscard]] std::string differenceFromGoldenPicture(const std::string& name,
                                                      const std::filesystem::path& file,
                                                      const PictureTolerance& tolerance);

} // namespace support
