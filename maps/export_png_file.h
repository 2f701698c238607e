#pragma once

// Private to maps/: a PNG file written row by row with libpng.

#include <memory>
#include <string>

namespace maps {

struct PngSize {
    int width{0};
    int height{0};
};

// The rows of the picture from the top to the bottom, then the whole file.
class PngWriter {
public:
    PngWriter(const PngSize& size, double dotsPerMetre);
    ~PngWriter();
    PngWriter(const PngWriter&) = delete;
    PngWriter& operator=(const PngWriter&) = delete;

    // Pixels as Cairo's RGB24: 32 bits each, in the machine's byte order.
    void addRows(const unsigned char* pixels, int bytesPerRow, int rows);
    [[nodiscard]] std::string finished();

private:
    struct Encoder;
    std::unique_ptr<Encoder> encoder_;
};

} // namespace maps
