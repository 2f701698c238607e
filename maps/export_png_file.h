#pragma once

// Private to maps/: a PNG file (ISO/IEC 15948) put together from stripes that were packed one by
// one, on whatever thread.
//
// Rows are stored as their difference from the row above (filter type Up), which on drawings packs
// as well as trying all five filters. Stripes are deflate blocks that end on a whole byte
// (Z_SYNC_FLUSH), so that together they are one stream, as pigz does.

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace maps {

struct PngSize {
    int width{0};
    int height{0};
};

// Rows of pixels 0xffRRGGBB in the machine's byte order.
struct PixelRows {
    const unsigned char* first{nullptr};
    int width{0};
    int rows{0};
    std::ptrdiff_t bytesPerRow{0};
};

struct PngStripe {
    std::string packed;
    std::uint32_t checksum{1}; // Adler-32 of what was packed
    std::size_t unpackedSize{0};
};

enum class StripePlace { Before, Last };

[[nodiscard]] PngStripe packedStripe(const PixelRows& rows, StripePlace place);

[[nodiscard]] std::string pngFile(const PngSize& size, std::uint32_t dotsPerMetre,
                                  std::span<const PngStripe> stripes);

} // namespace maps
