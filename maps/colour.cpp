#include "maps/colour.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace maps {

namespace {

constexpr std::string_view hexDigits = "0123456789abcdef";

std::optional<std::uint8_t> byteFromHex(std::string_view twoDigits) {
    std::uint8_t byte = 0;
    const char* const end = twoDigits.data() + twoDigits.size();
    const auto [stop, error] = std::from_chars(twoDigits.data(), end, byte, 16);
    if (error != std::errc{} || stop != end) {
        return std::nullopt;
    }
    return byte;
}

std::string hexFromByte(std::uint8_t byte) {
    return {hexDigits[byte / 16U], hexDigits[byte % 16U]};
}

// WCAG 2.1, "relative luminance": the sRGB transfer curve undone.
double linear(std::uint8_t byte) {
    const double share = byte / 255.0;
    return share <= 0.03928 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

} // namespace

std::optional<Colour> colourFromHex(std::string_view text) {
    if (text.size() != 7 || text.front() != '#') {
        return std::nullopt;
    }
    const auto red = byteFromHex(text.substr(1, 2));
    const auto green = byteFromHex(text.substr(3, 2));
    const auto blue = byteFromHex(text.substr(5, 2));
    if (!red || !green || !blue) {
        return std::nullopt;
    }
    return Colour{*red, *green, *blue};
}

std::string toHex(Colour colour) {
    std::string text = "#" + hexFromByte(colour.red) + hexFromByte(colour.green);
    text += hexFromByte(colour.blue);
    if (colour.alpha != 255) {
        text += hexFromByte(colour.alpha);
    }
    return text;
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) +
           0.0722 * linear(colour.blue);
}

double contrast(Colour a, Colour b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace maps
