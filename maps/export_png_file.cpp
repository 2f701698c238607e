#include "maps/export_png_file.h"

#include <png.h>
#include <zlib.h>

#include <bit>
#include <cmath>
#include <stdexcept>
#include <utility>

namespace maps {

namespace {

// A map is flat colour: against the row above nearly all bytes are nought, and runs of one byte are
// nearly all that is left to pack. Full compression saves a tenth of the file in three times the
// time.
constexpr int filter = PNG_FILTER_UP;
constexpr int compressionLevel = 1;
constexpr int compressionStrategy = Z_RLE;
constexpr std::size_t bytesPerChunk = 1U << 20U;
constexpr int bitsPerChannel = 8;

// libpng must not return after an error; it is built to let exceptions through.
[[noreturn]] void fail(png_structp /*png*/, png_const_charp message) {
    throw std::runtime_error{message};
}

void ignore(png_structp /*png*/, png_const_charp /*message*/) {}

void append(png_structp png, png_bytep bytes, std::size_t count) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): libpng's bytes are unsigned
    static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<char*>(bytes), count);
}

void flush(png_structp /*png*/) {}

} // namespace

struct PngWriter::Encoder {
    Encoder()
        : png{png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, fail, ignore)},
          info{png_create_info_struct(png)} {}
    ~Encoder() { png_destroy_write_struct(&png, &info); }
    Encoder(const Encoder&) = delete;
    Encoder& operator=(const Encoder&) = delete;

    std::string file;
    png_structp png;
    png_infop info;
};

PngWriter::PngWriter(const PngSize& size, double dotsPerMetre)
    : encoder_{std::make_unique<Encoder>()} {
    png_structp png = encoder_->png;
    png_set_write_fn(png, &encoder_->file, append, flush);
    png_set_IHDR(png, encoder_->info, static_cast<png_uint_32>(size.width),
                 static_cast<png_uint_32>(size.height), bitsPerChannel, PNG_COLOR_TYPE_RGB,
                 PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    const auto resolution = static_cast<png_uint_32>(std::lround(dotsPerMetre));
    png_set_pHYs(png, encoder_->info, resolution, resolution, PNG_RESOLUTION_METER);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, filter);
    png_set_compression_level(png, compressionLevel);
    png_set_compression_strategy(png, compressionStrategy);
    png_set_compression_buffer_size(png, bytesPerChunk);
    png_write_info(png, encoder_->info);
    if constexpr (std::endian::native == std::endian::little) {
        png_set_bgr(png);
        png_set_filler(png, 0, PNG_FILLER_AFTER);
    } else {
        png_set_filler(png, 0, PNG_FILLER_BEFORE);
    }
}

PngWriter::~PngWriter() = default;

void PngWriter::addRows(const unsigned char* pixels, int bytesPerRow, int rows) {
    for (int row = 0; row < rows; ++row) {
        png_write_row(encoder_->png, pixels + static_cast<std::ptrdiff_t>(row) * bytesPerRow);
    }
}

std::string PngWriter::finished() {
    png_write_end(encoder_->png, encoder_->info);
    return std::move(encoder_->file);
}

} // namespace maps
