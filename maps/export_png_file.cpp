#include "maps/export_png_file.h"

#include <zlib.h>

#include <algorithm>
#include <cassert>
#include <cstring>
#include <utility>

namespace maps {

namespace {

// Runs of one byte are nearly all that is left after filtering: on maps full compression (level 6)
// saves a tenth of the file and takes three times as long.
constexpr int compressionLevel = 1;
constexpr int compressionStrategy = Z_RLE;
constexpr int rawDeflate = -15;     // the largest window, without zlib's own frame
constexpr int memoryLevel = 9;
constexpr std::size_t bytesPerPixel = 3;
constexpr unsigned char filterNone = 0;
constexpr unsigned char filterUp = 2;

using Bytes = std::vector<unsigned char>;

void readRow(Bytes& rgb, const PixelRows& rows, int row) {
    const unsigned char* from = rows.first + row * rows.bytesPerRow;
    for (std::size_t at = 0; at < rgb.size(); at += bytesPerPixel) {
        std::uint32_t pixel = 0;
        std::memcpy(&pixel, from, sizeof pixel);
        rgb[at] = static_cast<unsigned char>(pixel >> 16U);
        rgb[at + 1] = static_cast<unsigned char>(pixel >> 8U);
        rgb[at + 2] = static_cast<unsigned char>(pixel);
        from += sizeof pixel;
    }
}

// Filter type and bytes of every row; the first one has no row above that is known here.
Bytes filtered(const PixelRows& rows) {
    const std::size_t size = static_cast<std::size_t>(rows.width) * bytesPerPixel;
    Bytes all((size + 1) * static_cast<std::size_t>(rows.rows));
    Bytes above(size, 0);
    Bytes plain(size);
    unsigned char* to = all.data();
    for (int row = 0; row < rows.rows; ++row) {
        readRow(plain, rows, row);
        *to++ = row == 0 ? filterNone : filterUp;
        std::ranges::transform(plain, above, to, [](unsigned char byte, unsigned char up) {
            return static_cast<unsigned char>(byte - up);
        });
        to += size;
        std::swap(plain, above);
    }
    return all;
}

std::string deflated(const Bytes& bytes, StripePlace place) {
    z_stream stream{};
    [[maybe_unused]] int status = deflateInit2(&stream, compressionLevel, Z_DEFLATED, rawDeflate,
                                               memoryLevel, compressionStrategy);
    assert(status == Z_OK);
    std::string packed(deflateBound(&stream, bytes.size()) + 16, '\0');
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): zlib only reads it
    stream.next_in = const_cast<unsigned char*>(bytes.data());
    stream.avail_in = static_cast<uInt>(bytes.size());
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): zlib's bytes are unsigned
    stream.next_out = reinterpret_cast<unsigned char*>(packed.data());
    stream.avail_out = static_cast<uInt>(packed.size());
    status = deflate(&stream, place == StripePlace::Last ? Z_FINISH : Z_SYNC_FLUSH);
    assert(stream.avail_in == 0 && stream.avail_out > 0);
    packed.resize(packed.size() - stream.avail_out);
    deflateEnd(&stream);
    return packed;
}

std::string bigEndian(std::uint32_t number) {
    std::string bytes;
    for (const unsigned shift : {24U, 16U, 8U, 0U}) {
        bytes += static_cast<char>(static_cast<unsigned char>(number >> shift));
    }
    return bytes;
}

void addChunk(std::string& file, const std::string& typeAndContent) {
    file += bigEndian(static_cast<std::uint32_t>(typeAndContent.size() - 4));
    file += typeAndContent;
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): zlib's bytes are unsigned
    const auto* bytes = reinterpret_cast<const unsigned char*>(typeAndContent.data());
    file += bigEndian(
        static_cast<std::uint32_t>(crc32(0, bytes, static_cast<uInt>(typeAndContent.size()))));
}

} // namespace

PngStripe packedStripe(const PixelRows& rows, StripePlace place) {
    const Bytes bytes = filtered(rows);
    return {deflated(bytes, place),
            static_cast<std::uint32_t>(
                adler32(adler32(0, nullptr, 0), bytes.data(), static_cast<uInt>(bytes.size()))),
            bytes.size()};
}

std::string pngFile(const PngSize& size, std::uint32_t dotsPerMetre,
                    std::span<const PngStripe> stripes) {
    using namespace std::string_literals;
    const std::string zlibHeader = "x^"; // 0x78 0x5e: deflated, window of 32 KiB
    std::string file = "\x89PNG\r\n\x1a\n"s;
    addChunk(file, "IHDR" + bigEndian(static_cast<std::uint32_t>(size.width)) +
                       bigEndian(static_cast<std::uint32_t>(size.height)) +
                       "\x08\x02\x00\x00\x00"s); // 8 bits of red, green, blue; not interlaced
    addChunk(file, "pHYs" + bigEndian(dotsPerMetre) + bigEndian(dotsPerMetre) + "\x01"s);
    uLong checksum = adler32(0, nullptr, 0);
    for (std::size_t stripe = 0; stripe < stripes.size(); ++stripe) {
        checksum = adler32_combine(checksum, stripes[stripe].checksum,
                                   static_cast<z_off_t>(stripes[stripe].unpackedSize));
        const bool isFirst = stripe == 0;
        const bool isLast = stripe + 1 == stripes.size();
        addChunk(file, "IDAT" + (isFirst ? zlibHeader : ""s) + stripes[stripe].packed +
                           (isLast ? bigEndian(static_cast<std::uint32_t>(checksum)) : ""s));
    }
    addChunk(file, "IEND");
    return file;
}

} // namespace maps
