#include "gis/checksum.h"

#include <openssl/evp.h>

#include <array>
#include <cassert>
#include <cstddef>
#include <new>

namespace gis {

std::string sha256(std::string_view bytes) {
    constexpr std::string_view digits{"0123456789abcdef"};
    std::array<unsigned char, EVP_MAX_MD_SIZE> sum{};
    std::size_t length = 0;
    if (EVP_Q_digest(nullptr, "SHA256", nullptr, bytes.data(), bytes.size(), sum.data(), &length) !=
        1) {
        throw std::bad_alloc{}; // nothing else can fail in memory
    }
    std::string text;
    for (std::size_t i = 0; i < length; ++i) {
        text += digits[sum.at(i) / 16U];
        text += digits[sum.at(i) % 16U];
    }
    return text;
}

} // namespace gis
